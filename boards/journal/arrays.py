"""Columns as PostgreSQL's arrays in its binary form: one statement takes any number of rows, and is prepared once."""

from collections.abc import Iterable, Sequence
from struct import Struct
from typing import Final

_TEXT: Final = 25
"""The number that PostgreSQL knows the type `text` by."""
_HEAD: Final = Struct(">iiiii")
_EMPTY: Final = Struct(">iii").pack(0, 0, _TEXT)
_LENGTH: Final = Struct(">i")


def texts(column: Sequence[str]) -> bytes:
    """A text[] in binary form: dimensions, no nulls, type, length, lower bound, and each text after its length in bytes."""
    if not column:
        return _EMPTY
    parts = [_HEAD.pack(1, 0, _TEXT, len(column), 1)]
    length = _LENGTH.pack
    for text in column:
        encoded = text.encode()
        parts += (length(len(encoded)), encoded)
    return b"".join(parts)


def numbers(column: Iterable[int]) -> bytes:
    """An int[] or bigint[] in text form, which is as short."""
    return f"{{{','.join(map(str, column))}}}".encode()
