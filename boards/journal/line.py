"""One connection to PostgreSQL that the event loop itself drives, and a few of them to take turns on.

A thread that waits for the database costs two hops between threads for each turn, and psycopg's own waiting costs as much
again. Here a prepared statement is sent at once, and the loop calls when the answer is there.
"""

import asyncio
from asyncio import AbstractEventLoop
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

    def __init__(self, connection: PGconn, loop: AbstractEventLoop) -> None:
        """Listen to a connection that is open and knows its statements."""
        self._connection, self._loop = connection, loop
        self._answer: asyncio.Future[None] | None = None
        self._trouble: PGresult | None = None
        self._socket = connection.socket
        self.is_open = True
        connection.nonblocking = 1
        loop.add_reader(self._socket, self._readable)

    async def ask(self, statement: bytes, values: Values, formats: Formats, until: float) -> None:
        """Run a prepared statement in a transaction of its own; returns after the commit.

        until   when nobody waits any longer, in the loop's time
        Raises  Taken (nothing is kept), JournalAway (then the line is closed, and nobody knows whether it was kept)
        """
        answer = self._answer = self._loop.create_future()
        timer = self._loop.call_at(until, self._close, "deadline")
        try:
            self._connection.send_query_prepared(statement, values, formats)
            if self._connection.flush():
                self._loop.add_writer(self._socket, self._writable)
            await answer
        except OperationalError as gone:
            self._close("line")
            raise JournalAway(str(gone)) from gone
        finally:
            timer.cancel()
            if answer.cancelled() or not answer.done():  # who is cancelled while waiting cancels the answer too
                self._close("nobody waits")

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
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(JournalAway(why))


class Lines:
    """The lines of one loop; they are opened when they are needed and stay open."""

    def __init__(
        self, connect: Callable[[], PGconn], aside: Aside, loop: AbstractEventLoop, deadline: float = DEADLINE
    ) -> None:
        """Begin without a line; `connect` blocks, prepares the statements, and is called aside."""
        self._connect, self._aside, self._loop, self._deadline = connect, aside, loop, deadline
        self._free: list[Line] = []
        self._turns = asyncio.Semaphore(MOST)

    async def ask(self, statement: bytes, values: Values, formats: Formats) -> None:
        """Run a prepared statement on a line that is free; returns after the commit. Raises Taken, JournalAway."""
        until = self._loop.time() + self._deadline
        line = await self._line(until)
        try:
            await line.ask(statement, values, formats, until)
        finally:
            if line.is_open:
                self._free.append(line)
            self._turns.release()

    async def _line(self, until: float) -> Line:
        """A line with a turn taken on it. Lines that were lost while nobody used them are forgotten."""
        if self._turns.locked():
            await self._turn(until)
        else:
            await self._turns.acquire()
        while self._free:
            line = self._free.pop()
            if line.is_open:
                return line
        try:
            return Line(await self._aside(self._opened), self._loop)
        except BaseException:
            self._turns.release()
            raise

    async def _turn(self, until: float) -> None:
        try:
            async with asyncio.timeout_at(until):
                await self._turns.acquire()
        except TimeoutError:
            raise JournalAway("deadline") from None

    def _opened(self) -> PGconn:
        try:
            return self._connect()
        except OperationalError as away:
            raise JournalAway(type(away).__name__) from away
