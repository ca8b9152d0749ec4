"""Taking back locks, and their ends."""

from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.compensate.untouched import Taken


def locked(fact: e.ItemsLocked, board: Board) -> Taken:
    """What is still locked is free again."""
    back, left = _standing(fact, board, locked=True)
    return ([e.ItemsUnlocked(back.notes, back.frames, back.pivotals)] if _any(back) else []), left


def unlocked(fact: e.ItemsUnlocked, board: Board) -> Taken:
    """What is still free is locked again."""
    back, left = _standing(fact, board, locked=False)
    return ([e.ItemsLocked(back.notes, back.frames, back.pivotals)] if _any(back) else []), left


Locks = e.ItemsLocked | e.ItemsUnlocked


def _any(locks: Locks) -> bool:
    return bool(locks.notes or locks.frames or locks.pivotals)


def _standing(fact: Locks, board: Board, *, locked: bool) -> tuple[Locks, list[str]]:
    """Those items of a fact whose lock stands like this, and the others."""
    notes = [name for name in fact.notes if (note := board.notes.get(name)) and note.locked is locked]
    frames = [name for name in fact.frames if (frame := board.frames.get(name)) and frame.locked is locked]
    lines = [name for name in fact.pivotals if (line := board.pivotals.get(name)) and line.locked is locked]
    same = {*notes, *frames, *lines}
    left = [str(name) for name in (*fact.notes, *fact.frames, *fact.pivotals) if name not in same]
    return e.ItemsLocked(notes, frames, lines), left
