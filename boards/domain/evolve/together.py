"""What is done to items of several kinds in one fact."""

from msgspec.structs import replace

from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.kinds import Axis


def space_inserted(draft: Board, event: e.SpaceInserted) -> None:
    notes, frames = draft.notes, draft.frames
    if event.axis is Axis.X:
        for way in event.notes:
            notes[way.note] = replace(notes[way.note], x=way.to)
        for span in event.frames:
            frames[span.frame] = replace(frames[span.frame], x=span.to, w=span.length)
    else:
        for way in event.notes:
            notes[way.note] = replace(notes[way.note], y=way.to)
        for span in event.frames:
            frames[span.frame] = replace(frames[span.frame], y=span.to, h=span.length)
    for line in event.pivotals:
        draft.pivotals[line.pivotal] = replace(draft.pivotals[line.pivotal], x=line.to)


def items_locked(draft: Board, event: e.ItemsLocked) -> None:
    _set_locks(draft, event, locked=True)


def items_unlocked(draft: Board, event: e.ItemsUnlocked) -> None:
    _set_locks(draft, event, locked=False)


def _set_locks(draft: Board, event: e.ItemsLocked | e.ItemsUnlocked, *, locked: bool) -> None:
    for note in event.notes:
        draft.notes[note] = replace(draft.notes[note], locked=locked)
    for frame in event.frames:
        draft.frames[frame] = replace(draft.frames[frame], locked=locked)
    for pivotal in event.pivotals:
        draft.pivotals[pivotal] = replace(draft.pivotals[pivotal], locked=locked)
