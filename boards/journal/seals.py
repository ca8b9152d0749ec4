"""The last seals of boards that were written to not long ago."""

from contextlib import suppress
from typing import Final

from boards.domain.ids import BoardId

_REMEMBERED: Final = 10_000
"""Boards whose last seal is remembered."""


class Seals:
    """Facts never change, so what was once read or written needs no second look."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: dict[BoardId, tuple[int, str]] = {}

    def at(self, board: BoardId, version: int) -> str | None:
        """The seal of that version, if it is the last one that was seen."""
        known = self._known.get(board)
        return known[1] if known is not None and known[0] == version else None

    def forget(self) -> None:
        """Look again: the database that comes back after a break may have lost what it had said was kept."""
        self._known = {}

    def remember(self, board: BoardId, version: int, seal: str) -> None:
        """A version was written or read just now; the board that was remembered first makes way."""
        self._known[board] = (version, seal)
        if len(self._known) > _REMEMBERED:
            with suppress(KeyError):  # another thread may have been faster
                del self._known[next(iter(self._known))]
