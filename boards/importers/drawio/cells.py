"""The cells of a page: who lies in whom, where on the page, with which text (DIO-3, DIO-4, DIO-6)."""

from collections import defaultdict
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from msgspec import Struct

from boards.importers import limits
from boards.importers.characters import brief, clean, fitting
from boards.importers.drawio import label, style
from boards.importers.numbers import number, point
from boards.importers.sketch import Page, Point
from boards.importers.unreadable import Unreadable

_WRAPPERS = frozenset({"object", "UserObject"})


class Cell(Struct, eq=False):
    """One cell. `edge` and `vertex` are both False for the root and for layers."""

    id: str
    order: int
    parent: "Cell | None"
    text: str
    style: style.Style
    vertex: bool
    edge: bool
    visible: bool
    source: str
    target: str
    geometry: Element | None

    def measure(self, name: str) -> float | None:
        """A number of its geometry: x, y, width or height."""
        return None if self.geometry is None else number(self.geometry.get(name))

    def above(self) -> "Iterator[Cell]":
        """Its parents, from the nearest to the root."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def hidden(self) -> bool:
        return not self.visible or any(not cell.visible for cell in self.above())

    def corner(self) -> Point | None:
        """Its top left corner on the page, None when it has no finite place. Missing numbers are 0 (DIO-4)."""
        x = y = 0.0
        for cell in (self, *self.above()):
            if not cell.vertex:
                continue
            across, down = _offset(cell)
            if across is None or down is None:
                return None
            x, y = x + across, y + down
        return point(x, y)


def read(root: Element, page: Page) -> list[Cell]:
    """All cells of a page in document order. Damage that can be mended is counted on the page (BAD-8).

    Raises  Unreadable `cycle`, `too_deep` or `text_too_long`
    """
    cells: list[Cell] = []
    named: dict[str, Cell] = {}
    parents: list[str] = []
    for order, element in enumerate(root):
        wrapped = element.tag in _WRAPPERS
        inner = element.find("mxCell") if wrapped else element
        if inner is None or inner.tag != "mxCell":
            page.skipped["unknown_element"] += 1
            continue
        name = (element.get("id") if wrapped else inner.get("id")) or f"?{order}"
        if name in named:
            page.mended["duplicate_id"] += 1
            name = f"{name}#{order}"
        raw = (element.get("label") if wrapped else inner.get("value")) or ""
        cell = _cell(name, order, inner, raw, page)
        cells.append(cell)
        named[name] = cell
        parents.append(inner.get("parent") or "")
    for cell, parent in zip(cells, parents, strict=True):
        cell.parent = named.get(parent)
        if parent and cell.parent is None:
            page.mended["dangling_parent"] += 1
    _refuse_cycles(cells, page)
    return cells


def children(cells: list[Cell]) -> dict[Cell, list[Cell]]:
    """The boxes that lie in each box, in document order."""
    inside: dict[Cell, list[Cell]] = defaultdict(list)
    for cell in cells:
        if cell.vertex and cell.parent is not None and cell.parent.vertex:
            inside[cell.parent].append(cell)
    return inside


def _cell(name: str, order: int, inner: Element, raw: str, page: Page) -> Cell:
    look = style.read(inner.get("style") or "")
    text = clean(label.plain(raw) if look.html else raw, page.mended)
    return Cell(
        id=name,
        order=order,
        parent=None,
        text=fitting(text, name, page.index),
        style=look,
        vertex=inner.get("vertex") == "1",
        edge=inner.get("edge") == "1",
        visible=inner.get("visible") != "0",
        source=inner.get("source") or "",
        target=inner.get("target") or "",
        geometry=inner.find("mxGeometry"),
    )


def _offset(cell: Cell) -> tuple[float | None, float | None]:
    """How far a box lies from its parent's corner; a `relative` place is a share of the parent's size."""
    geometry = cell.geometry
    if geometry is None:
        return 0.0, 0.0
    x, y = number(geometry.get("x", "0")), number(geometry.get("y", "0"))
    if geometry.get("relative") != "1" or cell.parent is None or x is None or y is None:
        return x, y
    shift = geometry.find("mxPoint[@as='offset']")
    right, down = (
        (0.0, 0.0) if shift is None else (number(shift.get("x", "0")) or 0.0, number(shift.get("y", "0")) or 0.0)
    )
    return x * (cell.parent.measure("width") or 0) + right, y * (cell.parent.measure("height") or 0) + down


def _refuse_cycles(cells: list[Cell], page: Page) -> None:
    """Every chain of parents must end, and soon: readers walk it by recursion. Each cell is walked once."""
    depths: dict[Cell, int] = {}
    for cell in cells:
        chain: dict[Cell, None] = {}
        at: Cell | None = cell
        while at is not None and at not in depths:
            if at in chain:
                raise Unreadable("cycle", {"page": page.index, "element": brief(at.id)})
            chain[at] = None
            at = at.parent
        depth = 0 if at is None else depths[at]
        for link in reversed(chain):
            depth += 1
            depths[link] = depth
        if depth > limits.DEPTH:
            raise Unreadable("too_deep", {"page": page.index, "element": brief(cell.id), "limit": limits.DEPTH})
