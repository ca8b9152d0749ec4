"""Class boxes and tables: boxes whose cells are fields and not notes (DIO-9).

The texts of the rows become further lines of the box's text, where the board reads them as attributes.
"""

from collections.abc import Iterator, Mapping

from boards.importers.drawio.cells import Cell

_ROW_SHAPES = frozenset({"partialRectangle", "tableRow"})

Inside = Mapping[Cell, list[Cell]]


def has_fields(cell: Cell, inside: Inside) -> bool:
    """Whether the box is a table, or a swimlane that stacks nothing but rows."""
    if is_table(cell):
        return bool(inside.get(cell))
    stacks = cell.style.base == "swimlane" and cell.style.values.get("childLayout") == "stackLayout"
    return stacks and all(_is_row(child) for child in inside.get(cell, ()))


def is_table(cell: Cell) -> bool:
    return cell.style.shape == "table" or cell.style.values.get("childLayout") == "tableLayout"


def under(cell: Cell, inside: Inside) -> Iterator[Cell]:
    """Every cell in the box, whatever its depth."""
    for child in inside.get(cell, ()):
        yield child
        yield from under(child, inside)


def lines(cell: Cell, inside: Inside) -> list[str]:
    """One line per row; the cells of a table's row are joined by blanks."""
    rows = [" ".join(text for text in _texts(child, inside) if text) for child in inside.get(cell, ())]
    return [row for row in rows if row]


def counted(row: Cell, inside: Inside) -> bool:
    """Whether the row has a box of its own: a field row, and not a line of text."""
    if row.style.base in {"text", "line"} or inside.get(row):
        return row.style.fill_is_named
    return True


def _texts(cell: Cell, inside: Inside) -> list[str]:
    return [cell.text, *(text for child in inside.get(cell, ()) for text in _texts(child, inside))]


def _is_row(cell: Cell) -> bool:
    return cell.style.base in {"text", "line"} or cell.style.shape in _ROW_SHAPES
