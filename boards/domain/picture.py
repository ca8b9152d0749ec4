"""The board as plain data: what the API answers, a snapshot keeps and the conformance scores compare."""

from typing import Any

import msgspec

from boards.domain.board import Board
from boards.domain.commands import NoteName
from boards.domain.ids import PersonId
from boards.domain.items import Frame, LegendEntry, Link, Note, Pivotal
from boards.domain.kinds import Format


class PersonName(msgspec.Struct, frozen=True):
    """Somebody who introduced themselves."""

    person: PersonId
    name: str


class Picture(msgspec.Struct, frozen=True, omit_defaults=True):
    """A board, written down. Lists are in order of placing; an empty legend is left out."""

    version: int
    title: str
    format: Format
    language: str
    notes: list[Note]
    frames: list[Frame]
    links: list[Link]
    pivotals: list[Pivotal]
    people: list[PersonName]
    names: list[NoteName]
    legend: list[LegendEntry] = []


def picture(board: Board) -> Picture:
    """Write a board down."""
    return Picture(
        board.version,
        board.title,
        board.format,
        board.language,
        list(board.notes.values()),
        list(board.frames.values()),
        list(board.links.values()),
        list(board.pivotals.values()),
        [PersonName(person, name) for person, name in board.people.items()],
        [NoteName(note, name) for note, name in board.names.items()],
        list(board.legend.values()),
    )


def board_of(drawn: Picture) -> Board:
    """Read a board back; `board_of(picture(board))` equals the board."""
    return Board(
        drawn.version,
        drawn.title,
        drawn.format,
        drawn.language,
        {note.id: note for note in drawn.notes},
        {frame.id: frame for frame in drawn.frames},
        {link.id: link for link in drawn.links},
        {pivotal.id: pivotal for pivotal in drawn.pivotals},
        {entry.person: entry.name for entry in drawn.people},
        {entry.note: entry.name for entry in drawn.names},
        {entry.kind: entry for entry in drawn.legend},
    )


def plain(board: Board) -> dict[str, Any]:
    """A board as dictionaries, lists, strings and numbers."""
    built: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(picture(board)))
    return built
