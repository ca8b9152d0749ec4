"""One row per frame that a client may say (STYLE X6). A new frame is one function and one row."""

import asyncio
import logging
from collections.abc import Callable, Coroutine
from functools import partial
from typing import Any, Final

from django.conf import settings

from boards.domain.ids import BoardId, CommandId
from boards.handling import wired
from boards.handling.answer import Answer, Kept
from boards.handling.envelope import CommandEnvelope
from boards.handling.refusals import EntryUnreadable, NotNow, TooLarge
from boards.journal.codec import Unreadable
from boards.journal.port import JournalAway
from boards.live import decode, frames
from boards.live.answers import TOO_LARGE, TOO_MANY, TOO_OLD, Encoded, refused
from boards.live.catch_up import missed
from boards.live.connection import WELCOME, Connection
from boards.live.frames import Accepted, Head, Refused, Retry, Welcome
from boards.live.hub import Hub
from boards.live.order import Order
from boards.live.pace import Pace
from boards.live.room import Room

log = logging.getLogger(__name__)

TOO_LARGE_TIMES: Final = 5
"""So many messages beyond the limit close the socket (TRUST L01)."""
IN_FLIGHT: Final = 200
"""Wishes and questions of one socket that may be under way; further ones wait in the network, so nothing is lost."""
LATER_MS: Final = 1000
COME_BACK_MS: Final = 5000


class Visit:
    """One socket at one board, from the first frame to the last."""

    def __init__(self, board: BoardId, connection: Connection, hub: Hub) -> None:
        """Begin outside the room; Hello opens the door."""
        self.board, self.connection, self.hub = board, connection, hub
        self.room: Room | None = None
        self.order = Order()
        self._pace = Pace(settings.LIMITS["COMMANDS_PER_SECOND"], settings.LIMITS["COMMANDS_AT_ONCE"], hub.loop.time())
        self._too_large = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._under_way = 0
        self._eased = asyncio.Event()
        self._kept: list[tuple[str, list[int]]] = []

    def hear(self, text: str | None) -> None:
        """One message came in. Never waits, and never raises what a client can cause."""
        self.connection.heard = self.hub.loop.time()
        try:
            frame = decode.frame(text)
        except decode.FrameRefused as no:
            if not self._is_too_fast(no.id):
                self._refuse(no)
            return
        if not isinstance(frame, frames.Here | frames.Hello) and self._is_too_fast(getattr(frame, "id", None)):
            return
        if self.room is None and not isinstance(frame, frames.Hello):
            self.connection.say(Refused(frame.id if isinstance(frame, frames.Submit) else None, "greeting_missing"))
            return
        TABLE[type(frame)](self, frame)

    def _refuse(self, no: decode.FrameRefused) -> None:
        self.connection.say(refused(no.id, no.why))
        self._too_large += isinstance(no.why, TooLarge)
        if self._too_large >= TOO_LARGE_TIMES:
            self.connection.finish(TOO_LARGE)

    def _is_too_fast(self, wish: CommandId | None) -> bool:
        """Whether this message comes before its time (TRUST L03). A wish shall come again; who never pauses has to go."""
        wait_ms = self._pace.wait_ms(self.connection.heard)
        if not wait_ms:
            return False
        if not self._pace.is_patient:
            self.connection.finish(TOO_MANY, COME_BACK_MS)
        elif wish is not None:
            self.order.sent_away(wish)
            self.connection.say(Retry(wish, wait_ms))
        return True

    @property
    def is_busy(self) -> bool:
        """Whether so much is under way that the next message should wait in the network."""
        return self._under_way + len(self._tasks) >= IN_FLIGHT

    async def ease(self) -> None:
        """Wait until it is not busy any more."""
        while self.is_busy:
            self._eased.clear()
            await self._eased.wait()

    def submit(self, envelope: CommandEnvelope) -> None:
        """Bring a wish to the board; exactly one answer goes to the socket (TRUST C4)."""
        self._under_way += 1
        try:
            wired.handler().submit(envelope, partial(self._answer, envelope), self.hub.loop)
        except Exception:
            log.exception("a command of type %s got no answer", type(envelope.command).__name__)
            self._answer(envelope, NotNow(LATER_MS))

    def _answer(self, envelope: CommandEnvelope, answer: Answer) -> None:
        """What was kept in one turn is said in one frame; all answers keep their order."""
        self._under_way -= 1
        self._eased.set()
        if isinstance(answer, Kept):
            if not self._kept:
                self.hub.loop.call_soon(self._say_kept)
            self._kept.append((envelope.id, list(answer.versions)))
            return
        self._say_kept()
        if isinstance(answer, NotNow):
            self.order.sent_away(envelope.id)
            self.connection.say(Retry(envelope.id, answer.after_ms))
        else:
            self.connection.say(refused(envelope.id, answer))

    def _say_kept(self) -> None:
        kept, self._kept = self._kept, []
        if kept:
            self.connection.say(Accepted(kept))

    def leave(self) -> None:
        """The socket is gone. Wishes under way are kept all the same."""
        if self.room is not None:
            self.hub.leave(self.board, self.connection)

    def go_on(self, work: Coroutine[Any, Any, None]) -> None:
        """Answer later, in order of beginning."""
        task = self.hub.loop.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        self._eased.set()


def _hello(visit: Visit, frame: frames.Hello) -> None:
    if frame.protocol != frames.PROTOCOL:
        visit.connection.finish(TOO_OLD)
        return
    if visit.room is None:
        visit.room = visit.hub.enter(visit.board, visit.connection)
    if visit.room is not None:
        visit.go_on(_welcome(visit, visit.room, frame.after))


async def _welcome(visit: Visit, room: Room, after: int) -> None:
    """Frames for everybody are held back until the newcomer knows what went before."""
    connection = visit.connection
    connection.hold(WELCOME)
    head: int | None = None
    news: Encoded | None = None
    stop: Unreadable | None = None
    try:
        head, news = await wired.READERS(missed, wired.journal(), visit.board, after)
    except JournalAway as away:
        log.warning("board %s could not be told: %s", visit.board, away)
    except Unreadable as entry:
        stop = entry
    if room.sent is None:  # and so it stays while the journal is away: what a visitor claims says nothing about it
        room.sent = head
    shown = after if head is None else head
    connection.say(
        Welcome(frames.PROTOCOL, visit.board, connection.person, str(connection.role), shown, connection.name)
    )
    if news is not None:
        connection.put(news)
    if stop is not None:
        _tell_stop(visit, stop)
    visit.hub.greet(room, connection)
    connection.release(WELCOME)


def _catch_up(visit: Visit, frame: frames.CatchUp) -> None:
    visit.go_on(_tell_missed(visit, frame.after))


async def _tell_missed(visit: Visit, after: int) -> None:
    try:
        head, news = await wired.READERS(missed, wired.journal(), visit.board, after)
    except JournalAway:
        return  # the next Head brings the client back
    except Unreadable as entry:
        _tell_stop(visit, entry)
        return
    if news is None:
        visit.connection.say(Head(head))
    else:
        visit.connection.put(news)


def _tell_stop(visit: Visit, entry: Unreadable) -> None:
    """The board can be shown up to here and no further; whoever asks again hears the same (TRUST F20)."""
    log.warning("board %s: entry %d cannot be read (%s)", entry.board, entry.version, entry.why)
    visit.connection.say(refused(None, EntryUnreadable(entry.version, entry.version - 1)))


def _submit(visit: Visit, frame: frames.Submit) -> None:
    who = visit.connection
    if visit.order.must_wait(frame.id):
        who.say(Retry(frame.id, LATER_MS))
        return
    envelope = CommandEnvelope(visit.board, frame.id, who.person, str(who.role), frame.command)
    visit.submit(envelope)


def _here(visit: Visit, frame: frames.Here) -> None:
    if visit.room is not None:
        visit.hub.here(visit.room, visit.connection, frame.presence)


def _ping(visit: Visit, _frame: frames.Ping) -> None:
    if visit.room is not None:
        visit.connection.say(Head(visit.room.sent or 0))


TABLE: Final[dict[type, Callable[[Visit, Any], None]]] = {
    frames.Hello: _hello,
    frames.Submit: _submit,
    frames.CatchUp: _catch_up,
    frames.Here: _here,
    frames.Ping: _ping,
}
