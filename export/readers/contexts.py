"""The contexts of a board and the context of each note (EXPORT section 3, INF-2)."""

from math import hypot

from msgspec import Struct

from boards.domain.board import Board
from boards.domain.items import Frame, Note
from export.model import Context, ElementKind
from export.names import label
from export.readers.naming import Nameable, Named, give_names
from export.readers.regions import contexts_of, home

_FOLLOWERS = frozenset({ElementKind.ACTOR, ElementKind.SYSTEM, ElementKind.HOTSPOT})
"""Kinds that make no context of their own when they are all that lies outside the frames."""


class Homes(Struct, frozen=True):
    """Contexts in order of drawing; context (its `note`) of each note; the notes outside; (note, frame, rival frame)."""

    contexts: list[Context]
    of: dict[str, str]
    outside: list[str]
    disputed: list[tuple[str, str, str]]
    empty: list[Frame]
    named: dict[str, Named]


def find_homes(board: Board, board_id: str, notes: list[tuple[Note, ElementKind]]) -> Homes:
    """Say where each element lives. The board itself is the context where no frame is, and for what lies outside them all."""
    frames = contexts_of(board)
    where: dict[str, str] = {}
    outside: list[tuple[Note, ElementKind]] = []
    disputed: list[tuple[str, str, str]] = []
    for note, kind in notes:
        found = home(note, frames)
        if found.frame is None:
            outside.append((note, kind))
            continue
        where[note.id] = found.frame.id
        if found.rival is not None:
            disputed.append((note.id, found.frame.id, found.rival.id))
    inhabited = set(where.values())
    rest = not inhabited or any(kind not in _FOLLOWERS for _, kind in outside)
    for note, _ in outside:
        where[note.id] = board_id if rest else _nearest(note, [f for f in frames if f.id in inhabited])
    living = [frame for frame in frames if frame.id in inhabited]
    things = [Nameable(frame.id, "context", label(frame.name), "") for frame in living]
    things += [Nameable(board_id, "board", label(board.title), "")] if rest else []
    named = give_names(things, {str(note): name for note, name in board.names.items()}, board.language)
    return Homes(
        [Context(thing.note, thing.title or named[thing.note].name, named[thing.note].name) for thing in things],
        where,
        [note.id for note, kind in outside if kind is not ElementKind.HOTSPOT] if inhabited else [],
        disputed,
        [frame for frame in frames if frame.id not in inhabited],
        named,
    )


def _nearest(note: Note, frames: list[Frame]) -> str:
    x, y = note.x + note.w / 2, note.y + note.h / 2
    return min(
        frames,
        key=lambda f: (hypot(max(f.x - x, 0.0, x - f.x - f.w), max(f.y - y, 0.0, y - f.y - f.h)), f.id),
    ).id
