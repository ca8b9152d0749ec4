"""Things that stay as they are until somebody unlocks them."""

from collections.abc import Iterable
from typing import Final

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.ids import FrameId, NoteId, PivotalId
from boards.domain.items import Frame, Note, Pivotal
from boards.domain.rejections import ItemLocked

NAMED: Final = 100
"""How many locked items a refusal names at most."""


def require_unlocked(items: Iterable[Note | Frame | Pivotal]) -> None:
    """[K1] Raise ItemLocked if one of them is locked."""
    locked = [str(item.id) for item in items if item.locked]
    if locked:
        raise ItemLocked(locked[:NAMED])


def lock_items(command: c.LockItems, board: Board) -> list[e.Event]:
    """[K2] All that is meant is there; what is locked already is no news."""
    changed = _with_locks(command, board, locked=False)
    return [e.ItemsLocked(*changed)] if any(changed) else []


def unlock_items(command: c.UnlockItems, board: Board) -> list[e.Event]:
    """[K3] Whoever may change the board may unlock; what is free already is no news."""
    changed = _with_locks(command, board, locked=True)
    return [e.ItemsUnlocked(*changed)] if any(changed) else []


def _with_locks(
    command: c.LockItems | c.UnlockItems, board: Board, *, locked: bool
) -> tuple[list[NoteId], list[FrameId], list[PivotalId]]:
    """Those of the meant items whose lock stands like this, each once."""
    return (
        [note.id for note in map(board.note, dict.fromkeys(command.notes)) if note.locked is locked],
        [frame.id for frame in map(board.frame, dict.fromkeys(command.frames)) if frame.locked is locked],
        [line.id for line in map(board.pivotal, dict.fromkeys(command.pivotals)) if line.locked is locked],
    )
