"""Arrows between notes. They are never required: touching notes already flow (PRACTICE A2)."""

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.decide.room import require_room
from boards.domain.ids import PersonId
from boards.domain.items import Link
from boards.domain.rejections import ItemAlreadyThere, LinkToItself
from boards.domain.texts import TITLE_LIMIT, written


def connect_notes(command: c.NewLink, board: Board, by: PersonId) -> list[e.Event]:
    """[L1] Two different notes that are there; [L2] the same arrow twice is no news."""
    board.note(command.source)
    board.note(command.target)
    link = fresh_link(command, board, by)
    again = any(
        (other.source, other.target, other.text) == (link.source, link.target, link.text)
        for other in board.links.values()
    )
    if again:
        return []
    require_room(board, 1)
    return [e.NotesConnected(link)]


def fresh_link(wish: c.NewLink, board: Board, by: PersonId) -> Link:
    """The arrow that a wish describes."""
    if wish.link in board.links:
        raise ItemAlreadyThere(wish.link)
    if wish.source == wish.target:
        raise LinkToItself(wish.link)
    return Link(wish.link, wish.source, wish.target, by, written(wish.text, wish.link, TITLE_LIMIT))


def reword_link(command: c.RewordLink, board: Board) -> list[e.Event]:
    """[L3] A label may be empty."""
    before = board.link(command.link).text
    text = written(command.text, command.link, TITLE_LIMIT)
    return [] if text == before else [e.LinkReworded(command.link, text, before)]
