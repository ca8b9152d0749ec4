"""Taking back what was done to frames."""

from operator import attrgetter
from typing import Final

from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.compensate.untouched import Taken, free, parted

NAME: Final = attrgetter("frame")


def drawn(fact: e.FrameDrawn, board: Board) -> Taken:
    if board.frames.get(fact.frame.id) != fact.frame:
        return [], [fact.frame.id]
    return [e.FramesRemoved([fact.frame])], []


def renamed(fact: e.FrameRenamed, board: Board) -> Taken:
    frame = free(board.frames, fact.frame)
    if frame is None or frame.name != fact.name:
        return [], [fact.frame]
    return [e.FrameRenamed(fact.frame, fact.before, fact.name)], []


def role_changed(fact: e.FrameRoleChanged, board: Board) -> Taken:
    frame = free(board.frames, fact.frame)
    if frame is None or frame.role is not fact.role:
        return [], [fact.frame]
    return [e.FrameRoleChanged(fact.frame, fact.before, fact.role)], []


def resized(fact: e.FrameResized, board: Board) -> Taken:
    frame = free(board.frames, fact.frame)
    if frame is None or frame.box() != fact.box:
        return [], [fact.frame]
    return [e.FrameResized(fact.frame, fact.before, fact.box)], []


def moved(fact: e.FramesMoved, board: Board) -> Taken:
    ours, left = parted(fact.moves, NAME, board.frames, lambda frame, move: (frame.x, frame.y) == (move.x, move.y))
    back = [e.FrameMove(move.frame, move.from_x, move.from_y, move.x, move.y) for move in ours]
    return ([e.FramesMoved(back)] if back else []), left


def removed(fact: e.FramesRemoved, board: Board) -> Taken:
    return (
        [e.FrameDrawn(frame) for frame in fact.frames if frame.id not in board.frames],
        [frame.id for frame in fact.frames if frame.id in board.frames],
    )
