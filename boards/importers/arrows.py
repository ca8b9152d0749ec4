"""Connectors between notes (IMP-11): bound by the file, or resolved to the nearest note, or left open and reported."""

import math
from collections.abc import Sequence
from statistics import median
from typing import Final

from msgspec import Struct

from boards.importers.nearby import Nearby
from boards.importers.sketch import Area, Arrow, Page, Point, Shape

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
    """Notes by place."""

    def __init__(self, notes: Sequence[Shape]) -> None:
        self._notes = notes
        self._nearby = Nearby([note.area for note in notes])
        self._reach = _REACH * median(note.area.w for note in notes) if notes else 0.0

    def note(self, point: Point | None) -> Shape | None:
        """The one note that a loose end means, if one is near and no other nearly as near."""
        if point is None:
            return None
        far = self._reach + _RIVAL
        best, second, found = math.inf, math.inf, None
        for place in self._nearby.touching(Area(point.x - far, point.y - far, 2 * far, 2 * far)):
            distance = _distance(self._notes[place], point)
            if distance < best:
                best, second, found = distance, best, self._notes[place]
            elif distance < second:
                second = distance
            if second <= _RIVAL:  # whatever else is near, two notes are, so nobody can tell
                return None
        return found if best <= self._reach and second - best > _RIVAL else None


def _distance(note: Shape, point: Point) -> float:
    """Pixels from the point to the note's box; 0 inside."""
    area = note.area
    across = max(area.x - point.x, 0.0, point.x - area.x - area.w)
    down = max(area.y - point.y, 0.0, point.y - area.y - area.h)
    return math.hypot(across, down)
