"""The board validates what someone wants. One file per noun; `decide` finds the right one."""

from collections.abc import Sequence
from typing import assert_never

from boards.domain import commands as c
from boards.domain.board import Board
from boards.domain.compensate import compensate
from boards.domain.decide import frames, legend, links, locks, lying, notes, pivotals, space, tags, titles, together
from boards.domain.events import Event
from boards.domain.ids import PersonId
from boards.domain.rejections import BoardUnopened, GestureUnknown


def decide(  # noqa: C901, PLR0912  -- the table of all commands; the type checker holds it complete
    command: c.Command, board: Board, by: PersonId, gesture: Sequence[Event] = ()
) -> list[Event]:
    """What becomes of a wish on this board: facts, no news (an empty list), or a Rejection.

    by       who wishes it
    gesture  for Undo: the facts that the meant command of this person made, oldest first
    Raises   Rejection; RULES.md numbers the rules
    """
    if board.version == 0 and not isinstance(command, c.OpenBoard):
        raise BoardUnopened
    match command:  # what people do most comes first
        case c.MoveItems():
            return together.move_items(command, board)
        case c.PlaceNote():
            return notes.place_note(command, board, by)
        case c.RewordNote():
            return notes.reword_note(command, board)
        case c.OpenBoard():
            return titles.open_board(command, board)
        case c.RenameBoard():
            return titles.rename_board(command, board)
        case c.Introduce():
            return titles.introduce(command, board, by)
        case c.EditLegend():
            return legend.edit_legend(command, board)
        case c.RecordNames():
            return titles.record_names(command, board)
        case c.PlaceNotes():
            return together.place_notes(command, board, by)
        case c.ImportDrawing():
            return together.import_drawing(command, board, by)
        case c.InsertSpace():
            return space.insert_space(command, board)
        case c.RemoveItems():
            return together.remove_items(command, board)
        case c.LockItems():
            return locks.lock_items(command, board)
        case c.UnlockItems():
            return locks.unlock_items(command, board)
        case c.ResizeNote():
            return notes.resize_note(command, board)
        case c.ResizeItems():
            return together.resize_items(command, board)
        case c.ChangeKind():
            return notes.change_kind(command, board)
        case c.TurnNotes():
            return lying.turn_notes(command, board)
        case c.RestackNotes():
            return lying.restack_notes(command, board)
        case c.TagNotes():
            return tags.tag_notes(command, board)
        case c.ConnectNotes():
            return links.connect_notes(command, board, by)
        case c.RewordLink():
            return links.reword_link(command, board)
        case c.DrawFrame():
            return frames.draw_frame(command, board, by)
        case c.RenameFrame():
            return frames.rename_frame(command, board)
        case c.ChangeFrameRole():
            return frames.change_frame_role(command, board)
        case c.ResizeFrame():
            return frames.resize_frame(command, board)
        case c.DrawPivotal():
            return pivotals.draw_pivotal(command, board, by)
        case c.RenamePivotal():
            return pivotals.rename_pivotal(command, board)
        case c.Undo():
            if not gesture:
                raise GestureUnknown(command.gesture)
            return compensate(command.gesture, gesture, board)
        case _:
            assert_never(command)
