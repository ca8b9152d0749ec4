"""A server that is asked to stop says so to everybody first, or they would see a broken line (TRUST M15)."""

import asyncio
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Final

GRACE_SECONDS: Final = 0.3
"""For so long the closings may travel before the server's own way to stop begins."""


def before_stopping(drain: Callable[[], None]) -> None:
    """From now on SIGTERM first calls `drain` in the running loop, then does what it did before.

    Only the main thread may handle signals; elsewhere (a test's loop) nothing changes.
    """
    stop = signal.getsignal(signal.SIGTERM)
    if threading.current_thread() is not threading.main_thread() or not callable(stop):
        return
    loop = asyncio.get_running_loop()

    def asked(number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGTERM, stop)
        if loop.is_closed():
            stop(number, None)
        else:
            loop.call_soon_threadsafe(drain)
            loop.call_soon_threadsafe(loop.call_later, GRACE_SECONDS, stop, number, None)

    signal.signal(signal.SIGTERM, asked)
