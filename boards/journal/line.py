"""One connection to PostgreSQL that the event loop itself drives.

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

from boards.journal.port import JournalAway

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
