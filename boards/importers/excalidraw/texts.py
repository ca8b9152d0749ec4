"""Which text belongs to which shape (EXC-3): bound, else grouped and inside, else inside the smallest filled shape."""

from collections import defaultdict
from collections.abc import Iterable
from operator import attrgetter

from msgspec import Struct

from boards.importers.excalidraw.elements import Element
from boards.importers.nearby import Nearby
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
    grouped = _Groups(shapes)
    filled = _Boxes([shape for shape in shapes if shape.element.filled and shape.element.id not in backdrops])
    on: dict[str, list[Piece]] = defaultdict(list)
    loose: list[Piece] = []
    for text in texts:
        carrier = text.element.word("containerId")
        if carrier not in carriers:
            group = grouped.of(text)
            carrier = group.around(text) or group.titled(text) or filled.around(text)
        if carrier:
            on[carrier].append(text)
        else:
            loose.append(text)
    joined = {
        carrier: "\n".join(text.element.written(page) for text in sorted(pieces, key=attrgetter("area.y", "area.x")))
        for carrier, pieces in on.items()
    }
    return Attached(joined, loose)


class _Boxes:
    """Shapes by place."""

    def __init__(self, shapes: list[Piece]) -> None:
        self._shapes = shapes
        self._nearby = Nearby([shape.area for shape in shapes])

    def around(self, text: Piece) -> str:
        """The smallest of the shapes that has the text's centre inside."""
        place = self._nearby.smallest_around(text.area.centre)
        return "" if place is None else self._shapes[place].element.id

    def titled(self, text: Piece) -> str:
        """The outline on whose upper edge the text stands as its title."""
        area = text.area
        for place in sorted(self._nearby.touching(area)):
            shape = self._shapes[place]
            if not shape.element.filled and area.y <= shape.area.y and area.x >= shape.area.x:
                return shape.element.id
        return ""


class _Groups:
    """The shapes of each innermost group."""

    def __init__(self, shapes: list[Piece]) -> None:
        members: dict[str, list[Piece]] = defaultdict(list)
        for shape in shapes:
            if shape.element.group:
                members[shape.element.group].append(shape)
        self._groups = {name: _Boxes(pieces) for name, pieces in members.items()}
        self._nobody = _Boxes([])

    def of(self, text: Piece) -> _Boxes:
        """The shapes that share the text's innermost group."""
        return self._groups.get(text.element.group, self._nobody)
