"""The one strict decoder of what comes from outside: socket, HTTP, import (TRUST L13, M09 to M11).

Plain JSON comes first, held to rules that no schema can say; then it is converted into a type of ours. Whatever is wrong
becomes Malformed; nothing else escapes.
"""

import json
import re
from collections.abc import Iterator
from math import isfinite
from typing import Any, Final, Never, TypeVar

import msgspec

from boards.handling.refusals import Malformed, TooLarge

T = TypeVar("T")

MESSAGE_LIMIT = 64 * 1024
"""Bytes of one message (TRUST L01); the installation may allow more."""
DEPTH_LIMIT: Final = 32
"""How deep arrays and objects may lie in each other."""
_SAFE: Final = 2**53
_FORBIDDEN: Final = re.compile("[\x00\ud800-\udfff]")
_PATH: Final = re.compile(r"at `(\$[^`]{0,100})`")


def plain(text: str | bytes, limit: int | None = None) -> Any:  # noqa: ANN401  -- any JSON value
    """JSON that keeps all rules, as dictionaries, lists, strings and numbers. Raises Malformed, TooLarge.

    limit   bytes; a text counts as UTF-8. None: those of one message
    """
    value = parsed(text, limit)
    hold_to_rules(value)
    return value


def parsed(text: str | bytes, limit: int | None = None) -> Any:  # noqa: ANN401  -- any JSON value
    """The first half of `plain`: characters and depth are not looked at yet. Raises Malformed, TooLarge."""
    limit = MESSAGE_LIMIT if limit is None else limit
    if len(text) > limit or (isinstance(text, str) and len(text) * 4 > limit and _size(text) > limit):
        raise TooLarge("bytes", str(limit))
    try:
        return _JSON.decode(text.decode() if isinstance(text, bytes) else text)
    except Malformed:
        raise
    except RecursionError:
        raise Malformed("depth") from None
    except ValueError:
        raise Malformed("json") from None


def shaped(value: Any, shape: type[T]) -> T:  # noqa: ANN401  -- any JSON value
    """Plain JSON as one of our types (or a union of them). Raises Malformed with the place that does not fit."""
    try:
        made: T = msgspec.convert(value, shape)
    except (msgspec.ValidationError, RecursionError) as problem:
        raise _said_plainly(problem) from None
    return made


def read(text: str, decoder: msgspec.json.Decoder[T]) -> T:
    """The same from a text that was `parsed` before, at a fraction of the cost. Raises Malformed."""
    try:
        return decoder.decode(text)
    except (msgspec.ValidationError, RecursionError) as problem:
        raise _said_plainly(problem) from None


def _said_plainly(problem: Exception) -> Malformed:
    if isinstance(problem, RecursionError):
        return Malformed("depth")
    place = _PATH.search(str(problem))
    return Malformed("shape", place.group(1) if place else "$")


def _size(text: str) -> int:
    return len(text.encode("utf-8", "surrogatepass"))


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise Malformed("duplicate_key")
    return made


def _no_number(_word: str) -> Never:
    raise Malformed("number")


def _float(digits: str) -> float:
    number = float(digits)
    if not isfinite(number):
        raise Malformed("number")
    return number


def _int(digits: str) -> int:
    if len(digits) > 17 or abs(number := int(digits)) > _SAFE:  # noqa: PLR2004  -- 2**53 and a sign have 17 characters
        raise Malformed("number")
    return number


_JSON: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_constant=_no_number, parse_float=_float, parse_int=_int
)


def needs_a_look(text: str) -> bool:
    """Whether `hold_to_rules` could find anything in JSON that was `parsed` from this text.

    Characters that are forbidden come only by an escape or as themselves; nothing is deeper than there are brackets.
    """
    return "\\" in text or text.count("{") + text.count("[") > DEPTH_LIMIT or _FORBIDDEN.search(text) is not None


def hold_to_rules(value: Any) -> None:  # noqa: ANN401  -- any JSON value
    """The second half of `plain`: depth and characters, without recursion. Raises Malformed."""
    level: list[Any] = [value]
    for depth in range(DEPTH_LIMIT + 1):
        below: list[Any] = []
        for found in level:
            if isinstance(found, str):
                if _FORBIDDEN.search(found):
                    raise Malformed("character")
            elif isinstance(found, list | dict):
                if depth == DEPTH_LIMIT:
                    raise Malformed("depth")
                below.extend(_inside(found))
        if not below:
            return
        level = below


def _inside(found: list[Any] | dict[str, Any]) -> Iterator[Any]:
    if isinstance(found, list):
        yield from found
    else:
        yield from found
        yield from found.values()
