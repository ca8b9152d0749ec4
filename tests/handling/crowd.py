"""What tests of handling stand on: a given clock, an announcer that remembers, wishes by name."""

import threading
from collections.abc import Sequence
from datetime import UTC, datetime

from boards.access.policy import may
from boards.domain.commands import Command, OpenBoard, PlaceNote, Undo
from boards.domain.ids import BoardId, CommandId, NoteId, PersonId
from boards.domain.kinds import Kind
from boards.handling.envelope import CommandEnvelope
from boards.handling.handler import CommandHandler
from boards.handling.house import House
from boards.journal.aside import Aside
from boards.journal.entry import Entry
from boards.journal.memory import MemoryJournal
from boards.journal.port import Journal, JournalAway, Receipt

BOARD = BoardId("board")
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


class StoppedClock:
    """It is always noon."""

    def now(self) -> datetime:
        return NOON


class Listener:
    """Remembers what was announced, batch by batch."""

    def __init__(self) -> None:
        self.heard: list[list[int]] = []

    def announce(self, board: BoardId, entries: Sequence[Entry]) -> None:
        assert board == BOARD
        self.heard.append([entry.version for entry in entries])


class Counting(MemoryJournal):
    """A journal that counts appends, and is away as often as it is told, before or after the commit.

    `arrived` is set when an append begins; none goes on while `gate` is closed.
    """

    def __init__(self) -> None:
        super().__init__()
        self.appends: list[int] = []
        self.away_before = 0
        self.away_after = 0
        self.arrived = threading.Event()
        self.gate = threading.Event()
        self.gate.set()

    def append(
        self, board: BoardId, entries: Sequence[Entry], *, expected: int, receipts: Sequence[Receipt] = ()
    ) -> None:
        self.arrived.set()
        self.gate.wait()
        if self.away_before:
            self.away_before -= 1
            raise JournalAway("before")
        super().append(board, entries, expected=expected, receipts=receipts)
        self.appends.append(len(entries))
        if self.away_after:
            self.away_after -= 1
            raise JournalAway("after")


def office(journal: Journal, listener: Listener | None = None, idle: float = 60) -> CommandHandler:
    """One process's way in to a journal."""
    return CommandHandler(House(journal, Aside("test", 2), StoppedClock(), listener or Listener(), idle), may)


def wish(command: Command, name: str, by: str = "ines", role: str = "facilitator") -> CommandEnvelope:
    return CommandEnvelope(BOARD, CommandId(name), PersonId(by), role, command)


def opening() -> CommandEnvelope:
    return wish(OpenBoard("Rides"), "open")


def placing(note: str, by: str = "ines", text: str = "Ride requested", name: str = "") -> CommandEnvelope:
    return wish(PlaceNote(NoteId(note), Kind.EVENT, 0, 0, text), name or f"place-{note}", by)


def undoing(gesture: str, name: str, by: str = "ines") -> CommandEnvelope:
    return wish(Undo(CommandId(gesture)), name, by)
