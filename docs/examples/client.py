"""A whole client, written from docs/protocol.md alone:  python client.py http://127.0.0.1:8000/j/TOKEN/ "Ride requested"."""

import asyncio, json, random, secrets, sys, time, uuid
from contextlib import suppress
from urllib.request import Request, urlopen
from websockets import WebSocketException, connect

FINAL = {4401, 4403, 4404, 4413, 4426}  # who is sent away with one of these codes does not come back
WITHOUT_TEXT = """BoardOpened BoardRenamed PersonIntroduced DrawingImported NotesMoved NoteResized KindChanged NotesConnected
    LinkReworded LinksRemoved FrameDrawn FrameRenamed FrameResized FramesMoved FramesRemoved PivotalDrawn PivotalRenamed
    PivotalsMoved PivotalsRemoved NamesRecorded GestureUndone""".split()  # facts that say nothing new about the text of a note


def uuid7():
    bits = time.time_ns() // 1_000_000 << 80 | secrets.randbits(80)  # milliseconds, then chance (RFC 9562)
    return str(uuid.UUID(int=bits & ~(0xF << 76 | 3 << 62) | 7 << 76 | 2 << 62))


class Client:
    def __init__(self, link, show=lambda client: None):
        self.root, _, token = link.partition("/j/")
        self.headers, self.show = {"Authorization": f"Bearer {token.strip('/')}"}, show
        self.board = self.get("/api/boards/")["boards"][0]["id"]
        self.version, self.notes, self.wishes, self.refused, self.presence, self.errand = 0, {}, {}, [], {}, None

    def get(self, path):
        return json.load(urlopen(Request(self.root + path, headers=self.headers), timeout=30))

    async def run(self):
        """Stay on the board. Ends with the close code after which there is no coming back."""
        address, tries = f"{self.root.replace('http', 'ws', 1)}/ws/boards/{self.board}/", 0
        while True:
            closing = {"code": None, "retry_in_ms": 0}
            with suppress(OSError, WebSocketException):  # no line, or one that was silent for long (TimeoutError)
                async with connect(address, additional_headers=self.headers, max_size=None) as socket:
                    await socket.send(json.dumps({"type": "Hello", "protocol": 3, "after": self.version}))
                    while (frame := json.loads(await asyncio.wait_for(socket.recv(), 25)))["type"] != "Closing":
                        tries = 0
                        await self.take(frame, socket)
                    closing = frame
            if closing["code"] in FINAL:
                return closing["code"]
            await asyncio.sleep(max(closing["retry_in_ms"] / 1000, random.uniform(0, min(15, 0.5 * 2**tries))))
            tries += 1

    async def take(self, frame, socket):
        head = frame["head"] if frame["type"] == "Head" else 0
        match frame:
            case {"type": "Welcome" | "Retry"} | {"type": "Refused", "code": "rate"}:
                self.errand = asyncio.create_task(self.tell(socket, frame.get("detail", frame).get("after_ms", 0)))
            case {"type": "Accepted", "wishes": kept}:
                self.wishes = {id_: command for id_, command in self.wishes.items() if id_ not in dict(kept)}
            case {"type": "Refused", "id": id_, "code": code}:
                self.refused.append((code, self.wishes.pop(id_, None)))
            case {"type": "Happened", "entries": entries}:
                for entry in entries:
                    if (head := entry["version"]) == self.version + 1:
                        self.apply(entry["event"])
            case {"type": "Reload", "head": head}:
                board = await asyncio.to_thread(self.get, f"/api/boards/{self.board}/")
                self.version, self.notes = board["version"], {note["id"]: note["text"] for note in board["notes"]}
        if head > self.version:  # something is missing
            await socket.send(json.dumps({"type": "CatchUp", "after": self.version}))
        self.show(self)

    def apply(self, event):
        if event["type"] == "NotePlaced":
            self.notes[event["note"]["id"]] = event["note"]["text"]
        elif event["type"] == "NoteReworded":
            self.notes[event["note"]] = event["text"]
        elif event["type"] == "NotesRemoved":
            for note in event["notes"]:
                del self.notes[note["id"]]
        elif event["type"] not in WITHOUT_TEXT:
            raise NotImplementedError(f"version {self.version + 1} is {event['type']}: this client is too old")
        self.version += 1

    async def tell(self, socket, after_ms):
        """Bring what has no answer yet, at most 40 in a second; say where this person is, at most 20 times; be heard."""
        await asyncio.sleep(after_ms / 1000)
        tick, sent, told, me = 0, set(), {}, asyncio.current_task()
        with suppress(WebSocketException):  # run() learns of it too
            while self.errand is me:  # until a newer one begins anew
                for id_, command in [wish for wish in self.wishes.items() if wish[0] not in sent][:2]:
                    sent.add(id_)
                    await socket.send(json.dumps({"type": "Submit", "id": id_, "command": command}))
                if told != self.presence:
                    told = self.presence
                    await socket.send(json.dumps({"type": "Here", "presence": told}))
                elif (tick := tick + 1) % 400 == 0:
                    await socket.send(json.dumps({"type": "Ping"}))
                await asyncio.sleep(1 / 20)


if __name__ == "__main__":
    client = Client(sys.argv[1], lambda client: print(client.version, *client.notes.values(), sep="\n- "))
    for text in sys.argv[2:]:
        client.wishes[uuid7()] = {"type": "PlaceNote", "note": uuid7(), "kind": "event", "x": 0, "y": 0, "text": text}
    sys.exit(f"closed with code {asyncio.run(client.run())}")
