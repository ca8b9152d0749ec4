"""An HTML label as a person reads it (IMP-5, DIO-5).

Blocks and line feeds become line breaks, runs of blanks become one, tags go, and only then are entities decoded, once.
A `<` that begins no tag is a character: "valid < 30 days" survives.
"""

import html
import re
from typing import Final

_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9:-]*)")
_BLANKS = re.compile(r"[ \t\f\r]+")
_BLOCKS: Final = frozenset(
    "address article aside blockquote dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p "
    "pre section table tbody td tfoot th thead tr ul".split()
)
_UNSEEN: Final = frozenset({"script", "style", "title", "template"})


class _Lines:
    """Collects text line by line, as a browser breaks it."""

    def __init__(self) -> None:
        self._lines = [""]
        self._ended = False

    def block(self) -> None:
        """Begin or end a block: what follows goes on a new line, unless this one is still empty."""
        self._ended = bool(self._lines[-1].strip(" "))

    def line_feed(self) -> None:
        """Break the line; at the end of a line that a block ended already, it stands for an empty line."""
        if self._ended:
            self._lines.append("")
            self._ended = False
        self._lines.append("")

    def write(self, text: str) -> None:
        if not text.strip(" "):
            if not self._ended:
                self._lines[-1] += text
            return
        if self._ended:
            self._lines.append("")
            self._ended = False
        self._lines[-1] += text

    def text(self) -> str:
        return "\n".join(_BLANKS.sub(" ", line).strip(" ") for line in self._lines).strip("\n")


def plain(label: str) -> str:
    """The text of a label that is HTML. Takes time in proportion to its length, whatever is in it."""
    lines = _Lines()
    unseen = ""
    at = 0
    for start, end, name in _tags(label):
        if not unseen:
            _write(lines, label[at:start])
        at = end
        closing = label.startswith("</", start)
        if unseen:
            unseen = "" if closing and name == unseen else unseen
        elif name in _UNSEEN and not closing:
            unseen = name
        elif name == "br":
            lines.line_feed()
        elif name in _BLOCKS:
            lines.block()
    if not unseen:
        _write(lines, label[at:])
    return lines.text()


def _write(lines: _Lines, source: str) -> None:
    """Text between tags. A line feed in it is a line break, as draw.io shows it; entities are decoded last."""
    for number, line in enumerate(source.split("\n")):
        if number:
            lines.line_feed()
        lines.write(html.unescape(_BLANKS.sub(" ", line)).replace("\N{NO-BREAK SPACE}", " "))


def _tags(label: str) -> list[tuple[int, int, str]]:
    """Where tags and comments stand: start, end, name in lower case (a comment has none)."""
    found: list[tuple[int, int, str]] = []
    at = label.find("<")
    while at >= 0:
        end, name = _tag_at(label, at)
        if end < 0:
            break
        if end > at:
            found.append((at, end, name))
        at = label.find("<", max(end, at + 1))
    return found


def _tag_at(label: str, at: int) -> tuple[int, str]:
    """The end and name of the tag that begins here; the same place if none does, -1 if it never ends."""
    if label.startswith("<!--", at):
        end = label.find("-->", at + 4)
        return (end + 3 if end >= 0 else -1), ""
    tag = _TAG.match(label, at)
    if not tag:
        return at, ""
    place, quote = tag.end(), ""
    while place < len(label):
        sign = label[place]
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign == ">":
            return place + 1, tag.group(1).lower()
        place += 1
    return -1, ""
