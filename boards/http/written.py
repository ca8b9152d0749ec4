"""How boards, entries and rows are written in answers of the API and in pages."""

from collections.abc import Iterable
from typing import Any, Final

import msgspec

from boards.domain.board import Board
from boards.domain.picture import plain
from boards.http.creating import Created, addresses
from boards.journal.entry import Entry
from boards.projections.tables import ActivityRow, CatalogueRow

PATCHES: Final = 600
"""Rectangles that a small picture shows at most."""


def state(board_id: str, board: Board, unreadable: int | None = None) -> dict[str, Any]:
    """A board with everything on it, and the version of the entry behind it that cannot be read, if there is one."""
    return {"id": board_id, **plain(board), **({} if unreadable is None else {"unreadable": unreadable})}


def entry(line: Entry) -> dict[str, Any]:
    """One line of the log: the fact's name beside its fields."""
    data = msgspec.to_builtins(line.event)
    kind = data.pop("type")
    at = msgspec.to_builtins(line.at)
    return {"version": line.version, "type": kind, "data": data, "at": at, "by": line.by, "command": line.command}


def entries(lines: Iterable[Entry]) -> list[dict[str, Any]]:
    """Several lines, in order."""
    return [entry(line) for line in lines]


def created(made: Created, title: str) -> dict[str, Any]:
    """A board that has just begun. `token` is the facilitator's, for scripts."""
    links = addresses(made.tokens)
    token = next(token for role, token in made.tokens.items() if role == made.seat.role)
    return {"id": made.board, "title": title, "version": made.version, "links": links, "token": token}


def listed(row: CatalogueRow) -> dict[str, Any]:
    """A board as a list shows it, with a small picture of coloured rectangles, frames first."""
    patches = sorted(row.picture.values(), key=lambda patch: patch[0] != "frame")[:PATCHES]
    return {
        "id": row.board,
        "title": row.title,
        "format": row.format,
        "language": row.language,
        "version": row.version,
        "notes": row.notes,
        "people": row.people,
        "names": [name for name in row.names.values() if name],
        "opened_at": msgspec.to_builtins(row.opened),
        "changed_at": msgspec.to_builtins(row.changed),
        "picture": [{"kind": kind, "x": x, "y": y, "w": w, "h": h} for kind, x, y, w, h in patches],
    }


def minute(row: ActivityRow) -> dict[str, Any]:
    """One person's minute at a board, with the versions that it spans."""
    return {
        "minute": msgspec.to_builtins(row.minute),
        "person": row.person,
        "entries": row.entries,
        "first": row.first,
        "last": row.last,
    }
