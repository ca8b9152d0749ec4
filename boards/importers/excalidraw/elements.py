"""The elements of an Excalidraw file. No value is trusted: a wrong type reads as missing (EXC-1, BAD-8)."""

import math
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from boards.importers import numbers
from boards.importers.characters import clean, fitting
from boards.importers.colours import as_found
from boards.importers.sketch import Page, Point
from boards.importers.unreadable import Unreadable


class Element(Struct, eq=False):
    """One element that is on the drawing. `order` is its place in the file, back to front."""

    id: str
    order: int
    type: str
    raw: Mapping[str, Any]

    def word(self, name: str) -> str:
        """A string of it, or an empty one."""
        value = self.raw.get(name)
        return value if isinstance(value, str) else ""

    @property
    def corner(self) -> Point | None:
        return numbers.point(self.raw.get("x"), self.raw.get("y"))

    @property
    def size(self) -> tuple[float | None, float | None]:
        return numbers.number(self.raw.get("width")), numbers.number(self.raw.get("height"))

    @property
    def turn(self) -> float:
        """Degrees, clockwise; the file has radians (EXC-2)."""
        angle = numbers.number(self.raw.get("angle"))
        return numbers.degrees(math.degrees(angle)) if angle else 0

    @property
    def colour(self) -> str:
        return as_found(self.word("backgroundColor") or "transparent")

    @property
    def filled(self) -> bool:
        return self.colour != "transparent"

    @property
    def group(self) -> str:
        """The innermost group it is in, or nothing."""
        groups = self.raw.get("groupIds")
        return groups[0] if isinstance(groups, list) and groups and isinstance(groups[0], str) else ""

    def written(self, page: Page) -> str:
        """What was typed, without the line breaks that the box made (EXC-4)."""
        typed = self.raw.get("originalText")
        text = typed if isinstance(typed, str) else self.word("text")
        return fitting(clean(text, page.mended), self.id, page.index)

    def bound(self, end: str) -> str:
        """The element that this end of an arrow is bound to, or nothing."""
        binding = self.raw.get(end)
        name = binding.get("elementId") if isinstance(binding, dict) else None
        return name if isinstance(name, str) else ""


def read(drawing: Mapping[str, Any], page: Page) -> list[Element]:
    """The elements that are on the drawing, in document order; what is not is counted on the page."""
    listed = drawing.get("elements")
    if not isinstance(listed, list):
        raise Unreadable("not_a_board", {"place": "elements", "said": "is no list"})
    elements: list[Element] = []
    names: set[str] = set()
    for order, raw in enumerate(listed):
        if not isinstance(raw, dict):
            page.skipped["null"] += 1
        elif raw.get("isDeleted") is True:
            page.skipped["deleted"] += 1
        else:
            given, kind = raw.get("id"), raw.get("type")
            name = given if isinstance(given, str) and given else f"?{order}"
            if name in names:
                page.mended["duplicate_id"] += 1
                name = f"{name}#{order}"
            names.add(name)
            elements.append(Element(name, order, kind if isinstance(kind, str) else "", raw))
    return elements
