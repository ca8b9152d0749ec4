"""A board at any version: the nearest snapshot, then the entries after it."""

from typing import Final

from boards.domain.board import Board
from boards.domain.evolve import apply_all
from boards.domain.ids import BoardId
from boards.domain.picture import board_of, picture
from boards.journal.port import Journal

SNAPSHOT_EVERY: Final = 1000
"""Entries between two snapshots of a board with fewer than eight times as many items (FIGURES D-10)."""


def board_at(journal: Journal, board: BoardId, version: int | None = None) -> Board:
    """The board after its first `version` entries, or as it is now; empty (version 0) when nothing happened yet.

    A version beyond the last one answers the board as it is now: compare `Board.version`. Raises Unreadable, JournalAway.
    """
    drawn = journal.snapshot(board, upto=version)
    draft = board_of(drawn) if drawn is not None else Board()
    _fold(journal, board, draft, version)
    return draft


def replayed(journal: Journal, board: BoardId, version: int | None = None) -> Board:
    """The same from the first entry on, whatever snapshots say: what a snapshot is compared with."""
    draft = Board()
    _fold(journal, board, draft, version)
    return draft


def _fold(journal: Journal, board: BoardId, draft: Board, version: int | None) -> None:
    while facts := journal.facts(board, after=draft.version, upto=version):
        apply_all(draft, facts)


def is_due(before: int, after: int, size: int) -> bool:
    """Whether a snapshot is due when a board went from one version to another.

    size    items on the board. A large one is written down when the tail behind its last snapshot comes to an eighth or a quarter
            of it: opening costs hardly more, and writing down a growing board does not cost its square.
    """
    step = SNAPSHOT_EVERY << max(0, (size // (4 * SNAPSHOT_EVERY)).bit_length() - 1)
    return before // step < after // step


def keep(journal: Journal, board: BoardId, drawn: Board) -> None:
    """Keep a snapshot of a board that nobody changes any more."""
    journal.keep_snapshot(board, picture(drawn))
