"""Boxes by place, so that finding those around a point or in a region does not mean looking at all of them.

Boxes of similar size share a grid whose cells are as large as they are; each lies in the cell of its top left corner.
Drawings mix notes with walls a thousand times as large, and strangers may send thousands of either.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from boards.importers.sketch import Area, Point

_FINEST: Final = -20
"""The finest grid has cells of 2**-20 pixels."""


class Nearby:
    """An index over boxes; answers are places in the sequence it was made of."""

    def __init__(self, areas: Sequence[Area]) -> None:
        self._areas = areas
        self._grids: dict[int, dict[tuple[int, int], list[int]]] = defaultdict(lambda: defaultdict(list))
        self._counts: dict[int, int] = defaultdict(int)
        for place, area in enumerate(areas):
            level = max(_FINEST, math.frexp(max(area.w, area.h))[1])
            side = 2.0**level
            self._grids[level][math.floor(area.x / side), math.floor(area.y / side)].append(place)
            self._counts[level] += 1

    def touching(self, region: Area) -> Iterator[int]:
        """Every box that overlaps or touches the region, each once."""
        right, bottom = region.x + region.w, region.y + region.h
        for place in self._candidates(region):
            area = self._areas[place]
            if area.x <= right and area.y <= bottom and area.x + area.w >= region.x and area.y + area.h >= region.y:
                yield place

    def smallest_around(self, point: Point) -> int | None:
        """The smallest box that holds the point; of equal ones the first."""
        around = self.touching(Area(point.x, point.y, 0, 0))
        return min(around, key=lambda place: (self._areas[place].size, place), default=None)

    def _candidates(self, region: Area) -> Iterator[int]:
        for level, grid in self._grids.items():
            side = 2.0**level
            columns = range(math.floor(region.x / side) - 1, math.floor((region.x + region.w) / side) + 1)
            rows = range(math.floor(region.y / side) - 1, math.floor((region.y + region.h) / side) + 1)
            if len(columns) * len(rows) > self._counts[level]:
                for members in grid.values():
                    yield from members
                continue
            for column in columns:
                for row in rows:
                    yield from grid.get((column, row), ())
