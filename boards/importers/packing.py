"""Compressed content, unpacked with an upper bound (BAD-3): a bomb is refused before it has grown."""

import zlib

from boards.importers import limits
from boards.importers.unreadable import Unreadable

RAW = -15
"""Deflate without a header."""

ZLIB = 15
"""Deflate with the header of zlib."""


_WHERE: dict[str, str | int] = {"page": 1, "name": ""}
"""What is said of the place where nobody knows better: a picture holds one packed file."""


class Allowance:
    """How many more bytes one file may unpack to, over all its parts."""

    def __init__(self, limit: int | None = None) -> None:
        self._limit = limits.INSIDE if limit is None else limit
        self._left = self._limit

    def inflate(self, packed: bytes, window: int) -> bytes:
        """The unpacked bytes.

        Raises  Unreadable `too_much_inside` or `broken_packing`
        """
        inflater = zlib.decompressobj(window)
        try:
            unpacked = inflater.decompress(packed, self._left + 1)
        except zlib.error:
            raise Unreadable("broken_packing", _WHERE) from None
        self.take(len(unpacked))
        if not inflater.eof:
            raise Unreadable("broken_packing", _WHERE)
        return unpacked

    def take(self, size: int) -> None:
        """Count bytes that were unpacked in another way."""
        self._left -= size
        if self._left < 0:
            raise Unreadable("too_much_inside", {"limit": self._limit})
