"""The rooms of one event loop, and the announcer of what was kept (DESIGN D5).

What is announced here is a hint made of committed entries. The journal is the truth: its head is looked up every 1.5
seconds for boards with sockets, so two processes meet again without any layer between them (TRUST F06).
"""

import asyncio
import logging
import secrets
from asyncio import AbstractEventLoop
from collections.abc import Coroutine, Sequence
from functools import partial
from typing import Any, Final

from boards.domain.ids import BoardId
from boards.handling import wired
from boards.handling.stopping import STOPPING
from boards.journal.codec import Unreadable
from boards.journal.entry import Entry
from boards.journal.port import Journal, JournalAway
from boards.live.across import Across, Letter
from boards.live.answers import RESTARTING, SILENT, encoded
from boards.live.catch_up import ENTRIES
from boards.live.connection import WELCOME, Connection
from boards.live.frames import Head, Presence, Present
from boards.live.lobby import Lobby
from boards.live.room import PRESENCE_SECONDS, Room
from boards.live.withdrawn import withdrawn

log = logging.getLogger(__name__)

LOOK_SECONDS: Final = 1.5
"""How often the journal's heads are looked up for boards with sockets: without a layer, processes meet within 2 s (TRUST F06)."""
COME_BACK_MS: Final = 1000
"""After so many milliseconds a restarting server may be asked again."""
BEACON_SECONDS: Final = 5.0
"""How often everybody is told the head, and other processes who is here."""
SILENT_SECONDS: Final = 120.0
"""A browser lets the timers of a page that is not seen run once a minute, so two of them may pass."""


class Hub:
    """Made by `here`; lives as long as its loop."""

    def __init__(self, journal: Journal) -> None:
        """Begin without rooms."""
        self.loop = asyncio.get_running_loop()
        self.name = secrets.token_hex(8)
        self.rooms: dict[BoardId, Room] = {}
        self._lobby = Lobby(self.loop)
        self._journal = journal
        self._across = Across(self.name, self._read)
        self._fetching: set[BoardId] = set()
        self._withdrawn: set[str] = set()
        self._showing = False
        self.draining = False
        self._tasks: set[asyncio.Task[None]] = set()
        self._beacon: asyncio.Task[None] | None = None

    def knock(self, board: BoardId, connection: Connection) -> None:
        """A socket may be at this board: from now on it counts, and has a while to greet."""
        room = self.rooms.get(board)
        self._lobby.enter(board, connection, room.connections.values() if room else ())
        if self.draining:
            connection.finish(RESTARTING, COME_BACK_MS)

    def enter(self, board: BoardId, connection: Connection) -> Room | None:
        """Let a socket that greets into its room; None when this process is about to stop."""
        if self.draining:
            connection.finish(RESTARTING, COME_BACK_MS)
            return None
        room = self.rooms.get(board)
        if room is None:
            room = self.rooms[board] = Room(board)
            self._across.watch(set(self.rooms))
            self._across.post(Letter(board, ask=True))
        connection.hold(WELCOME)
        self._lobby.leave(board, connection)
        room.enter(connection)
        connection.at_the_end(partial(self.leave, board, connection))
        if self._beacon is None or self._beacon.done():
            self._beacon = self.loop.create_task(self._shine())
        self._show_soon()
        return room

    def leave(self, board: BoardId, connection: Connection) -> None:
        """A socket is gone, or told to go: a second time nothing happens. The last one closes the room."""
        room = self.rooms.get(board)
        if room is None or connection.name not in room.connections:
            return
        room.leave(connection)
        moved, left = room.people.news() if not room.connections else ([], [])
        if room.connections:
            self._show_soon()
            return
        self._across.post(Letter(board, people=moved, left=left))
        del self.rooms[board]
        self._across.watch(set(self.rooms))

    def greet(self, room: Room, connection: Connection) -> None:
        """Show somebody who else is here."""
        others = room.people.others(connection.name)
        if others:
            connection.say(Present(others))

    def here(self, room: Room, connection: Connection, presence: Presence) -> None:
        """Somebody moved; the others learn of it with the next collection."""
        if connection.name in room.connections:
            room.people.moved(connection.name, connection.person, presence)
            self._show_soon()

    def announce(self, board: BoardId, entries: Sequence[Entry]) -> None:
        """Entries were kept by this process."""
        self._across.post(Letter(board, head=entries[-1].version))
        room = self.rooms.get(board)
        if room is not None and not room.happened(entries):
            self._fetch_soon(room)

    def withdrawn(self, board: BoardId) -> None:
        """A right to be at this board was withdrawn through this process."""
        self._across.post(Letter(board, doubt=True))
        room = self.rooms.get(board)
        if room is not None:
            room.doubt()

    def reached(self, room: Room, head: int) -> None:
        """Somebody says the board has come so far."""
        if room.sent is None or head > room.sent:
            self._fetch_soon(room)

    def drain(self) -> None:
        """Send everybody away for a restart, and whoever comes from now on."""
        self.draining = True
        self._lobby.drain()
        for room in self.rooms.values():
            for connection in room.connections.values():
                connection.finish(RESTARTING, COME_BACK_MS)

    def _read(self, letter: Letter) -> None:
        """A letter from another process."""
        room = self.rooms.get(letter.board)
        if room is None:
            return
        if letter.doubt:
            room.doubt()
        if letter.head:
            self.reached(room, letter.head)
        if letter.ask:
            self._across.post(Letter(letter.board, people=room.people.ours()))
        room.show(room.people.heard(letter.people, self.loop.time()), room.people.heard_left(letter.left))

    def _fetch_soon(self, room: Room) -> None:
        if room.board not in self._fetching:
            self._fetching.add(room.board)
            self._spawn(self._fetch(room))

    async def _fetch(self, room: Room) -> None:
        """Bring a room up to the journal's head."""
        try:
            while True:
                since = room.sent
                if since is None:  # nobody could be told a version yet: whoever lacks something asks for it
                    room.begin_at(await wired.READERS(self._journal.head, room.board))
                    continue
                try:
                    entries = await wired.READERS(self._journal.read, room.board, after=since, limit=ENTRIES + 1)
                except Unreadable as stop:
                    log.warning("board %s: entry %d cannot be read (%s)", stop.board, stop.version, stop.why)
                    room.pass_over(await wired.READERS(self._journal.head, room.board))
                    return
                if not entries:
                    return
                if len(entries) > ENTRIES:
                    room.skip_to(await wired.READERS(self._journal.head, room.board))
                    return
                room.happened(entries)
        except JournalAway as away:
            log.warning("board %s could not be brought up to date: %s", room.board, away)
        finally:
            self._fetching.discard(room.board)

    def _show_soon(self) -> None:
        if not self._showing:
            self._showing = True
            self.loop.call_later(PRESENCE_SECONDS, self._show)

    def _show(self) -> None:
        self._showing = False
        for room in self.rooms.values():
            moved, left = room.people.news()
            if moved or left:
                room.show(moved, left)
                self._across.post(Letter(room.board, people=moved, left=left))

    async def _shine(self) -> None:
        """Look at the journal and tell everybody its head, for as long as there are rooms."""
        told = self.loop.time()
        while self.rooms:
            await asyncio.sleep(LOOK_SECONDS)
            try:
                heads = await wired.READERS(self._journal.heads, list(self.rooms))
            except JournalAway as away:
                log.warning("the heads of %d boards could not be looked up: %s", len(self.rooms), away)
                continue
            for board, head in heads.items():
                room = self.rooms.get(board)
                if room is not None:
                    self.reached(room, head)
            await self._doubt_the_withdrawn()
            if self.loop.time() - told >= BEACON_SECONDS - LOOK_SECONDS / 2:
                told = self.loop.time()
                self._tell_heads(heads)
                self._close_silent()

    async def _doubt_the_withdrawn(self) -> None:
        """Whoever came through a link that was revoked, in whichever process, goes now (TRUST G5)."""
        try:
            lately = await wired.READERS(withdrawn, list(self.rooms))
        except JournalAway as away:
            log.warning("revoked links could not be looked up: %s", away)
            return
        for invitation, board in lately.items():
            room = self.rooms.get(board)
            if room is not None and invitation not in self._withdrawn:
                room.doubt()
        self._withdrawn = set(lately)

    def _tell_heads(self, heads: dict[BoardId, int]) -> None:
        for board, room in self.rooms.items():
            if board in heads:  # a room may have opened since they were looked up
                room.push(encoded(Head(heads[board])))
            room.show([], room.people.ghosts(self.loop.time()))
            self._across.post(Letter(board, people=room.people.ours()))

    def _close_silent(self) -> None:
        """Whoever said nothing for so long is not there any more: a good client says Ping (docs/protocol.md, rule 7)."""
        since = self.loop.time() - SILENT_SECONDS
        for room in self.rooms.values():
            for connection in [known for known in room.connections.values() if known.heard < since]:
                connection.finish(SILENT, COME_BACK_MS)

    def _spawn(self, work: Coroutine[Any, Any, None]) -> None:
        task = self.loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)


_HUBS: Final[dict[AbstractEventLoop, Hub]] = {}


def here() -> Hub:
    """The hub of the running loop; the first one makes this process's announcements come here."""
    loop = asyncio.get_running_loop()
    if loop not in _HUBS:
        for known in [known for known in _HUBS if known.is_closed()]:
            del _HUBS[known]
        _HUBS[loop] = Hub(wired.journal())
        STOPPING.before_stopping(_HUBS[loop].drain)
        wired.ANNOUNCER.to = EVERYWHERE
        wired.DOOR.to = EVERYWHERE
    return _HUBS[loop]


class Everywhere:
    """Tells the hubs of this process, in whichever loop they live."""

    def announce(self, board: BoardId, entries: Sequence[Entry]) -> None:
        """See Announcer."""
        running = asyncio.get_running_loop()
        for loop, hub in list(_HUBS.items()):
            if loop is running:
                hub.announce(board, entries)
            elif not loop.is_closed():
                loop.call_soon_threadsafe(hub.announce, board, entries)

    def withdrawn(self, board: BoardId) -> None:
        """See Doorkeeper. Comes from whatever thread answers a request."""
        for loop, hub in list(_HUBS.items()):
            if not loop.is_closed():
                loop.call_soon_threadsafe(hub.withdrawn, board)


EVERYWHERE: Final = Everywhere()
