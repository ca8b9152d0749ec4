"""The board itself: its beginning, its title, the people on it, the names under which its notes were published."""

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.ids import PersonId
from boards.domain.rejections import BoardAlreadyOpen
from boards.domain.texts import named, titled


def open_board(command: c.OpenBoard, board: Board) -> list[e.Event]:
    """[B1] A board begins once."""
    if board.version:
        raise BoardAlreadyOpen
    return [e.BoardOpened(titled(command.title), command.format, command.language)]


def rename_board(command: c.RenameBoard, board: Board) -> list[e.Event]:
    """[B2] A title has at least one visible character."""
    title = titled(command.title)
    return [] if title == board.title else [e.BoardRenamed(title, board.title)]


def introduce(command: c.Introduce, board: Board, by: PersonId) -> list[e.Event]:
    """[P1] Everybody says only their own name."""
    name = named(command.name)
    return [] if board.people.get(by) == name else [e.PersonIntroduced(by, name)]


def record_names(command: c.RecordNames, board: Board) -> list[e.Event]:
    """[M1] Only names that are new or changed are news; names of notes that are gone are kept out."""
    news = [name for name in command.names if name.note in board.notes and board.names.get(name.note) != name.name]
    return [e.NamesRecorded(news)] if news else []
