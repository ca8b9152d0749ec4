"""The elements of a drawing in the normal form (EXC-2, EXC-5, EXC-6)."""

from collections.abc import Mapping
from typing import Any, Final

from boards.importers import enclosures, numbers
from boards.importers.characters import clean, fitting
from boards.importers.excalidraw import elements as in_file
from boards.importers.excalidraw.elements import Element
from boards.importers.excalidraw.texts import Attached, Piece, attach
from boards.importers.sketch import Arrow, Page, Point, Region, Shape

_SHAPES: Final = frozenset({"rectangle", "diamond", "ellipse"})
_ARROWS: Final = frozenset({"arrow", "line"})
_FRAMES: Final = frozenset({"frame", "magicframe"})
_PLACED: Final = _SHAPES | _FRAMES | {"text"}
_REASONS: Final = {"freedraw": "freehand", "image": "image", "embeddable": "embedded", "iframe": "embedded"}


def sketch(drawing: Mapping[str, Any], page: Page) -> None:
    """Fill the page with what the drawing holds.

    Raises  Unreadable `not_a_board` or `text_too_long`
    """
    found = in_file.read(drawing, page)
    sizes = numbers.Sizes(element.size for element in found if element.type in _SHAPES)
    shapes: list[Piece] = []
    frames: list[Piece] = []
    texts: list[Piece] = []
    arrows = [element for element in found if element.type in _ARROWS]
    for element in found:
        if element.type in _PLACED:
            corner = element.corner
            if corner is None:
                page.skipped["position"] += 1
                continue
            piece = Piece(element, sizes.area(corner, *element.size, page.mended))
            (shapes if element.type in _SHAPES else frames if element.type in _FRAMES else texts).append(piece)
        elif element.type not in _ARROWS:
            page.skipped[_REASONS.get(element.type, "unknown_element")] += 1
    behind = enclosures.backdrops([shape.area for shape in shapes])
    carriers = {piece.element.id for piece in shapes} | {arrow.id for arrow in arrows}
    attached = attach(texts, shapes, carriers, {shapes[place].element.id for place in behind}, page)
    page.shapes = [
        *(_shape(piece, attached, page) for piece in shapes),
        *(_text(piece, page) for piece in attached.loose),
    ]
    page.shapes.sort(key=lambda shape: shape.order)
    page.regions = [_region(piece, page) for piece in frames]
    page.arrows = [_arrow(element, attached.carried.get(element.id, ""), page) for element in arrows]


def _shape(piece: Piece, attached: Attached, page: Page) -> Shape:
    element = piece.element
    return Shape(
        id=element.id,
        order=element.order,
        text=fitting(attached.carried.get(element.id, ""), element.id, page.index),
        colour=element.colour,
        shape=element.type,
        area=piece.area,
        turn=element.turn,
        part="note" if element.filled else "unfilled",
    )


def _text(piece: Piece, page: Page) -> Shape:
    element = piece.element
    return Shape(
        id=element.id,
        order=element.order,
        text=element.written(page),
        colour=element.colour,
        shape="text",
        area=piece.area,
        turn=element.turn,
        part="text",
    )


def _region(piece: Piece, page: Page) -> Region:
    name = fitting(clean(piece.element.word("name"), page.mended), piece.element.id, page.index)
    return Region(piece.element.id, piece.element.order, name, piece.area)


def _arrow(element: Element, text: str, page: Page) -> Arrow:
    """A connector with the points where it begins and ends; the file gives them relative to its corner."""
    corner = element.corner
    points = element.raw.get("points")
    ends = [_along(corner, points[place]) for place in (0, -1)] if isinstance(points, list) and points else [None, None]
    return Arrow(
        id=element.id,
        order=element.order,
        source=element.bound("startBinding"),
        target=element.bound("endBinding"),
        start=ends[0],
        end=ends[1],
        text=fitting(text, element.id, page.index),
    )


def _along(corner: Point | None, step: object) -> Point | None:
    if corner is None or not isinstance(step, list) or len(step) < len(("x", "y")):
        return None
    x, y = numbers.number(step[0]), numbers.number(step[1])
    return None if x is None or y is None else Point(corner.x + x, corner.y + y)
