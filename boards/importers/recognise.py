"""Which format a file is, by its content (IMP-1), and its pages, ready to be read one by one.

The name of the file is never asked: whatever the ending says, the first characters know better.
"""

import json
import re
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final
from xml.etree.ElementTree import Element

from msgspec import Struct

from boards.domain.picture import Picture
from boards.importers import characters, json_source, limits, storming, xml_source
from boards.importers.drawio import embedded
from boards.importers.drawio import pages as drawio_pages
from boards.importers.drawio import sketch as drawio
from boards.importers.excalidraw import markdown
from boards.importers.excalidraw import sketch as excalidraw
from boards.importers.packing import Allowance
from boards.importers.sketch import Page
from boards.importers.unreadable import Unreadable


class Unopened(Struct):
    """A page that was found and not yet read: `fill` reads it, or `broken` says why that cannot be."""

    index: int
    name: str
    fill: Callable[[Page], None] | None
    broken: Unreadable | None = None


class Source(Struct):
    """A recognised drawing."""

    format: str
    pages: list[Unopened]


_SEEN: Final = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "archive or office document"),
    (b"\xd0\xcf\x11\xe0", "office document"),
    (b"{\\rtf", "office document"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
    (b"RIFF", "picture"),
    (b"BM", "picture"),
    (b"\x1f\x8b", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"SQLite format 3", "database"),
)
"""First bytes of files that people have beside their boards, and what to call them."""

_WEB_PAGE = re.compile(r"(?:<!doctype\s+html|<html)\b", re.IGNORECASE)
_DRAWIO_CELLS: Final = frozenset({"mxCell", "object", "UserObject"})


def recognise(data: bytes) -> Source | Picture:
    """The drawing, or the written-down board, that the bytes hold.

    Raises  Unreadable
    """
    if len(data) > limits.FILE:
        raise Unreadable("too_large", {"size": len(data), "limit": limits.FILE})
    if not data.strip():
        raise Unreadable("empty")
    allowance = Allowance()
    if data.startswith(embedded.PNG):
        return _drawio(embedded.from_png(data, allowance), "draw.io PNG", allowance)
    for start, looks_like in _SEEN:
        if data.startswith(start):
            raise Unreadable("unknown_format", {"looks_like": looks_like})
    text = characters.decode(data).lstrip("\ufeff \t\r\n\x0b\x0c")
    if not text:
        raise Unreadable("empty")
    if text.startswith("<"):
        return _xml(data, text, allowance)
    if text.startswith(("{", "[")):
        return _json(characters.decode(data))
    inside = markdown.drawing(characters.decode(data))
    if inside is not None:
        return _json(inside)
    raise Unreadable("unknown_format", {"looks_like": "text"})


def _xml(data: bytes, text: str, allowance: Allowance) -> Source:
    if _WEB_PAGE.match(text):
        raise Unreadable("unknown_format", {"looks_like": "web page"})
    root = xml_source.parse(data)
    tag = root.tag.rpartition("}")[2]
    if tag == "svg":
        return _drawio(embedded.from_svg(root), "draw.io SVG", allowance)
    if tag == "mxlibrary":
        raise Unreadable("palette", {"entries": _entries(root.text or "")})
    if tag == "mxfile" or (tag == "mxGraphModel" and _plain_cells(root)):
        return _drawio(root, "draw.io", allowance)
    looks_like = "prooph board" if tag == "mxGraphModel" else f"XML ({characters.brief(tag)})"
    raise Unreadable("unknown_format", {"looks_like": looks_like})


def _drawio(file: Element, name: str, allowance: Allowance) -> Source:
    leaves = drawio_pages.leaves(file, allowance)
    count = sum(len(leaf.root) for leaf in leaves if leaf.root is not None)
    if count > limits.ELEMENTS:
        raise Unreadable("too_many_elements", {"count": count, "limit": limits.ELEMENTS})
    pages = [
        Unopened(leaf.index, leaf.name, None if leaf.root is None else partial(drawio.sketch, leaf.root), leaf.broken)
        for leaf in leaves
    ]
    return Source(name, pages)


def _plain_cells(model: Element) -> bool:
    root = model.find("root")
    return root is not None and all(cell.tag in _DRAWIO_CELLS for cell in root)


def _entries(text: str) -> int:
    try:
        listed = json.loads(text)
    except (ValueError, RecursionError):
        return 0
    return len(listed) if isinstance(listed, list) else 0


def _json(text: str) -> Source | Picture:
    value = json_source.parse(text)
    if isinstance(value, dict):
        if storming.is_ours(value):
            return storming.picture(value)
        kind = value.get("type")
        if kind in {"excalidraw", "excalidraw/clipboard"}:
            return _excalidraw(value)
        if kind == "excalidrawlib":
            entries = value.get("libraryItems", value.get("library"))
            raise Unreadable("palette", {"entries": len(entries) if isinstance(entries, list) else 0})
    raise Unreadable("unknown_format", {"looks_like": "JSON"})


def _excalidraw(drawing: Mapping[str, Any]) -> Source:
    elements = drawing.get("elements")
    count = len(elements) if isinstance(elements, list) else 0
    if count > limits.ELEMENTS:
        raise Unreadable("too_many_elements", {"count": count, "limit": limits.ELEMENTS})
    return Source("Excalidraw", [Unopened(1, "", partial(excalidraw.sketch, drawing))])
