"""The pages of an mxfile, each unpacked on its own (DIO-1)."""

import base64
import binascii
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from msgspec import Struct

from boards.importers import limits, xml_source
from boards.importers.characters import brief
from boards.importers.packing import RAW, Allowance
from boards.importers.unreadable import Unreadable


class Leaf(Struct):
    """One page as it stands in the file: its model, or the reason why it cannot be read."""

    index: int
    name: str
    root: Element | None
    broken: Unreadable | None = None


def leaves(file: Element, allowance: Allowance) -> list[Leaf]:
    """All pages; a broken one is told from the others, so that they can be chosen without it (BAD-11).

    Raises  Unreadable `too_many_pages` or `too_much_inside`; a bomb is not a broken page
    """
    if file.tag == "mxGraphModel":
        return [Leaf(1, "", file.find("root"))]
    diagrams = file.findall("diagram")
    if len(diagrams) > limits.PAGES:
        raise Unreadable("too_many_pages", {"count": len(diagrams), "limit": limits.PAGES})
    return [_leaf(number, diagram, allowance) for number, diagram in enumerate(diagrams, start=1)]


def _leaf(number: int, diagram: Element, allowance: Allowance) -> Leaf:
    name = brief(diagram.get("name") or "")
    try:
        model = diagram.find("mxGraphModel")
        if model is None and (diagram.text or "").strip():
            model = xml_source.parse(_unpacked(diagram.text or "", allowance))
    except Unreadable as broken:
        if broken.code in {"too_much_inside", "too_deep", "forbidden_xml"}:
            raise broken.at(page=number, name=name) from None
        return Leaf(number, name, None, broken.at(page=number, name=name))
    return Leaf(number, name, None if model is None else model.find("root"))


def _unpacked(text: str, allowance: Allowance) -> str:
    try:
        packed = base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise Unreadable("broken_packing") from None
    try:
        return unquote(allowance.inflate(packed, RAW).decode(), errors="strict")
    except UnicodeDecodeError:
        raise Unreadable("broken_packing") from None
