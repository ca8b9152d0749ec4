"""Which text belongs to which shape (EXC-3): bound, else grouped and inside, else inside the smallest filled shape."""

from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter

from msgspec import Struct

from boards.importers.excalidraw.elements import Element
from boards.importers.sketch import Area, Page


class Piece(Struct, eq=False):
    """A shape or a text with its place."""

    element: Element
    area: Area


class Attached(Struct):
    """Texts by the id of the element that carries them, and those that nobody carries."""

    carried: dict[str, str]
    loose: list[Piece]


def attach(
    texts: Iterable[Piece], shapes: list[Piece], carriers: set[str], backdrops: set[str], page: Page
) -> Attached:
    """Give every text to its shape; several in one are joined from top to bottom.

    carriers    ids of everything that a text may be bound to: shapes and arrows
    backdrops   ids of shapes that lie behind many others; a text on one is a text of its own, unless it is bound
    """
    groups: dict[str, list[Piece]] = defaultdict(list)
    for shape in shapes:
        if shape.element.group:
            groups[shape.element.group].append(shape)
    filled = [shape for shape in shapes if shape.element.filled and shape.element.id not in backdrops]
    filled.sort(key=lambda shape: shape.area.size)
    on: dict[str, list[Piece]] = defaultdict(list)
    loose: list[Piece] = []
    for text in texts:
        carrier = text.element.word("containerId")
        if carrier not in carriers:
            grouped = sorted(groups.get(text.element.group, ()), key=lambda shape: shape.area.size)
            carrier = _around(text, grouped) or _titled(text, grouped) or _around(text, filled)
        if carrier:
            on[carrier].append(text)
        else:
            loose.append(text)
    joined = {
        carrier: "\n".join(text.element.written(page) for text in sorted(pieces, key=attrgetter("area.y", "area.x")))
        for carrier, pieces in on.items()
    }
    return Attached(joined, loose)


def _around(text: Piece, shapes: list[Piece]) -> str:
    """The first of the shapes that has the text's centre inside."""
    centre = text.area.centre
    return next((shape.element.id for shape in shapes if shape.area.holds(centre)), "")


def _titled(text: Piece, grouped: list[Piece]) -> str:
    """The outline on whose upper edge the text stands as its title, when they are grouped."""
    area = text.area
    for shape in grouped:
        edge = shape.area.y
        if (
            not shape.element.filled
            and area.y <= edge <= area.y + area.h
            and shape.area.x <= area.x <= shape.area.x + shape.area.w
        ):
            return shape.element.id
    return ""
