"""One connection to PostgreSQL that the event loop itself drives, and a few of them to take turns on.

A thread that waits for the database costs two hops between threads for each turn, and psycopg's own waiting costs as much
again. Here a prepared statement is sent at once, and the loop calls when the answer is there.
"""

import asyncio
from asyncio import AbstractEventLoop
from collections import deque
from collections.abc import Callable, Sequence
from typing import Final

from psycopg import OperationalError
from psycopg.pq import DiagnosticField, ExecStatus
from psycopg.pq.abc import PGconn, PGresult

from boards.journal.aside import DEADLINE, Aside
from boards.journal.port import JournalAway

MOST: Final = 4
"""Connections of one loop: so many boards can commit at the same moment, and others wait for a turn."""
_INTEGRITY: Final = b"23"

Values = Sequence[bytes]
Formats = Sequence[int]


class Taken(Exception):
    """The statement broke a key: somebody was first."""


class Line:
    """Carries one statement at a time. Every method is called in its loop."""

    def __init__(self, connection: PGconn, loop: AbstractEventLoop, lost: Callable[[], None]) -> None:
        """Listen to a connection that is open and knows its statements; `lost` is told when it is not open any more."""
        self._connection, self._loop, self._lost = connection, loop, lost
        self._answer: asyncio.Future[None] | None = None
        self._trouble: PGresult | None = None
        self._socket = connection.socket
        self._until = 0.0
        self._alarm: asyncio.TimerHandle | None = None
        self.is_open = True
        connection.nonblocking = 1
        loop.add_reader(self._socket, self._readable)

    async def ask(self, statement: bytes, values: Values, formats: Formats, until: float) -> None:
        """Run a prepared statement in a transaction of its own; returns after the commit.

        until   when nobody waits any longer, in the loop's time
        Raises  Taken (nothing is kept), JournalAway (then the line is closed, and nobody knows whether it was kept)
        """
        answer = self._answer = self._loop.create_future()
        self._until = until
        if self._alarm is None:
            self._alarm = self._loop.call_at(until, self._ring)
        try:
            self._connection.send_query_prepared(statement, values, formats)
            if self._connection.flush():
                self._loop.add_writer(self._socket, self._writable)
            await answer
        except OperationalError as gone:
            answer.cancel()
            raise JournalAway(type(gone).__name__) from gone
        finally:
            if answer.cancelled() or not answer.done():  # who is cancelled while waiting cancels the answer too
                self._close("nobody waits")

    def _ring(self) -> None:
        """Look whether somebody waits too long. To wind up an alarm for each statement would cost more than a look now and then."""
        self._alarm = None
        if self._answer is None or not self.is_open:
            return
        if self._loop.time() < self._until:
            self._alarm = self._loop.call_at(self._until, self._ring)
        else:
            self._close("deadline")

    def _readable(self) -> None:
        connection = self._connection
        try:
            connection.consume_input()
            while not connection.is_busy():
                result = connection.get_result()
                if result is None:  # only now is it committed
                    self._answered()
                    return
                if result.status != ExecStatus.COMMAND_OK:
                    self._trouble = result
        except OperationalError:
            self._close("line")

    def _writable(self) -> None:
        try:
            if not self._connection.flush():
                self._loop.remove_writer(self._socket)
        except OperationalError:
            self._close("line")

    def _answered(self) -> None:
        answer, trouble = self._answer, self._trouble
        self._answer = self._trouble = None
        if answer is None or answer.done():
            return
        if trouble is None:
            answer.set_result(None)
            return
        state = trouble.error_field(DiagnosticField.SQLSTATE) or b""
        if state.startswith(_INTEGRITY):
            answer.set_exception(Taken())
        else:
            answer.set_exception(JournalAway(f"SQLSTATE {state.decode()}"))
            self._close("an error")

    def _close(self, why: str) -> None:
        if not self.is_open:
            return
        self.is_open = False
        self._loop.remove_reader(self._socket)
        self._loop.remove_writer(self._socket)
        self._connection.finish()
        self._lost()
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(JournalAway(why))


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
                line = Line(await self._aside(self._opened), self._loop, self._lost)
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

    def _opened(self) -> PGconn:
        try:
            return self._connect()
        except OperationalError as away:
            raise JournalAway(type(away).__name__) from away
