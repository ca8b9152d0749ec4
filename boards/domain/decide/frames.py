"""Frames: bounded contexts and other regions. What lies in one is seen by containment, never stored (PRACTICE A5)."""

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.decide.locks import require_unlocked
from boards.domain.decide.room import require_room
from boards.domain.ids import PersonId
from boards.domain.items import Frame
from boards.domain.rejections import ItemAlreadyThere
from boards.domain.texts import TITLE_LIMIT, written


def draw_frame(command: c.NewFrame, board: Board, by: PersonId) -> list[e.Event]:
    """[F1] A frame may be drawn before anybody names it."""
    require_room(board, 1)
    return [e.FrameDrawn(fresh_frame(command, board, by))]


def fresh_frame(wish: c.NewFrame, board: Board, by: PersonId) -> Frame:
    """The frame that a wish describes."""
    if wish.frame in board.frames:
        raise ItemAlreadyThere(wish.frame)
    name = written(wish.name, wish.frame, TITLE_LIMIT)
    return Frame(wish.frame, name, wish.role, wish.x, wish.y, wish.w, wish.h, by)


def rename_frame(command: c.RenameFrame, board: Board) -> list[e.Event]:
    """[F2] A name may be taken away again."""
    frame = board.frame(command.frame)
    name = written(command.name, command.frame, TITLE_LIMIT)
    if name == frame.name:
        return []
    require_unlocked([frame])
    return [e.FrameRenamed(frame.id, name, frame.name)]


def change_frame_role(command: c.ChangeFrameRole, board: Board) -> list[e.Event]:
    """[F4] What a frame means may change; its name, place and content stay."""
    frame = board.frame(command.frame)
    if command.role is frame.role:
        return []
    require_unlocked([frame])
    return [e.FrameRoleChanged(frame.id, command.role, frame.role)]


def resize_frame(command: c.FrameBox, board: Board) -> list[e.Event]:
    """[F3] Drawing a frame anew moves none of its notes."""
    frame = board.frame(command.frame)
    before = frame.box()
    if command.box == before:
        return []
    require_unlocked([frame])
    return [e.FrameResized(frame.id, command.box, before)]
