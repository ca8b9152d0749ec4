"""What is done to frames."""

from msgspec.structs import replace

from boards.domain import events as e
from boards.domain.board import Board


def frame_drawn(draft: Board, event: e.FrameDrawn) -> None:
    draft.frames[event.frame.id] = event.frame


def frame_renamed(draft: Board, event: e.FrameRenamed) -> None:
    draft.frames[event.frame] = replace(draft.frames[event.frame], name=event.name)


def frame_role_changed(draft: Board, event: e.FrameRoleChanged) -> None:
    draft.frames[event.frame] = replace(draft.frames[event.frame], role=event.role)


def frame_resized(draft: Board, event: e.FrameResized) -> None:
    box = event.box
    draft.frames[event.frame] = replace(draft.frames[event.frame], x=box.x, y=box.y, w=box.w, h=box.h)


def frames_moved(draft: Board, event: e.FramesMoved) -> None:
    for move in event.moves:
        draft.frames[move.frame] = replace(draft.frames[move.frame], x=move.x, y=move.y)


def frames_removed(draft: Board, event: e.FramesRemoved) -> None:
    for frame in event.frames:
        del draft.frames[frame.id]
