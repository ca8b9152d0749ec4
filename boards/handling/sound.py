"""A quick look at a text: most are plainly sound, and `wire` need not take them apart twice.

A quarter of a saturated server went into Python's own JSON parser, for the sake of rules that nearly every text keeps.
"""

from typing import Any, Final

import msgspec

from boards.handling import wire

_MOST_BYTES: Final = 4
"""Of a character in UTF-8."""
_SAFE: Final = 2**53
_JSON: Final = msgspec.json.Decoder()


def is_sound(text: str) -> bool:
    """Whether a text surely is JSON that `wire.plain` would take. False says nothing: then `wire` looks, and names the fault.

    Only a text without escapes is judged. The parser takes no forbidden character as itself, and each quote begins or ends a
    string; so a key that stands twice shows: the text has more strings than what was read from it.
    """
    if len(text) * _MOST_BYTES > wire.MESSAGE_LIMIT or "\\" in text:
        return False
    if text.count("{") + text.count("[") > wire.DEPTH_LIMIT:
        return False
    try:
        value = _JSON.decode(text)
    except (msgspec.MsgspecError, UnicodeEncodeError, RecursionError):
        return False
    return 2 * _strings(value) == text.count('"')


def _strings(value: Any) -> int:  # noqa: ANN401  -- any JSON value
    """How many strings a value holds, keys too; -1 when a number in it is too large to be exact."""
    strings = 0
    found = [value]
    for one in found:
        kind = type(one)
        if kind is str:
            strings += 1
        elif kind is dict:
            strings += len(one)
            found += one.values()
        elif kind is list:
            found += one
        elif kind is int and not -_SAFE <= one <= _SAFE:
            return -1
    return strings
