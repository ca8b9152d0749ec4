"""What handling needs from outside."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Protocol

from boards.domain.ids import BoardId
from boards.journal.entry import Entry


class Clock(Protocol):
    """Tells the time, in UTC."""

    def now(self) -> datetime:
        """The present moment."""


class Announcer(Protocol):
    """Tells people in the room what was kept. Called after the commit, in order, per board; must not raise or wait."""

    def announce(self, board: BoardId, entries: Sequence[Entry]) -> None:
        """These entries are kept. A lost announcement is repaired by catching up (DESIGN D5)."""


class Doorkeeper(Protocol):
    """Knows who is in the rooms of this process, and lets others know in theirs; must not raise or wait."""

    def withdrawn(self, board: BoardId) -> None:
        """A right to be at this board was withdrawn, and that is committed: everybody's has to be looked up again."""


class WallClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present moment."""
        return datetime.now(UTC)


class Silence:
    """Nobody listens: a shell command, a test."""

    def announce(self, board: BoardId, entries: Sequence[Entry]) -> None:
        """Tell nobody."""

    def withdrawn(self, board: BoardId) -> None:
        """Nobody is here."""
