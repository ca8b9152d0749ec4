"""Storming's journal behind the interface of the peers' journal harness: its events come as wishes, our facts are kept.

The harness loads this file by its path (JB_PRODUCT) into the project's own Python. A wish takes the way that every wish
takes, from the handler to the owner's commit; the time for making our command of the harness's event counts as ours.
"""

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Any, Final

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.decide import decide
from boards.domain.decide.notes import fresh_note
from boards.domain.evolve import apply
from boards.domain.ids import BoardId, CommandId, NoteId, PersonId
from boards.domain.kinds import Kind
from boards.domain.rejections import Rejection
from boards.handling.envelope import CommandEnvelope
from boards.journal import rehydrate
from boards.journal.entry import Entry
from boards.journal.port import Receipt
from tests.bench.contestants import database

Rejected = Rejection
"""What the harness expects to be raised when the board says no."""

_KINDS: Final = {"domain_event": "event", "external_system": "system", "hot_spot": "hotspot"}
_AT_ONCE: Final = rehydrate.SNAPSHOT_EVERY
_HOST: Final = PersonId("p-host")

_WISH: Final[dict[str, Callable[[Any], c.Command]]] = {
    "NoteAdded": lambda x: c.PlaceNote(NoteId(x.id), Kind(_KINDS.get(x.kind, x.kind)), x.x, x.y, x.text, x.w, x.h),
    "NoteMoved": lambda x: c.MoveItems([c.NotePlace(NoteId(x.id), x.x, x.y)]),
    "NoteTextEdited": lambda x: c.RewordNote(NoteId(x.id), x.text),
    "NoteRemoved": lambda x: c.RemoveItems([NoteId(x.id)]),
}
"""The harness's events as our wishes."""


def wish(asked: Any) -> c.Command:
    """What an event of the harness asks for."""
    return _WISH[type(asked).__name__](asked)


class Journal:
    """Commands, loading, replay and opening, on one PostgreSQL."""

    def __init__(self) -> None:
        """Use the journal and the handler that a web process would use."""
        from boards.handling import wired  # noqa: PLC0415  -- Django's settings come first

        self._journal, self._handler = wired.journal(), wired.handler()
        self._boards = 0

    async def create_board(self) -> BoardId:
        """Begin a board."""
        self._boards += 1
        board = BoardId(f"bench-{self._boards}")
        await self._handler.handle(
            CommandEnvelope(board, CommandId("open"), _HOST, "facilitator", c.OpenBoard(title="Bench"))
        )
        return board

    async def command(self, board: BoardId, asked: Any) -> None:
        """Keep one wish; raises Rejected."""
        await self._handler.handle(
            CommandEnvelope(board, CommandId(asked.cmd), PersonId(asked.by), "participant", wish(asked))
        )

    async def load(self, board: BoardId, events: Sequence[Any]) -> None:
        """Bring in many at once, as facts; the last snapshot lies a whole interval before the end."""
        await asyncio.to_thread(self._load, board, events)

    async def replay(self, board: BoardId) -> int:
        """Fold the whole log; the number of notes."""
        return len((await asyncio.to_thread(rehydrate.replayed, self._journal, board)).notes)

    async def open_board(self, board: BoardId) -> int:
        """Snapshot and tail; the number of notes."""
        return len((await asyncio.to_thread(rehydrate.board_at, self._journal, board)).notes)

    async def close(self) -> None:
        """The process ends soon."""

    def _load(self, board: BoardId, events: Sequence[Any]) -> None:
        draft = rehydrate.board_at(self._journal, board)
        now = datetime.now(UTC)
        for start in range(0, len(events), _AT_ONCE):
            if start + _AT_ONCE >= len(events):
                rehydrate.keep(self._journal, board, draft)
            expected, entries, receipts = draft.version, [], []
            for asked in events[start : start + _AT_ONCE]:
                command, by = CommandId(asked.cmd), PersonId(asked.by)
                for fact in _facts(wish(asked), draft, by):
                    apply(draft, fact)
                    entries.append(Entry(draft.version, now, by, command, fact))
                    receipts.append(Receipt(command, "", draft.version, draft.version))
            self._journal.append(board, entries, expected=expected, receipts=receipts)


def _facts(command: c.Command, board: Board, by: PersonId) -> list[e.Event]:
    """What a board without a limit would decide."""
    if isinstance(command, c.PlaceNote):
        return [e.NotePlaced(fresh_note(command, board, by))]
    return decide(command, board, by, ())


async def open_journal(dsn: str) -> Journal:
    """Make an empty database of ours on the harness's server, with all tables."""
    await asyncio.to_thread(database.made_anew, dsn)
    return Journal()
