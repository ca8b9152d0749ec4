"""A few lines to PostgreSQL that the boards of one event loop take turns on."""

import asyncio
from asyncio import AbstractEventLoop
from collections import deque
from collections.abc import Callable
from typing import Final

from psycopg import OperationalError
from psycopg.pq.abc import PGconn

from boards.journal.aside import DEADLINE, Aside
from boards.journal.line import Formats, Line, Values
from boards.journal.port import JournalAway

MOST: Final = 4
"""Connections of one loop: so many boards can commit at the same moment, and others wait for a turn."""


class Lines:
    """The lines of one loop; they are opened when they are needed and stay open.

    There are so many places. A place is free, lent to one who asks, or handed on at once to who waits longest: nobody comes in
    between, or boards that never pause would keep all places to themselves.
    """

    def __init__(
        self,
        connect: Callable[[], PGconn],
        aside: Aside,
        loop: AbstractEventLoop,
        deadline: float = DEADLINE,
        lost: Callable[[], None] = lambda: None,
    ) -> None:
        """Begin without a line; `connect` blocks, prepares the statements, and is called aside. `lost` hears of each lost line."""
        self._connect, self._aside, self._loop, self._deadline, self._lost = connect, aside, loop, deadline, lost
        self._free: deque[Line | None] = deque([None] * MOST)
        self._waiting: deque[asyncio.Future[Line | None]] = deque()

    async def ask(self, statement: bytes, values: Values, formats: Formats) -> None:
        """Run a prepared statement on a line that is free; returns after the commit. Raises Taken, JournalAway."""
        until = self._loop.time() + self._deadline
        line = self._free.pop() if self._free else await self._turn(until)
        try:
            if line is None or not line.is_open:
                line = None
                line = Line(await self._another(until), self._loop, self._lost)
            await line.ask(statement, values, formats, until)
        finally:
            self._hand_on(line)

    def _hand_on(self, line: Line | None) -> None:
        """Give a place to who waits longest, or keep it; one without an open line waits behind those that have one."""
        if line is not None and not line.is_open:
            line = None
        while self._waiting:
            waiting = self._waiting.popleft()
            if not waiting.done():
                waiting.set_result(line)
                return
        if line is None:
            self._free.appendleft(None)
        else:
            self._free.append(line)

    async def _turn(self, until: float) -> Line | None:
        """Wait for a place."""
        turn: asyncio.Future[Line | None] = self._loop.create_future()
        self._waiting.append(turn)
        try:
            async with asyncio.timeout_at(until):
                return await turn
        except BaseException as problem:
            if turn.done() and not turn.cancelled():  # the place may have come at the same moment
                self._hand_on(turn.result())
            if isinstance(problem, TimeoutError):
                raise JournalAway("deadline") from None
            raise

    async def _another(self, until: float) -> PGconn:
        """Open one more connection; who waited for a place before waits the less now."""
        try:
            async with asyncio.timeout_at(until):
                return await self._aside(self._opened)
        except TimeoutError:
            raise JournalAway("deadline") from None

    def _opened(self) -> PGconn:
        try:
            return self._connect()
        except OperationalError as away:
            raise JournalAway(type(away).__name__) from away
