"""The drawing inside a note of Obsidian: the same JSON in a fenced block (EXC-7)."""

import re

from boards.importers.unreadable import Unreadable

_PLAIN = re.compile(r"^```json\s*$", re.MULTILINE)
_PACKED = re.compile(r"^```compressed-json\s*$", re.MULTILINE)


def drawing(text: str) -> str | None:
    """The JSON of the drawing, with the lines before it kept empty so that errors name the right line; None if none.

    Raises  Unreadable `packed_markdown`
    """
    if _PACKED.search(text):
        raise Unreadable("packed_markdown")
    fence = _PLAIN.search(text)
    if not fence:
        return None
    end = text.find("\n```", fence.end())
    return "\n" * text.count("\n", 0, fence.end()) + text[fence.end() : None if end < 0 else end]
