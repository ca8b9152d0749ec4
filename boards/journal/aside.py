"""Threads of our own for what waits for a disk, so that one slow query does not hold up another board (TRUST M08)."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Aside:
    """A few named threads. Each keeps one database connection of its own."""

    def __init__(self, name: str, threads: int) -> None:
        """Begin without a thread; they come when they are needed."""
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix=name)

    async def __call__(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Do the work in one of the threads and wait for it without blocking the loop."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, lambda: work(*args, **kwargs))
