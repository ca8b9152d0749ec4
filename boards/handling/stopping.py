"""What this process does when it is asked to stop (TRUST M15, F10).

First it says that it is not ready, so that whoever shares out the work sends nobody new; then everybody is told to come back
later, or they would see a broken line; then the server's own way to stop begins.
"""

import asyncio
import signal
import threading
from collections.abc import Callable
from types import FrameType
from typing import Final

from django.conf import settings

GRACE_SECONDS: Final = 0.3
"""For so long the farewells may travel before the server stops."""


class Stopping:
    """The end of one process. Calls come from its main thread, which alone may handle signals; elsewhere nothing happens."""

    def __init__(self) -> None:
        """Begin without an end in sight."""
        self.asked = False
        self._watched = False
        self._farewells: list[tuple[asyncio.AbstractEventLoop, Callable[[], None]]] = []

    def before_stopping(self, farewell: Callable[[], None]) -> None:
        """From now on SIGTERM first calls `farewell`, in the loop that runs now."""
        self._farewells.append((asyncio.get_running_loop(), farewell))
        self.watch()

    def watch(self) -> None:
        """Take SIGTERM over from the server that runs in this loop: again and again the same as once."""
        if self._watched or threading.current_thread() is not threading.main_thread():
            return
        stop = signal.getsignal(signal.SIGTERM)
        if not callable(stop):
            return
        self._watched = True
        loop = asyncio.get_running_loop()

        def told(number: int, _frame: FrameType | None) -> None:
            signal.signal(signal.SIGTERM, stop)
            self.asked = True
            if loop.is_closed():
                stop(number, None)
            else:
                notice = settings.STOPPING_NOTICE_MS / 1000
                loop.call_soon_threadsafe(loop.call_later, notice, self._farewell)
                loop.call_soon_threadsafe(loop.call_later, notice + GRACE_SECONDS, stop, number, None)

        signal.signal(signal.SIGTERM, told)

    def _farewell(self) -> None:
        for loop, farewell in self._farewells:
            if not loop.is_closed():
                loop.call_soon_threadsafe(farewell)


STOPPING: Final = Stopping()
"""The end of this process."""
