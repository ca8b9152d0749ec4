"""Connectors between notes (IMP-11): bound by the file, or resolved to the nearest note, or left open and reported."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from statistics import median
from typing import Final

from msgspec import Struct

from boards.importers.sketch import Arrow, Page, Point, Shape

_REACH: Final = 0.35
"""Note widths from an arrow's end within which the nearest note is meant."""

_RIVAL: Final = 10
"""Pixels: a second note that is hardly further away makes it unclear which one is meant."""


class Joined(Struct):
    """An arrow between two notes; `resolved` when the file did not name both."""

    arrow: Arrow
    source: Shape
    target: Shape
    resolved: bool


def join(page: Page) -> tuple[list[Joined], list[Arrow]]:
    """The arrows of a page that join two notes, and those that stay open."""
    notes = {shape.id: shape for shape in page.shapes}
    near = _Near([shape for shape in page.shapes if shape.part != "text"])
    joined: list[Joined] = []
    loose: list[Arrow] = []
    for arrow in page.arrows:
        source = notes.get(arrow.source) or near.note(arrow.start)
        target = notes.get(arrow.target) or near.note(arrow.end)
        if source is None or target is None or source is target:
            loose.append(arrow)
        else:
            named = arrow.source in notes and arrow.target in notes
            joined.append(Joined(arrow, source, target, not named))
    return joined, loose


class _Near:
    """Notes sorted by their left edge, to find those around a point without looking at all."""

    def __init__(self, notes: Sequence[Shape]) -> None:
        self._notes = sorted(notes, key=lambda note: note.area.x)
        self._lefts = [note.area.x for note in self._notes]
        self._widest = max((note.area.w for note in self._notes), default=0.0)
        self._reach = _REACH * median(note.area.w for note in self._notes) if self._notes else 0.0

    def note(self, point: Point | None) -> Shape | None:
        """The one note that a loose end means, if one is near and no other nearly as near."""
        if point is None:
            return None
        first = bisect_left(self._lefts, point.x - self._widest - self._reach - _RIVAL)
        last = bisect_right(self._lefts, point.x + self._reach + _RIVAL)
        best, second, found = math.inf, math.inf, None
        for note in self._notes[first:last]:
            far = _distance(note, point)
            if far < best:
                best, second, found = far, best, note
            elif far < second:
                second = far
        return found if best <= self._reach and second - best > _RIVAL else None


def _distance(note: Shape, point: Point) -> float:
    """Pixels from the point to the note's box; 0 inside."""
    area = note.area
    across = max(area.x - point.x, 0.0, point.x - area.x - area.w)
    down = max(area.y - point.y, 0.0, point.y - area.y - area.h)
    return math.hypot(across, down)
