"""How fast one socket may wish (TRUST L03). Pure: the time is given, so that a check costs no call."""


class Bucket:
    """Fills with `rate` tokens a second, holds `burst` at most, begins full."""

    __slots__ = ("_at", "_burst", "_left", "_rate")

    def __init__(self, rate: float, burst: float, now: float) -> None:
        """`now` in seconds, of any clock that never goes back."""
        self._rate, self._burst, self._left, self._at = rate, burst, burst, now

    def take(self, now: float) -> bool:
        """Take one token, if there is one."""
        left = self._left + (now - self._at) * self._rate
        self._at = now
        if left > self._burst:  # noqa: PLR1730  -- a call of min would cost as much as all the rest
            left = self._burst
        if left < 1.0:
            self._left = left
            return False
        self._left = left - 1.0
        return True


PAUSE = 0.5
"""Seconds for which a socket that was too fast waits. All its wishes wait, so that a later one never overtakes an earlier one."""


class Pace:
    """One socket's wishes and questions. Ask `wait_ms` for each, then `is_patient` whether refusing is still an answer."""

    __slots__ = ("_closed_until", "_patience", "_wishes", "is_patient")

    def __init__(self, rate: float, burst: float, now: float) -> None:
        """`rate` wishes a second are fine for ever, `burst` at once; four times the burst refused without a pause is a flood."""
        self._wishes = Bucket(rate, burst, now)
        self._patience = Bucket(rate, 4 * burst, now)
        self._closed_until = 0.0
        self.is_patient = True

    def wait_ms(self, now: float) -> int:
        """0: go on. Otherwise it is refused, and may come again after so many milliseconds."""
        if now >= self._closed_until:
            if self._wishes.take(now):
                return 0
            self._closed_until = now + PAUSE
        self.is_patient = self._patience.take(now)
        return max(1, round((self._closed_until - now) * 1000))
