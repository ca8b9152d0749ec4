"""Threads of our own for what waits for a disk, so that one slow query does not hold up another board (TRUST M08)."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final, ParamSpec, TypeVar

from boards.journal.port import JournalAway

P = ParamSpec("P")
R = TypeVar("R")

DEADLINE: Final = 4.0
"""Seconds until nobody waits for the journal any longer: a wish is answered, whatever the database does (TRUST L11)."""


class Aside:
    """A few named threads. Each keeps one database connection of its own."""

    def __init__(self, name: str, threads: int, deadline: float = DEADLINE) -> None:
        """Begin without a thread; they come when they are needed. `deadline` in seconds."""
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix=name)
        self.deadline = deadline

    async def __call__(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Do the work in one of the threads and wait for it without blocking the loop.

        Raises JournalAway after the deadline: then nobody knows whether the work is done, or will be. What had not begun by
        then is never begun; what had begun keeps its thread until the database, or the line to it, gives up.
        """
        doing = asyncio.get_running_loop().run_in_executor(self._threads, lambda: work(*args, **kwargs))
        try:
            async with asyncio.timeout(self.deadline):
                return await doing
        except TimeoutError:
            raise JournalAway("deadline") from None
