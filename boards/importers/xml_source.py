"""XML from strangers: no document types, no entities, bounded nesting, errors with line and column (BAD-3)."""

import re
from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from boards.importers import limits
from boards.importers.unreadable import Unreadable

# Programs that write SVG put the public name of SVG first. It declares nothing, so it is blanked and not obeyed.
_SVG_NAME = re.compile(rb"<!DOCTYPE\s+svg(?:\s+PUBLIC)?(?:\s+\"[^\"<>\[]{0,200}\"){0,2}\s*>")


class _Bounded(TreeBuilder):
    """Builds the tree and stops when it grows too deep."""

    depth = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self.depth += 1
        if self.depth > limits.DEPTH:
            raise Unreadable("too_deep", {"limit": limits.DEPTH})
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        self.depth -= 1
        return super().end(tag)


def parse(data: bytes | str) -> Element:
    """The root element.

    Raises  Unreadable `syntax`, `forbidden_xml` or `too_deep`
    """
    raw = data.encode("utf-8", "replace") if isinstance(data, str) else data
    name = _SVG_NAME.search(raw[:1000])
    if name:
        blank = re.sub(rb"[^\r\n]", b" ", name.group())
        raw = raw[: name.start()] + blank + raw[name.end() :]
    encoding = "utf-8" if isinstance(data, str) else None
    parser = DefusedXMLParser(target=_Bounded(), forbid_dtd=True, encoding=encoding)
    try:
        parser.feed(raw)
        root = parser.close()
    except ParseError as broken:
        line, column = broken.position
        said = str(broken).partition(":")[0]
        raise Unreadable("syntax", {"language": "XML", "line": line, "column": column + 1, "said": said}) from None
    except DefusedXmlException as hostile:
        raise Unreadable("forbidden_xml", {"what": type(hostile).__name__}) from None
    except (LookupError, ValueError):  # an encoding that is unknown, or that does not fit the bytes
        raise Unreadable("not_text", {"byte": 0}) from None
    assert isinstance(root, Element)  # noqa: S101  -- what the builder above returns
    return root
