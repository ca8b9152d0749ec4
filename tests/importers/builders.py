"""Small drawings in every format, written by us, as the programs would write them."""

import base64
import json
import struct
import zlib
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

PNG = b"\x89PNG\r\n\x1a\n"


def element(
    kind: str, named: str, /, x: float = 0, y: float = 0, width: float = 100, height: float = 60, **more: Any
) -> dict[str, Any]:
    """One Excalidraw element."""
    return {
        "type": kind,
        "id": named,
        "x": x,
        "y": y,
        "width": width,
        "height": height,
        "angle": 0,
        "isDeleted": False,
    } | more


def sticky(name: str, x: float, y: float, text: str, colour: str = "#ffd8a8", **more: Any) -> list[dict[str, Any]]:
    """An Excalidraw rectangle with its text bound to it."""
    return [
        element("rectangle", name, x, y, backgroundColor=colour, **more),
        element("text", f"{name}-text", x + 10, y + 10, 80, 20, text=text, originalText=text, containerId=name),
    ]


def arrow(
    name: str, source: str | None, target: str | None, at: tuple[float, float], by: tuple[float, float]
) -> dict[str, Any]:
    """An Excalidraw arrow; ends without a name are loose."""
    ends: dict[str, Any] = {
        "startBinding": {"elementId": source, "focus": 0, "gap": 1} if source else None,
        "endBinding": {"elementId": target, "focus": 0, "gap": 1} if target else None,
    }
    return element("arrow", name, *at, *map(abs, by), points=[[0, 0], list(by)], **ends)


def excalidraw(*parts: Any) -> bytes:
    """A file of elements; a list among them is unpacked."""
    flat = [one for part in parts for one in (part if isinstance(part, list) else [part])]
    return json.dumps(
        {"type": "excalidraw", "version": 2, "source": "a test", "elements": flat}, ensure_ascii=False
    ).encode()


def cell(
    name: str, x: float, y: float, text: str, style: str = "fillColor=#ffcc99;", parent: str = "1", **more: str
) -> str:
    """One draw.io box of 120 x 60 pixels, or of the size that `w` and `h` say."""
    w, h = more.pop("w", "120"), more.pop("h", "60")
    rest = "".join(f" {key}={quoteattr(value)}" for key, value in more.items())
    return (
        f"<mxCell id={quoteattr(name)} value={_attribute(text)} style={quoteattr(style)}"
        f' vertex="1" parent={quoteattr(parent)}{rest}>'
        f'<mxGeometry x="{x}" y="{y}" width="{w}" height="{h}" as="geometry"/></mxCell>'
    )


def edge(name: str, source: str = "", target: str = "", text: str = "", points: str = "", parent: str = "1") -> str:
    """One draw.io connector."""
    ends = "".join(f" {key}={quoteattr(value)}" for key, value in (("source", source), ("target", target)) if value)
    return (
        f'<mxCell id={quoteattr(name)} value={_attribute(text)} edge="1" parent={quoteattr(parent)}{ends}>'
        f'<mxGeometry relative="1" as="geometry">{points}</mxGeometry></mxCell>'
    )


def model(*cells: str) -> str:
    """The XML of one page."""
    return f'<mxGraphModel><root><mxCell id="0"/><mxCell id="1" parent="0"/>{"".join(cells)}</root></mxGraphModel>'


def packed(xml: str) -> str:
    """A page as draw.io compresses it."""
    deflate = zlib.compressobj(wbits=-15)
    raw = deflate.compress(quote(xml, safe="~()*!.'-").encode()) + deflate.flush()
    return base64.b64encode(raw).decode()


def mxfile(*pages: str, names: tuple[str, ...] = (), compressed: bool = False) -> bytes:
    """A draw.io file of one or more models."""
    named = [*names, *(f"Page-{number}" for number in range(len(names) + 1, len(pages) + 1))]
    bodies = [packed(page) if compressed else page for page in pages]
    diagrams = "".join(
        f'<diagram id="d{number}" name={quoteattr(name)}>{body}</diagram>'
        for number, (name, body) in enumerate(zip(named, bodies, strict=True))
    )
    return f'<mxfile host="a test">{diagrams}</mxfile>'.encode()


def in_svg(file: bytes) -> bytes:
    """The file inside an SVG, with the document type that draw.io writes before it."""
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "https://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n'
    return f'{head}<svg xmlns="http://www.w3.org/2000/svg" content={_attribute(file.decode())}><g/></svg>'.encode()


def in_png(file: bytes, holder: bytes = b"tEXt") -> bytes:
    """The file inside a PNG of one pixel."""
    text = quote(file.decode(), safe="").encode()
    body = b"mxfile\0" + (b"\0" + zlib.compress(text) if holder == b"zTXt" else text)
    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    return PNG + b"".join(
        chunk(kind, data)
        for kind, data in ((b"IHDR", head), (holder, body), (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b""))
    )


def chunk(kind: bytes, body: bytes) -> bytes:
    """One part of a PNG."""
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def _attribute(text: str) -> str:
    """An attribute whose line breaks survive reading."""
    return quoteattr(text, {"\n": "&#10;", "\t": "&#9;"})


def repacked(file: bytes) -> bytes:
    """A plain draw.io file with every page compressed."""
    root = ET.fromstring(file)
    for diagram in root.iter("diagram"):
        page = diagram.find("mxGraphModel")
        if page is not None:
            page.tail = None
            xml = ET.tostring(page, encoding="unicode")
            diagram.remove(page)
            diagram.text = packed(xml)
    return ET.tostring(root)
