"""The owner of one hot board: a task that holds its state, decides, appends, acknowledges and announces (DESIGN D3).

Whatever waits is one turn, kept in one transaction; whatever arrives meanwhile is the next turn. There is no timer and no
lock. Acknowledged means committed; announced is only what was committed.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from boards.domain.board import Board
from boards.domain.commands import Undo
from boards.domain.evolve import apply
from boards.domain.ids import BoardId
from boards.domain.rejections import Rejection
from boards.handling.answer import Kept
from boards.handling.envelope import CommandEnvelope
from boards.handling.ports import Announcer, Clock
from boards.handling.refusals import CommandFailed, NotNow
from boards.handling.turn import Known, Turn
from boards.journal import rehydrate
from boards.journal.aside import Aside
from boards.journal.codec import Unreadable
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


class Waiting(NamedTuple):
    """A wish and whoever waits for the answer."""

    envelope: CommandEnvelope
    answer: "asyncio.Future[Kept]"


class Owner:
    """Lives in one event loop. `submit` may be called at any time; order of calling is order of deciding."""

    def __init__(
        self,
        board: BoardId,
        journal: Journal,
        aside: Aside,
        clock: Clock,
        announcer: Announcer,
        leave: Callable[["Owner"], None],
        idle: float = IDLE,
    ) -> None:
        """Begin to wait for wishes; `leave` is told when none came for a while."""
        self.board = board
        self._journal, self._aside, self._clock, self._announcer = journal, aside, clock, announcer
        self._leave, self._idle = leave, idle
        self._state: Board | None = None
        self._waiting: list[Waiting] = []
        self._called = asyncio.Event()
        self._snapshots: set[asyncio.Task[None]] = set()
        self._task = asyncio.get_running_loop().create_task(self._live(), name=f"owner {board}")

    def submit(self, envelope: CommandEnvelope) -> "asyncio.Future[Kept]":
        """Queue a wish. The future answers Kept, or raises a Rejection or NotNow."""
        answer: asyncio.Future[Kept] = asyncio.get_running_loop().create_future()
        self._waiting.append(Waiting(envelope, answer))
        self._called.set()
        return answer

    async def _live(self) -> None:
        while True:
            try:
                await asyncio.wait_for(self._called.wait(), self._idle)
            except TimeoutError:
                if not self._waiting:
                    self._leave(self)
                    return
            self._called.clear()
            while self._waiting:
                turn, self._waiting = self._waiting[:TURN], self._waiting[TURN:]
                await self._serve(turn)

    async def _serve(self, turn: Sequence[Waiting]) -> None:
        try:
            for _ in range(TRIES):
                try:
                    return await self._keep(turn)
                except VersionConflict:
                    await self._catch_up()
        except JournalAway as away:
            log.warning("the journal is away: %s", away)
        except Unreadable as entry:
            log.warning("board %s: entry %d cannot be read (%s)", entry.board, entry.version, entry.why)
        except Exception:
            log.exception("a turn of %d commands failed", len(turn))
            self._state = None
            for waiting in turn:
                _tell(waiting, CommandFailed(waiting.envelope.id))
            return None
        self._state = None
        behind, self._waiting = self._waiting, []
        for waiting in (*turn, *behind):  # who waits behind may build on what was not kept: all come again, in order
            _tell(waiting, NotNow(AGAIN_MS))
        return None

    async def _keep(self, turn: Sequence[Waiting]) -> None:
        """Decide all, append once, then answer and announce."""
        if self._state is None:
            self._state = await self._aside(rehydrate.board_at, self._journal, self.board)
        before = self._state
        known = await self._aside(self._ask, [waiting.envelope for waiting in turn])
        if known.head != before.version:  # a refusal, too, must be about the board as it is
            raise VersionConflict(self.board, known.head)
        trial = Turn(before, known, self._clock.now())
        answers = [trial.settle(waiting.envelope) for waiting in turn]
        if trial.receipts:
            await self._aside(
                self._journal.append,
                self.board,
                trial.entries,
                expected=before.version,
                receipts=list(trial.receipts.values()),
            )
        self._state = trial.draft
        if trial.entries:
            self._announce(trial)
        for waiting, answer in zip(turn, answers, strict=True):
            _tell(waiting, answer)
        if rehydrate.is_due(before.version, trial.draft.version):
            self._snapshot(trial.draft)

    def _announce(self, trial: Turn) -> None:
        """A failed announcement is no failed wish: the facts are kept, and catching up repairs the view (STYLE X7)."""
        try:
            self._announcer.announce(self.board, trial.entries)
        except Exception:
            log.exception("entries of board %s were kept but not announced", self.board)

    def _ask(self, envelopes: Sequence[CommandEnvelope]) -> Known:
        """Ask the journal about these wishes, and about the gestures that they mean to take back. Blocking."""
        meant = {envelope.command.gesture for envelope in envelopes if isinstance(envelope.command, Undo)}
        wanted = {envelope.id for envelope in envelopes}
        kept = self._journal.receipts(self.board, wanted | meant)
        entries = {
            command: self._journal.read(self.board, after=receipt.first - 1, upto=receipt.last)
            for command, receipt in kept.items()
            if receipt.last
        }
        return Known(
            self._journal.head(self.board),
            {command: receipt for command, receipt in kept.items() if command in wanted},
            entries,
        )

    async def _catch_up(self) -> None:
        """Somebody else wrote: take over what they did, then decide again."""
        if self._state is None:
            return
        draft = self._state.copy()
        for entry in await self._aside(self._journal.read, self.board, after=draft.version):
            apply(draft, entry.event)
        self._state = draft

    def _snapshot(self, drawn: Board) -> None:
        """Keep a picture beside the work; `drawn` is never changed again."""
        task = asyncio.get_running_loop().create_task(self._keep_snapshot(drawn))
        self._snapshots.add(task)
        task.add_done_callback(self._snapshots.discard)

    async def _keep_snapshot(self, drawn: Board) -> None:
        try:
            await self._aside(rehydrate.keep, self._journal, self.board, drawn)
        except JournalAway as away:
            log.warning("a snapshot was not kept: %s", away)


def _tell(waiting: Waiting, answer: Kept | Rejection | NotNow) -> None:
    """Answer, unless whoever waited is gone."""
    if waiting.answer.done():
        return
    if isinstance(answer, Kept):
        waiting.answer.set_result(answer)
    else:
        waiting.answer.set_exception(answer)
