"""The cells of a page in the normal form: what is a note, a container, a text or a connector (DIO-8 to DIO-11)."""

from collections import defaultdict
from xml.etree.ElementTree import Element

from boards.importers import numbers
from boards.importers.characters import brief, fitting
from boards.importers.drawio import cells as in_page
from boards.importers.drawio import rows
from boards.importers.drawio.cells import Cell
from boards.importers.sketch import Area, Arrow, Page, Part, Point, Region, Shape


def sketch(root: Element, page: Page) -> None:
    """Fill the page with what its cells hold."""
    _Sketching(in_page.read(root, page), page).run()


class _Sketching:
    """One walk over the cells of one page."""

    def __init__(self, cells: list[Cell], page: Page) -> None:
        self._page = page
        self._cells = cells
        self._inside = in_page.children(cells)
        self._sizes = numbers.Sizes((cell.measure("width"), cell.measure("height")) for cell in cells if cell.vertex)
        self._labels: dict[Cell, list[str]] = defaultdict(list)
        self._stands_for: dict[str, str] = {}
        self._done: set[Cell] = set()

    def run(self) -> None:
        boxes: list[Cell] = []
        edges: list[Cell] = []
        for cell in self._cells:
            if not (cell.vertex or cell.edge):
                continue
            if cell.hidden():
                self._page.skipped["hidden"] += 1
            elif cell.edge:
                edges.append(cell)
            elif cell.parent is not None and cell.parent.edge:
                self._labels[cell.parent].append(cell.text)
            else:
                boxes.append(cell)
        for cell in boxes:
            if cell not in self._done:
                self._box(cell)
        for cell in edges:
            self._arrow(cell)

    def _box(self, cell: Cell) -> None:
        corner = cell.corner()
        if corner is None:
            self._page.skipped["position"] += 1
            return
        if rows.has_fields(cell, self._inside):
            self._class_box(cell, corner)
        elif self._contains(cell):
            self._region(cell, corner)
        elif cell.style.picture or cell.style.base == "line":
            self._page.skipped["image" if cell.style.picture else "line"] += 1
            if cell.text:
                self._shape(cell, corner, "text")
        elif cell.style.base == "text":
            if cell.text:
                self._shape(cell, corner, "text")
            else:
                self._page.skipped["empty_text"] += 1
        else:
            self._shape(cell, corner, "note" if cell.style.filled else "unfilled")

    def _contains(self, cell: Cell) -> bool:
        look, full = cell.style, bool(self._inside.get(cell))
        return look.base in {"swimlane", "group"} or (full and not look.fill_is_named)

    def _class_box(self, cell: Cell, corner: Point) -> None:
        under = list(rows.under(cell, self._inside))
        self._done.update(under)
        self._stands_for.update({row.id: cell.id for row in under})
        seen = [row for row in under if not row.hidden()]
        fields = sum(rows.counted(row, self._inside) for row in seen)
        counted = rows.is_table(cell) and cell.style.fill_is_named
        text = "\n".join([line for line in (cell.text, *rows.lines(cell, self._inside)) if line])
        part: Part = "note" if counted else "class_box"
        self._shape(cell, corner, part, fitting(text, cell.id, self._page.index), (fields, len(seen) - fields))

    def _region(self, cell: Cell, corner: Point) -> None:
        drawn = cell.style.base != "group" or bool(cell.text)
        self._page.regions.append(Region(cell.id, cell.order, cell.text, self._area(cell, corner), drawn))

    def _shape(
        self, cell: Cell, corner: Point, part: Part, text: str | None = None, fields: tuple[int, int] = (0, 0)
    ) -> None:
        look = cell.style
        if part == "note" and self._inside.get(cell) and not rows.is_table(cell):
            part = "backdrop"
        self._page.shapes.append(
            Shape(
                id=cell.id,
                order=cell.order,
                text=cell.text if text is None else text,
                colour=look.colour,
                shape=brief(look.shape),
                area=self._area(cell, corner),
                turn=numbers.degrees(look.turn),
                part=part,
                figure=look.person and part != "text",
                fields=fields[0],
                field_texts=fields[1],
            )
        )

    def _area(self, cell: Cell, corner: Point) -> Area:
        return self._sizes.area(corner, cell.measure("width"), cell.measure("height"), self._page.mended)

    def _arrow(self, cell: Cell) -> None:
        text = "\n".join(part for part in (cell.text, *self._labels[cell]) if part)
        source, target = (self._stands_for.get(name, name) for name in (cell.source, cell.target))
        start, end = self._point(cell, "sourcePoint"), self._point(cell, "targetPoint")
        text = fitting(text, cell.id, self._page.index)
        self._page.arrows.append(Arrow(cell.id, cell.order, source, target, start, end, text))

    def _point(self, cell: Cell, name: str) -> Point | None:
        """A loose end on the page; the file gives it relative to the edge's parent."""
        end = None if cell.geometry is None else cell.geometry.find(f"mxPoint[@as='{name}']")
        beside = cell.parent.corner() if cell.parent is not None else Point(0, 0)
        if end is None or beside is None:
            return None
        x, y = numbers.number(end.get("x", "0")), numbers.number(end.get("y", "0"))
        return None if x is None or y is None else Point(beside.x + x, beside.y + y)
