"""Boxes that lie behind others: backdrops and outlines become containers (DIO-9, ADJ-4)."""

from collections.abc import Sequence
from statistics import median
from typing import Final

from boards.importers.nearby import Nearby
from boards.importers.sketch import Area, Page, Region, Shape

_TIMES: Final = 12
"""So many times the median note's area is more than a large note."""

_FEWEST: Final = 3
"""So many notes inside make a coloured box a backdrop."""

_OUTLINED: Final = 2
"""So many notes inside make an outline a container."""


def backdrops(areas: Sequence[Area]) -> set[int]:
    """Places in the list of boxes that enclose three or more of the others and are far larger than a note (ADJ-4)."""
    if not areas:
        return set()
    large = _TIMES * median(area.size for area in areas)
    suspects = {place for place, area in enumerate(areas) if area.size > large}
    inside = _Inside([area for place, area in enumerate(areas) if place not in suspects])
    return {place for place in suspects if inside.at_least(areas[place], _FEWEST)}


def settle(page: Page) -> int:
    """Turn backdrops and outlines of a page into containers; return how many of them would have counted as notes."""
    boxes = [shape for shape in page.shapes if shape.part != "text"]
    notes = _Inside([shape.area for shape in boxes if shape.text or shape.part != "unfilled"])
    candidates = [shape for shape in boxes if shape.part in {"note", "unfilled"} and not shape.fields]
    behind = {candidates[place].id for place in backdrops([shape.area for shape in candidates])}
    kept: list[Shape] = []
    coloured = 0
    for shape in page.shapes:
        outline = shape.part == "unfilled"
        around = shape.part == "backdrop" or shape.id in behind or (outline and notes.at_least(shape.area, _OUTLINED))
        empty = outline and not shape.text
        if around:
            coloured += not empty
            page.regions.append(_region(shape))
        elif empty:
            page.skipped["outline"] += 1
        else:
            kept.append(shape)
    page.shapes = kept
    return coloured


def _region(shape: Shape) -> Region:
    return Region(shape.id, shape.order, shape.text, shape.area)


class _Inside:
    """Boxes that may lie in others."""

    def __init__(self, areas: Sequence[Area]) -> None:
        self._areas = areas
        self._nearby = Nearby(areas)

    def at_least(self, around: Area, wanted: int) -> bool:
        """Whether so many boxes lie wholly in that one, itself not counted."""
        found = 0
        for place in self._nearby.touching(around):
            found += self._areas[place] != around and around.encloses(self._areas[place])
            if found >= wanted:
                return True
        return False
