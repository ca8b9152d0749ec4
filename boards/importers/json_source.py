"""JSON from strangers: bounded nesting, errors with line and column, numbers of any size without harm."""

import json
import re
from itertools import accumulate
from typing import Any

from boards.importers import limits
from boards.importers.unreadable import Unreadable

_MARKS = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"?|[\[{]|[\]}]', re.DOTALL)
_STEP = {"[": 1, "{": 1, "]": -1, "}": -1}
_LONG_NUMBER = 300


def parse(text: str) -> Any:  # noqa: ANN401  -- whatever a stranger wrote; readers look at every value before they use it
    """The value that the text stands for. `NaN` and `Infinity` are read, for some tools write them (BAD-7).

    Raises  Unreadable `syntax` or `too_deep`
    """
    depths = accumulate(_STEP.get(mark.group()[0], 0) for mark in _MARKS.finditer(text))
    if any(depth > limits.DEPTH for depth in depths):
        raise Unreadable("too_deep", {"limit": limits.DEPTH})
    try:
        return json.loads(text, parse_int=_whole)
    except json.JSONDecodeError as broken:
        place: dict[str, str | int] = {"line": broken.lineno, "column": broken.colno}
        raise Unreadable("syntax", {"language": "JSON", **place, "said": broken.msg}) from None


def _whole(digits: str) -> float:
    return int(digits) if len(digits) < _LONG_NUMBER else float(digits)
