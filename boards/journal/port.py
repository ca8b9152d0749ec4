"""What every journal promises. `tests/journal/promise.py` holds each implementation to it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol, Self

from boards.domain.events import Event
from boards.domain.ids import BoardId, CommandId, PersonId
from boards.domain.picture import Picture
from boards.journal.codec import Row
from boards.journal.entry import Entry


@dataclass(eq=False)
class VersionConflict(Exception):
    """Somebody was first: the board is at another version than the writer saw, or the command is kept already."""

    board: BoardId
    actual: int

    code = "version_conflict"


class JournalAway(Exception):
    """The journal could not be asked just now. Whether an append was kept is unknown; its receipts will tell."""


class Position(NamedTuple):
    """A place in the order of everything: first by transaction, then by row (DESIGN D8). The first is START."""

    transaction: int
    row: int

    def __str__(self) -> str:
        """As text: `12-345`."""
        return f"{self.transaction}-{self.row}"

    @classmethod
    def read(cls, text: str) -> Self:
        """Read the text back; ValueError if it is none."""
        transaction, row = text.split("-")
        return cls(int(transaction), int(row))


PAGE: Final = 500
"""Facts that are read at once: as fast as more of them, and less to hold."""

LOOK_BACK: Final = 20_000
"""Entries of a board among which a person's own are looked for: opening a board must not cost its whole history."""

START = Position(0, 0)
"""Before the first entry of all boards."""


class Receipt(NamedTuple):
    """That a command was kept: the digest of its words, and its first and last version (0 and 0 when it was no news)."""

    command: CommandId
    digest: str
    first: int
    last: int


class Placed(NamedTuple):
    """An entry in the order of everything."""

    position: Position
    board: BoardId
    entry: Entry


def whole_commands(latest: list[Entry], limit: int) -> list[Entry]:
    """Of one more entry than is wanted, those whose command is here from its first entry on."""
    if len(latest) <= limit:
        return latest
    return [entry for entry in latest if entry.command != latest[0].command]


class Journal(Protocol):
    """The log of all boards. Every method may wait for a disk: call it from `aside`, never from an event loop."""

    def append(
        self, board: BoardId, entries: Sequence[Entry], *, expected: int, receipts: Sequence[Receipt] = ()
    ) -> None:
        """Write entries at the end of one board, with the receipts of their commands, all or none.

        entries   versions expected+1, expected+2, ... without a gap; may be empty when only receipts are kept
        expected  the version that the writer saw; 0 means nobody has written yet
        Raises    VersionConflict when someone was first or a receipt exists, JournalAway; then nothing is kept
        """

    def read(self, board: BoardId, *, after: int = 0, upto: int | None = None, limit: int | None = None) -> list[Entry]:
        """Entries in order, with after < version <= upto, at most `limit` of them.

        Raises Unreadable, also for a version that is missing, and JournalAway.
        """

    def latest_by(self, board: BoardId, person: PersonId, *, limit: int) -> list[Entry]:
        """The person's own last entries on the board, in order, at most `limit` of them and none of the distant past.

        Entries of one command come whole; the oldest command is left out when not all of its entries fit. The last command
        is never left out, however much it did: whoever pasted a thousand notes can take them back. Raises Unreadable,
        JournalAway.
        """

    def rows(self, board: BoardId, *, after: int = 0, upto: int | None = None, limit: int | None = None) -> list[Row]:
        """The same as `read`, as it is stored."""

    def facts(self, board: BoardId, *, after: int = 0, upto: int | None = None) -> list[Event]:
        """The next facts in order, with after < version <= upto: a page of them, empty at the end.

        This is for replaying: nothing but the facts is read. Raises Unreadable, also for a version that is missing,
        and JournalAway.
        """

    def head(self, board: BoardId) -> int:
        """The board's last version; 0 when there is no such board."""

    def heads(self, boards: Collection[BoardId]) -> dict[BoardId, int]:
        """The last versions of several boards; unknown boards are left out."""

    def receipts(self, board: BoardId, commands: Collection[CommandId]) -> dict[CommandId, Receipt]:
        """Which of these commands are kept already."""

    def last_receipt(self, board: BoardId) -> int:
        """The highest version that any receipt of the board names: a shorter log has lost its end."""

    def contradicted(self, board: BoardId) -> int | None:
        """The first version at which entries and receipts tell different stories; None when they agree.

        A receipt names just the entries of its command; where a board has receipts, each entry has one.
        """

    def feed(self, after: Position = START, limit: int = 1000) -> list[Placed]:
        """Entries of all boards in the order of everything, gap-safe.

        Nothing will ever appear before an entry that was given out. Stops before an entry that cannot be read; raises
        Unreadable when it is the first one.
        """

    def boards(self, *, after: BoardId | None = None, limit: int = 1000) -> list[BoardId]:
        """All boards that have entries, in order of their names."""

    def snapshot(self, board: BoardId, *, upto: int | None = None) -> Picture | None:
        """The latest kept picture of the board that is not younger than `upto`."""

    def keep_snapshot(self, board: BoardId, picture: Picture) -> None:
        """Keep a picture of the board; it may be thrown away at any time."""
