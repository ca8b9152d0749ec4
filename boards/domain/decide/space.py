"""Making room on the wall: everything beyond a place makes way at once (PRACTICE B34)."""

from collections.abc import Iterable, Iterator
from typing import Final

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.axis import spread
from boards.domain.board import Board
from boards.domain.items import REACH, Frame, Note
from boards.domain.kinds import Axis
from boards.domain.rejections import TooFar

NARROWEST: Final = 100
"""Board units that a frame keeps along the axis when a gap is closed: a note of the usual size fits in."""


def insert_space(command: c.InsertSpace, board: Board) -> list[e.Event]:
    """[S1] What begins at the place or beyond makes way, frames across it grow; [S2] [S3] a gap closes only as far as it is one."""
    axis, at = command.axis, command.at
    notes = [note for note in board.notes.values() if spread(note, axis)[0] >= at]
    beyond = [frame for frame in board.frames.values() if spread(frame, axis)[0] >= at]
    across = [frame for frame in board.frames.values() if _is_across(frame, axis, at)]
    lines = [line for line in board.pivotals.values() if line.x >= at] if axis is Axis.X else []
    by = command.by
    if by < 0:
        first = min((*_begins((*notes, *beyond), axis), *_ends(across, axis), *(line.x for line in lines)), default=at)
        by = -min(-by, max(0, first - _last_before(board, axis, at)))
    if not by or not (notes or beyond or across or lines):
        return []
    fact = e.SpaceInserted(
        axis,
        at,
        by,
        [_note_shift(note, axis, by) for note in notes],
        [
            *(_frame_shift(frame, axis, by, 0) for frame in beyond),
            *(_frame_shift(frame, axis, 0, by) for frame in across),
        ],
        [e.PivotalShift(line.id, line.x + by, line.x) for line in lines],
    )
    _require_reach(fact)
    return [fact]


def _last_before(board: Board, axis: Axis, at: float) -> float:
    """Where the last thing that stays ends: nothing that makes way may come further back than this."""
    stays: Iterable[Note | Frame] = (*board.notes.values(), *board.frames.values())
    ends: list[float] = [line.x for line in board.pivotals.values() if axis is Axis.X and line.x < at]
    for item in stays:
        begin, length = spread(item, axis)
        if begin < at:
            across = isinstance(item, Frame) and begin + length > at
            ends.append(begin + (min(length, NARROWEST) if across else length))
    return max(ends, default=-REACH)


def _is_across(frame: Frame, axis: Axis, at: float) -> bool:
    begin, length = spread(frame, axis)
    return begin < at < begin + length


def _begins(items: Iterable[Note | Frame], axis: Axis) -> Iterator[float]:
    return (spread(item, axis)[0] for item in items)


def _ends(items: Iterable[Frame], axis: Axis) -> Iterator[float]:
    return (sum(spread(item, axis)) for item in items)


def _note_shift(note: Note, axis: Axis, by: float) -> e.NoteShift:
    was, _ = spread(note, axis)
    return e.NoteShift(note.id, was + by, was)


def _frame_shift(frame: Frame, axis: Axis, by: float, growth: float) -> e.FrameShift:
    was, length = spread(frame, axis)
    return e.FrameShift(frame.id, was + by, length + growth, was, length)


def _require_reach(fact: e.SpaceInserted) -> None:
    """[S4] Nothing leaves the board."""
    for way in fact.notes:
        if abs(way.to) > REACH:
            raise TooFar(way.note)
    for span in fact.frames:
        if abs(span.to) > REACH or span.length > REACH:
            raise TooFar(span.frame)
    for line in fact.pivotals:
        if abs(line.to) > REACH:
            raise TooFar(line.pivotal)
