"""From pixels of the source to board units: one size of note per board, pages side by side (IMP-3, IMP-12)."""

import math
from collections.abc import Iterable, Sequence
from statistics import median
from typing import Final

from boards.domain.items import REACH, Box
from boards.importers.sketch import Area, Page

_NOTE: Final = 100.0
"""Board units of a note's side; a note of the source counts by the square root of its area."""

_MARGIN: Final = 50.0
"""Board units between what a page holds and the frame around it."""

_GAP: Final = 200.0
"""Board units between the frames of two pages."""


class Placing:
    """Moves one page to its place: everything by the same distance, scaled by the same factor."""

    def __init__(self, bounds: Area, factor: float, left: float) -> None:
        self._bounds, self._factor, self._left = bounds, factor, left

    def box(self, area: Area) -> Box:
        """The area in board units."""
        return Box(
            _within((area.x - self._bounds.x) * self._factor + self._left),
            _within((area.y - self._bounds.y) * self._factor),
            min(area.w * self._factor, REACH),
            min(area.h * self._factor, REACH),
        )

    def around(self) -> Box:
        """The frame around the whole page."""
        whole = self.box(self._bounds)
        return Box(whole.x - _MARGIN, whole.y - _MARGIN, whole.w + 2 * _MARGIN, whole.h + 2 * _MARGIN)


def _within(place: float) -> float:
    """The place, or the edge of the board: the end of a loose arrow may lie far from all that is drawn."""
    return min(max(place, -REACH), REACH)


def placings(pages: Sequence[Page]) -> list[Placing]:
    """Where each page goes; the first begins at the origin of the board."""
    bounds = [_bounds(page) for page in pages]
    factor = _factor(pages, bounds)
    placed: list[Placing] = []
    left = 0.0
    for around in bounds:
        placed.append(Placing(around, factor, left))
        left += around.w * factor + 2 * _MARGIN + _GAP
    return placed


def _bounds(page: Page) -> Area:
    areas = [*(shape.area for shape in page.shapes), *(region.area for region in page.regions if region.drawn)]
    if not areas:
        return Area(0, 0, 1, 1)
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    right, bottom = max(area.x + area.w for area in areas), max(area.y + area.h for area in areas)
    return Area(left, top, right - left, bottom - top)


def _factor(pages: Sequence[Page], bounds: Iterable[Area]) -> float:
    """Board units per pixel. A drawing that would not fit on the board is made smaller."""
    sizes = [shape.area.size for page in pages for shape in page.shapes if shape.part != "text"]
    usual = math.sqrt(median(sizes)) if sizes else _NOTE
    factor = _NOTE / usual
    margins = (2 * _MARGIN + _GAP) * len(pages)
    extent = sum(area.w for area in bounds) + max((area.h for area in bounds), default=0.0)
    return min(factor, (REACH / 2 - margins) / extent)
