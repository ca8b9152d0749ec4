"""How many exports one person may ask for in a minute (TRUST L09). Counted in each process by itself."""

import time
from collections import deque
from collections.abc import Callable
from threading import Lock
from typing import Final

from django.conf import settings
from rest_framework.exceptions import Throttled
from rest_framework.request import Request

from boards.access.visitors import visitor_of

MINUTE: Final = 60.0
PREVIEWS: Final = 10
"""Previews for each download: whoever looks at every format before choosing one is not too fast."""
MANY: Final = 4096
"""Persons that are remembered before those who asked for nothing in the last minute are forgotten."""


class Pace:
    """At most `most` in any minute, for each person."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` in seconds, never going back."""
        self._most, self._clock = most, clock
        self._asked: dict[str, deque[float]] = {}
        self._lock = Lock()

    def wait(self, person: str) -> float:
        """0.0, and it counts; otherwise it does not, and may come again after so many seconds."""
        with self._lock:
            now = self._clock()
            if len(self._asked) >= MANY:
                self._asked = {who: times for who, times in self._asked.items() if now - times[-1] < MINUTE}
            times = self._asked.setdefault(person, deque())
            while times and now - times[0] >= MINUTE:
                times.popleft()
            if len(times) >= self._most:
                return times[0] + MINUTE - now
            times.append(now)
            return 0.0


DOWNLOADS: Final = Pace(settings.LIMITS["EXPORTS_PER_MINUTE"])
LOOKS: Final = Pace(PREVIEWS * settings.LIMITS["EXPORTS_PER_MINUTE"])


def count(request: Request) -> None:
    """Count what somebody with a seat asks for: an export, or a look at one (`?for=preview`). Raises Throttled, a 429."""
    person = request.auth or visitor_of(request.COOKIES)
    if person is None:
        return
    wait = (LOOKS if request.query_params.get("for") == "preview" else DOWNLOADS).wait(str(person))
    if wait:
        raise Throttled(wait=wait)
