"""The diagram inside a picture: draw.io keeps it in the root of an SVG or in a text chunk of a PNG (DIO-2)."""

import struct
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from boards.importers import xml_source
from boards.importers.packing import ZLIB, Allowance
from boards.importers.unreadable import Unreadable

PNG = b"\x89PNG\r\n\x1a\n"
_HEAD = struct.Struct(">I4s")
_CHECKSUM = 4


def from_svg(svg: Element) -> Element:
    """The mxfile in an SVG.

    Raises  Unreadable `no_diagram` when it was exported without (BAD-6)
    """
    content = svg.get("content")
    if not content:
        raise Unreadable("no_diagram", {"picture": "SVG"})
    return _mxfile(content, "SVG")


def from_png(data: bytes, allowance: Allowance) -> Element:
    """The mxfile in a PNG; a truncated picture is read as far as it goes.

    Raises  Unreadable `no_diagram` when it was exported without (BAD-6), `broken_packing`, `too_much_inside`
    """
    for kind, body in _chunks(data):
        key, _, rest = body.partition(b"\0")
        if key != b"mxfile" or kind not in {b"tEXt", b"zTXt"}:
            continue
        packed = allowance.inflate(rest[1:], ZLIB) if kind == b"zTXt" else rest
        allowance.take(len(packed))
        return _mxfile(unquote(packed.decode("latin-1")), "PNG")
    raise Unreadable("no_diagram", {"picture": "PNG"})


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(PNG)
    while place + _HEAD.size <= len(data):
        size, kind = _HEAD.unpack_from(data, place)
        place += _HEAD.size
        yield kind, data[place : place + size]
        place += size + _CHECKSUM


def _mxfile(text: str, picture: str) -> Element:
    """The diagram's XML. Some programs percent-encode it also where it need not be."""
    source = text.strip()
    if source.startswith("%3C"):
        source = unquote(source)
    if not source.startswith("<"):
        raise Unreadable("no_diagram", {"picture": picture})
    root = xml_source.parse(source)
    if root.tag not in {"mxfile", "mxGraphModel"}:
        raise Unreadable("no_diagram", {"picture": picture})
    return root
