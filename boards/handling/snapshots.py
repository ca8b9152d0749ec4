"""Writing a hot board down beside the work, now and then."""

import asyncio
import logging
from collections.abc import Callable
from typing import Final

from boards.domain.board import Board
from boards.domain.ids import BoardId
from boards.journal import rehydrate
from boards.journal.aside import Aside
from boards.journal.port import Journal, JournalAway

log = logging.getLogger(__name__)

PAUSE: Final = 5.0
"""Seconds from one snapshot of a board to its next: writing a large one takes a core for some of them, and a storm of wishes
is over soon. What it leaves is written down after the pause."""


class Snapshots:
    """Of one board, in one loop: one at a time."""

    def __init__(
        self,
        board: BoardId,
        journal: Journal,
        aside: Aside,
        state: Callable[[], Board | None],
        pause: float = PAUSE,
    ) -> None:
        """Begin with none due; `state` answers the board as it is kept, or None while that is not known."""
        self._board, self._journal, self._aside, self._state, self._pause = board, journal, aside, state, pause
        self._due = False
        self._task: asyncio.Task[None] | None = None

    def kept(self, before: int, board: Board) -> None:
        """A turn was kept, which began at this version."""
        self._due = self._due or rehydrate.is_due(before, board.version, board.size())
        if self._due and (self._task is None or self._task.done()):
            self._draw(board)

    def _draw(self, board: Board) -> None:
        self._due = False
        self._task = asyncio.get_running_loop().create_task(self._keep(board.copy()))

    async def _keep(self, drawn: Board) -> None:
        try:
            await self._aside(rehydrate.keep, self._journal, self._board, drawn)
        except JournalAway as away:
            log.warning("a snapshot was not kept: %s", away)
        await asyncio.sleep(self._pause)
        self._task = None
        board = self._state()
        if self._due and board is not None:  # or else the turn that is under way sees to it
            self._draw(board)
