"""The owners of this process, by event loop.

A web server has one loop, and every way in (socket, synchronous view through `async_to_sync`) meets the same owner there.
A shell command or a test has a short loop of its own; its owners end with it, and the journal's fence keeps them honest.
"""

import asyncio
from asyncio import AbstractEventLoop
from collections.abc import Callable

from boards.domain.ids import BoardId
from boards.handling.owner import IDLE, Owner
from boards.handling.ports import Announcer, Clock
from boards.journal.aside import Aside
from boards.journal.pen import AsidePen, Pen
from boards.journal.port import Journal


class House:
    """Knows the owner of each board that somebody works on just now."""

    def __init__(
        self,
        journal: Journal,
        aside: Aside,
        clock: Clock,
        announcer: Announcer,
        idle: float = IDLE,
        pens: Callable[[AbstractEventLoop], Pen] | None = None,
    ) -> None:
        """Begin empty; `pens` makes the pen with which the owners of a loop write, and leaves it to threads when it is not told."""
        self._journal, self._aside, self._clock, self._announcer, self._idle = journal, aside, clock, announcer, idle
        self._pens = pens or (lambda _loop: AsidePen(journal, aside))
        self._owners: dict[AbstractEventLoop, dict[BoardId, Owner]] = {}
        self._held: dict[AbstractEventLoop, Pen] = {}

    def owner(self, board: BoardId, loop: AbstractEventLoop) -> Owner:
        """The board's owner in the running loop, made when there is none.

        Whoever calls tells the loop: on CPython 3.11 asking for it is a call of the system (getpid), a tenth of a busy server.
        """
        if loop not in self._owners:
            self._owners = {known: owners for known, owners in self._owners.items() if not known.is_closed()}
            self._held = {known: pen for known, pen in self._held.items() if not known.is_closed()}
            self._owners[loop], self._held[loop] = {}, self._pens(loop)
        owners = self._owners[loop]
        if board not in owners:
            owners[board] = Owner(
                board,
                self._journal,
                self._held[loop],
                self._aside,
                self._clock,
                self._announcer,
                self._forget,
                self._idle,
            )
        return owners[board]

    def hot(self) -> int:
        """How many boards have an owner in the running loop."""
        return len(self._owners.get(asyncio.get_running_loop(), {}))

    def _forget(self, owner: Owner) -> None:
        self._owners[asyncio.get_running_loop()].pop(owner.board, None)
