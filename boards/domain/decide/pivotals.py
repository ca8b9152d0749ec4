"""Pivotal lines: where one chapter of the story ends and the next begins."""

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.decide.locks import require_unlocked
from boards.domain.decide.room import require_room
from boards.domain.ids import PersonId
from boards.domain.items import Pivotal
from boards.domain.rejections import ItemAlreadyThere
from boards.domain.texts import TITLE_LIMIT, written


def draw_pivotal(command: c.DrawPivotal, board: Board, by: PersonId) -> list[e.Event]:
    """[V1] A line may stand alone, or belong to a note that is there."""
    if command.note is not None:
        board.note(command.note)
    require_room(board, 1)
    return [e.PivotalDrawn(fresh_pivotal(command, board, by))]


def fresh_pivotal(wish: c.NewPivotal, board: Board, by: PersonId) -> Pivotal:
    """The line that a wish describes."""
    if wish.pivotal in board.pivotals:
        raise ItemAlreadyThere(wish.pivotal)
    return Pivotal(wish.pivotal, wish.x, by, written(wish.text, wish.pivotal, TITLE_LIMIT), wish.note)


def rename_pivotal(command: c.RenamePivotal, board: Board) -> list[e.Event]:
    """[V2] A label may be empty."""
    line = board.pivotal(command.pivotal)
    text = written(command.text, command.pivotal, TITLE_LIMIT)
    if text == line.text:
        return []
    require_unlocked([line])
    return [e.PivotalRenamed(line.id, text, line.text)]
