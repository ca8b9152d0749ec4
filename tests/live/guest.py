"""A person at a board, as a program: speaks docs/protocol.md over a real socket."""

import asyncio
import json
from collections.abc import Iterable
from contextlib import suppress
from types import TracebackType
from typing import Any, Final, Self
from uuid import uuid4

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed
from websockets.typing import Origin

from boards.live.frames import PROTOCOL

Frame = dict[str, Any]

PATIENCE = 60.0
"""Seconds until an answer that does not come is missed; a busy machine may need many."""

ENDS: Final[list[int | None]] = []
"""The close codes that all guests of this run have seen."""


def new_id() -> str:
    return uuid4().hex


def place(note: str | None = None, text: str = "Bike was rented", x: float = 0, y: float = 0) -> Frame:
    return {"type": "PlaceNote", "note": note or new_id(), "kind": "event", "x": x, "y": y, "text": text}


class Guest:
    """Shows the board as a good client does: version n+1 only after version n, and asks for what is missing."""

    def __init__(self, ws_url: str, board: str, token: str | None, after: int = 0) -> None:
        self._address = f"{ws_url}/ws/boards/{board}/"
        self._origin = ws_url.replace("ws", "http", 1)
        self._token = token
        self._socket: ClientConnection | None = None
        self._reading: asyncio.Task[None] | None = None
        self._changed = asyncio.Condition()
        self.version = after
        self.entries: list[Frame] = []
        self.frames: list[Frame] = []
        self.answers: dict[str, Frame] = {}
        self.gaps = 0
        self.asked = 0
        self.welcome: Frame = {}
        self.people: dict[str, Frame] = {}

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def open(self) -> None:
        """Connect and greet with the version that is shown."""
        await self.knock()
        await self.greet()

    async def knock(self) -> None:
        """Connect without a word."""
        headers = {"Authorization": f"Bearer {self._token}"} if self._token else {}
        self._socket = await connect(
            self._address,
            origin=Origin(self._origin),
            additional_headers=headers,
            proxy=None,
            max_size=None,
            ping_interval=None,  # as a browser: a machine that is busy for long must not end its own lines with 1011
        )
        self._reading = asyncio.get_running_loop().create_task(self._read(self._socket))

    async def greet(self) -> None:
        """Say Hello and wait for the welcome."""
        await self.say({"type": "Hello", "protocol": PROTOCOL, "after": self.version})
        self.welcome = await self.hears("Welcome")

    async def close(self) -> None:
        """Go."""
        if self._socket is not None:
            await self._socket.close()
        if self._reading is not None:
            await asyncio.wait([self._reading])

    async def vanish(self) -> None:
        """Go without a word, as a laptop that is closed."""
        if self._socket is not None:
            self._socket.transport.abort()
        if self._reading is not None:
            await asyncio.wait([self._reading])

    async def say(self, frame: Frame | str | bytes) -> None:
        """Send a frame, or whatever else."""
        assert self._socket is not None
        await self._socket.send(json.dumps(frame) if isinstance(frame, dict) else frame)

    async def say_in_pieces(self, pieces: Iterable[str]) -> None:
        """Send one message in fragments."""
        assert self._socket is not None
        await self._socket.send(pieces)

    async def submit(self, command: Frame, name: str | None = None) -> Frame:
        """Wish, and wait for the answer; comes again as long as the answer is Retry."""
        name = name or new_id()
        while True:
            await self.say({"type": "Submit", "id": name, "command": command})
            answer = await self.answer_to(name)
            if answer["type"] != "Retry":
                return answer
            await asyncio.sleep(answer["after_ms"] / 1000)

    async def answer_to(self, name: str) -> Frame:
        """The answer to a wish."""
        await self.until(lambda: name in self.answers)
        return self.answers.pop(name)

    async def hears(self, kind: str, count: int = 1) -> Frame:
        """The count-th frame of a kind since the beginning."""
        await self.until(lambda: sum(frame["type"] == kind for frame in self.frames) >= count)
        return [frame for frame in self.frames if frame["type"] == kind][count - 1]

    async def shows(self, version: int) -> None:
        """Wait until this version is shown."""
        await self.until(lambda: self.version >= version)

    async def until(self, true: Any) -> None:
        """Wait for a condition; complains with the last frames when it does not come."""
        try:
            async with asyncio.timeout(PATIENCE), self._changed:
                await self._changed.wait_for(true)
        except TimeoutError:
            raise AssertionError(f"waited in vain; shows {self.version}; last frames {self.frames[-5:]}") from None

    async def closed(self) -> int | None:
        """Wait for the end of the socket: its close code."""
        assert self._socket is not None
        async with asyncio.timeout(PATIENCE):
            await self._socket.wait_closed()
        return self._socket.close_code

    @property
    def close_code(self) -> int | None:
        """How the socket ended; None while it is open."""
        return None if self._socket is None else self._socket.close_code

    @property
    def is_closed(self) -> bool:
        """Whether the socket has ended, by whomever."""
        return self._socket is None or self.close_code is not None

    @property
    def connection(self) -> str:
        """What the others know this socket as."""
        return str(self.welcome["connection"])

    @property
    def texts(self) -> dict[str, str]:
        """The notes placed so far, as id and text."""
        return {
            entry["event"]["note"]["id"]: entry["event"]["note"]["text"]
            for entry in self.entries
            if entry["event"]["type"] == "NotePlaced"
        }

    async def _read(self, socket: ClientConnection) -> None:
        with suppress(ConnectionClosed):
            async for text in socket:
                frame = json.loads(text)
                async with self._changed:
                    await self._take(frame)
                    self._changed.notify_all()
        ENDS.append(socket.close_code)

    async def _take(self, frame: Frame) -> None:
        self.frames.append(frame)
        self.answers |= _answers(frame)
        if frame["type"] == "Present":
            self.people |= {someone["connection"]: someone["presence"] for someone in frame["people"]}
        if frame["type"] == "Left":
            for connection in frame["connections"]:
                self.people.pop(connection, None)
        if frame["type"] == "Happened":
            for entry in frame["entries"]:
                if entry["version"] == self.version + 1:
                    self.version += 1
                    self.entries.append(entry)
                elif entry["version"] > self.version:
                    self.gaps += 1
                    await self._catch_up()
                    break
        if frame["type"] == "Head" and frame["head"] > self.version:
            await self._catch_up()

    async def _catch_up(self) -> None:
        self.asked += 1
        await self.say({"type": "CatchUp", "after": self.version})


def _answers(frame: Frame) -> dict[str, Frame]:
    """The answers in a frame, by the id of the wish; those of one Accepted as one each."""
    if frame["type"] == "Accepted":
        return {name: {"type": "Accepted", "id": name, "versions": versions} for name, versions in frame["wishes"]}
    return {frame["id"]: frame} if frame["type"] in {"Refused", "Retry"} and frame["id"] else {}
