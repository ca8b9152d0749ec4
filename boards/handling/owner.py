"""The owner of one hot board: a task that holds its state, decides, appends, acknowledges and announces (DESIGN D3).

Whatever waits is one turn, kept in one transaction; whatever arrives meanwhile is the next turn. There is no timer and no
lock. Acknowledged means committed; announced is only what was committed. A turn costs what its wishes cost, however large
the board is: it works on the state itself, and a turn that is not kept costs reading the board again.
"""

import asyncio
import logging
from collections.abc import Callable, Collection, Sequence
from typing import Final

from msgspec import Struct

from boards.domain.board import Board
from boards.domain.commands import Undo
from boards.domain.evolve import apply
from boards.domain.ids import BoardId, CommandId
from boards.domain.rejections import Rejection
from boards.handling.answer import Answer, Kept, Tell
from boards.handling.envelope import CommandEnvelope
from boards.handling.ports import Announcer, Clock
from boards.handling.recent import REMEMBERED, Recent
from boards.handling.refusals import CommandFailed, EntryUnreadable, NotNow
from boards.handling.snapshots import Snapshots
from boards.handling.turn import NOTHING, Known, Spoiled, Turn
from boards.journal import rehydrate
from boards.journal.aside import Aside
from boards.journal.codec import Unreadable
from boards.journal.pen import Pen
from boards.journal.port import Journal, JournalAway, VersionConflict

log = logging.getLogger(__name__)

IDLE: Final = 60.0
"""Seconds without a wish after which a board leaves the memory."""
TRIES: Final = 20
"""Turns that may be lost to other processes before the wishes are sent back to wait."""
AGAIN_MS: Final = 500
"""Milliseconds after which a wish that could not be kept should come again."""
TURN: Final = 500
"""Wishes that one turn takes at most, so that nobody waits for a transaction without end."""
CONTESTED: Final = 60.0
"""Seconds after another process wrote to this board during which a turn works on a copy: it may well be lost."""


class Waiting(Struct, frozen=True):
    """A wish and whoever waits for the answer."""

    envelope: CommandEnvelope
    tell: Tell


class Owner:
    """Lives in one event loop. `submit` may be called at any time; order of calling is order of deciding."""

    def __init__(
        self,
        board: BoardId,
        journal: Journal,
        pen: Pen,
        aside: Aside,
        clock: Clock,
        announcer: Announcer,
        leave: Callable[["Owner"], None],
        idle: float = IDLE,
    ) -> None:
        """Begin to wait for wishes; `leave` is told when none came for a while."""
        self.board = board
        self._journal, self._pen, self._aside = journal, pen, aside
        self._clock, self._announcer = clock, announcer
        self._leave, self._idle = leave, idle
        self._loop = asyncio.get_running_loop()
        self._state: Board | None = None
        self._recent = Recent()
        self._contested_until = 0.0
        self._waiting: list[Waiting] = []
        self._snapshots = Snapshots(board, journal, aside, lambda: self._state)
        self._asleep: asyncio.Future[None] | None = None
        self._used = self._loop.time()
        self._alarm: asyncio.TimerHandle | None = None
        self._task = self._loop.create_task(self._live(), name=f"owner {board}")

    def submit(self, envelope: CommandEnvelope, tell: Tell) -> None:
        """Queue a wish; `tell` gets the answer."""
        self._waiting.append(Waiting(envelope, tell))
        self._wake()

    def _wake(self) -> None:
        if self._asleep is not None and not self._asleep.done():
            self._asleep.set_result(None)

    async def _live(self) -> None:
        while await self._call():
            while self._waiting:
                turn, self._waiting = self._waiting[:TURN], self._waiting[TURN:]
                await self._serve(turn)
        self._leave(self)

    async def _call(self) -> bool:
        """Sleep until somebody wishes; False when nobody did for a while.

        The alarm rings once in a while and looks how long ago that was: to wind it up for each turn would cost more than a look.
        """
        self._used = self._loop.time()
        if not self._waiting:
            if self._alarm is None:
                self._alarm = self._loop.call_at(self._used + self._idle, self._ring)
            self._asleep = self._loop.create_future()
            await self._asleep
        return bool(self._waiting)

    def _ring(self) -> None:
        self._alarm = None
        if self._loop.time() < self._used + self._idle:
            self._alarm = self._loop.call_at(self._used + self._idle, self._ring)
        else:
            self._wake()

    async def _serve(self, turn: Sequence[Waiting]) -> None:
        doubtful = frozenset(waiting.envelope.id for waiting in turn if waiting.envelope.id in self._recent)
        spoiler: CommandId | None = None
        try:
            for _ in range(TRIES):
                try:
                    return await self._keep(turn, doubtful)
                except VersionConflict:
                    doubtful = frozenset(waiting.envelope.id for waiting in turn)
                    self._contested_until = self._loop.time() + CONTESTED
                    await self._catch_up()
        except JournalAway as away:
            log.warning("the journal is away: %s", away)
        except Unreadable as entry:
            log.warning("board %s: entry %d cannot be read (%s)", entry.board, entry.version, entry.why)
            self._state = None
            return await self._refuse(turn, EntryUnreadable(entry.version, entry.version - 1))
        except Spoiled as spoiled:
            log.exception("a fact of one of %d commands did not fit the board", len(turn))
            spoiler = spoiled.command
        except Exception:
            log.exception("a turn of %d commands failed", len(turn))
            self._state = None
            for waiting in turn:
                _tell(waiting, CommandFailed(waiting.envelope.id))
            return None
        self._state = None
        behind, self._waiting = self._waiting, []
        for waiting in (*turn, *behind):  # who waits behind may build on what was not kept: all come again, in order
            wish = waiting.envelope.id
            _tell(waiting, CommandFailed(wish) if wish == spoiler else NotNow(AGAIN_MS))
        return None

    async def _refuse(self, turn: Sequence[Waiting], no: EntryUnreadable) -> None:
        """The board cannot be opened to its end. What was kept before keeps its answer; everything else is refused."""
        try:
            known = await self._aside(self._journal.receipts, self.board, [waiting.envelope.id for waiting in turn])
        except JournalAway:
            for waiting in turn:
                _tell(waiting, NotNow(AGAIN_MS))
            return
        for waiting in turn:
            kept = known.get(waiting.envelope.id)
            if kept is None or kept.digest != waiting.envelope.digest():
                _tell(waiting, no)
            else:
                _tell(waiting, Kept((kept.first, kept.last) if kept.last else (), [], no.last))

    async def _keep(self, turn: Sequence[Waiting], doubtful: Collection[CommandId]) -> None:
        """Decide all, append once, then announce and answer.

        doubtful  wishes that may be kept already: the journal is asked about them before anything is decided
        """
        board = self._state if self._state is not None else await self._opened()
        before = board.version
        gestures = {w.envelope.command.gesture for w in turn if isinstance(w.envelope.command, Undo)}
        known = await self._aside(self._look_up, doubtful, gestures) if doubtful or gestures else NOTHING
        trial = Turn(board.copy() if self._loop.time() < self._contested_until else board, known, self._clock.now())
        answers: list[Answer] = [trial.settle(waiting.envelope) for waiting in turn]
        refused = [
            waiting.envelope.id
            for waiting, answer in zip(turn, answers, strict=True)
            if isinstance(answer, Rejection) and waiting.envelope.id not in doubtful
        ]
        if trial.draft is board and trial.entries:
            self._state = None  # until it is known whether what it says was kept
        late = await self._write(trial, before, refused)
        self._state = trial.draft
        self._recent.add(trial.receipts)
        if trial.entries:
            self._announce(trial)
        if late is not None:
            answers = [
                trial.doubted(waiting.envelope, answer, late) if isinstance(answer, Rejection) else answer
                for waiting, answer in zip(turn, answers, strict=True)
            ]
        for waiting, answer in zip(turn, answers, strict=True):
            _tell(waiting, answer)
        self._snapshots.kept(before, trial.draft)

    async def _opened(self) -> Board:
        """The state, read from the journal."""
        board, commands = await self._aside(self._read)
        self._state, self._recent = board, Recent(commands)
        return board

    def _read(self) -> tuple[Board, list[CommandId]]:
        """The board as it is, and the commands it kept last. Blocking."""
        board = rehydrate.board_at(self._journal, self.board)
        rows = self._journal.rows(self.board, after=max(0, board.version - REMEMBERED // 4))
        return board, [row.command for row in rows]

    async def _write(self, trial: Turn, before: int, refused: Sequence[CommandId]) -> Known | None:
        """Keep what a turn made. A refusal, too, must be about the board as it is, and not about a wish that was kept.

        Raises  VersionConflict when another process wrote, or a wish was kept long ago
        """
        if trial.receipts:
            receipts = list(trial.receipts.values())
            await self._pen.append(self.board, trial.entries, expected=before, receipts=receipts)
        elif (head := await self._aside(self._journal.head, self.board)) != before:
            raise VersionConflict(self.board, head)
        return await self._aside(self._look_up, refused) if refused else None

    def _look_up(self, wishes: Collection[CommandId], gestures: Collection[CommandId] = ()) -> Known:
        """Ask the journal about wishes, and about the gestures that some mean to take back. Blocking."""
        wanted = set(wishes)
        kept = self._journal.receipts(self.board, wanted.union(gestures))
        entries = {
            command: self._journal.read(self.board, after=receipt.first - 1, upto=receipt.last)
            for command, receipt in kept.items()
            if receipt.last
        }
        return Known({command: receipt for command, receipt in kept.items() if command in wanted}, entries)

    def _announce(self, trial: Turn) -> None:
        """A failed announcement is no failed wish: the facts are kept, and catching up repairs the view (STYLE X7)."""
        try:
            self._announcer.announce(self.board, trial.entries)
        except Exception:
            log.exception("entries of board %s were kept but not announced", self.board)

    async def _catch_up(self) -> None:
        """Somebody else wrote: take over what they did, then decide again."""
        board, self._state = self._state, None
        if board is None:
            return
        for entry in await self._aside(self._journal.read, self.board, after=board.version):
            apply(board, entry.event)
        self._state = board


def _tell(waiting: Waiting, answer: Answer) -> None:
    """Answer; whoever cannot take it must not stop the others."""
    try:
        waiting.tell(answer)
    except Exception:
        log.exception("an answer of type %s was not taken", type(answer).__name__)
