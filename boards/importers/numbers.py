"""Numbers from strangers: finite and within reach, or none (BAD-7)."""

import math
from collections import Counter
from collections.abc import Iterable
from statistics import median

from boards.domain.items import REACH
from boards.importers.sketch import Area, Point

_LEAST = 0.01
"""Pixels; what is thinner cannot be seen, and scaling it up to a note would leave the numbers that can be written."""

_USUAL = 100.0
"""Pixels of a side when nothing on the page tells how large a note is."""


def number(value: object) -> float | None:
    """A finite number within reach, read from a number or its digits; None for everything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        read = float(value)
    except (ValueError, OverflowError):
        return None
    return read if math.isfinite(read) and abs(read) <= REACH else None


def point(x: object, y: object) -> Point | None:
    """A place, if both numbers are good."""
    across, down = number(x), number(y)
    return None if across is None or down is None else Point(across, down)


def degrees(turn: float) -> float:
    """The same turn within -360 to 360 degrees; none if it is no number."""
    return math.fmod(turn, 360) if math.isfinite(turn) else 0


class Sizes:
    """Gives boxes without a usable size the median of the page, and counts them (BAD-7)."""

    def __init__(self, sizes: Iterable[tuple[float | None, float | None]]) -> None:
        good = [(w, h) for w, h in sizes if w and h and w >= _LEAST and h >= _LEAST]
        self._w = median(w for w, _ in good) if good else _USUAL
        self._h = median(h for _, h in good) if good else _USUAL

    def area(self, place: Point, w: float | None, h: float | None, mended: Counter[str]) -> Area:
        """The box at that place."""
        if w and h and w >= _LEAST and h >= _LEAST:
            return Area(*place, w, h)
        mended["size"] += 1
        return Area(*place, w if w and w >= _LEAST else self._w, h if h and h >= _LEAST else self._h)
