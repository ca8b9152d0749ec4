"""Taking back room that was made. It moved what is locked as well, and so does this."""

from boards.domain import events as e
from boards.domain.axis import spread
from boards.domain.board import Board
from boards.domain.compensate.untouched import Taken
from boards.domain.kinds import Axis


def inserted(fact: e.SpaceInserted, board: Board) -> Taken:
    """What lies where the room put it goes back."""
    notes = [e.NoteShift(way.note, way.was, way.to) for way in fact.notes if _lies(way, fact.axis, board)]
    frames = [
        e.FrameShift(span.frame, span.was, span.was_length, span.to, span.length)
        for span in fact.frames
        if _spans(span, fact.axis, board)
    ]
    lines = [
        e.PivotalShift(way.pivotal, way.was, way.to)
        for way in fact.pivotals
        if (line := board.pivotals.get(way.pivotal)) and line.x == way.to
    ]
    ours = {*(way.note for way in notes), *(span.frame for span in frames), *(way.pivotal for way in lines)}
    meant: list[str] = [
        *(way.note for way in fact.notes),
        *(span.frame for span in fact.frames),
        *(way.pivotal for way in fact.pivotals),
    ]
    back = [e.SpaceInserted(fact.axis, fact.at, -fact.by, notes, frames, lines)] if ours else []
    return [*back], [name for name in meant if name not in ours]


def _lies(way: e.NoteShift, axis: Axis, board: Board) -> bool:
    note = board.notes.get(way.note)
    return note is not None and spread(note, axis)[0] == way.to


def _spans(span: e.FrameShift, axis: Axis, board: Board) -> bool:
    frame = board.frames.get(span.frame)
    return frame is not None and spread(frame, axis) == (span.to, span.length)
