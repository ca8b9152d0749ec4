"""Every board with its title, its size and a small picture: what the home page lists."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, ClassVar, Final

from boards.domain import events as e
from boards.domain.ids import BoardId, FrameId, NoteId
from boards.domain.items import Box
from boards.domain.kinds import Axis
from boards.journal.entry import Entry
from boards.journal.port import Placed
from boards.projections.tables import CatalogueRow

Patch = list[Any]
"""One coloured rectangle of the picture: [kind, x, y, w, h]; the kind of a frame is "frame"."""


class Catalogue:
    """One row per board."""

    name: ClassVar[str] = "catalogue"

    def take(self, entries: Sequence[Placed]) -> None:
        """Fold the entries into the rows of their boards."""
        by_board = sorted(entries, key=attrgetter("board"))  # stable: within a board the order of the log stays
        for board, placed in groupby(by_board, key=attrgetter("board")):
            _fold(board, [place.entry for place in placed])

    def clear(self) -> None:
        """Throw all rows away."""
        CatalogueRow.objects.all().delete()


def rows_of(boards: Sequence[BoardId]) -> list[CatalogueRow]:
    """The rows of these boards, the one that changed last first."""
    return list(CatalogueRow.objects.filter(board__in=boards).order_by("-changed", "board"))


def _fold(board: BoardId, entries: Iterable[Entry]) -> None:
    row = CatalogueRow.objects.filter(board=board).first()
    for entry in entries:
        if row is None:
            row = CatalogueRow(board=board, opened=entry.at, names={}, picture={})
        row.names.setdefault(entry.by, "")
        if (change := CHANGE.get(type(entry.event))) is not None:
            change(row, entry.event)
        row.version, row.changed = entry.version, entry.at
    if row is not None:
        row.notes = sum(patch[0] != "frame" for patch in row.picture.values())
        row.people = len(row.names)
        row.save()


def _opened(row: CatalogueRow, event: e.BoardOpened) -> None:
    row.title, row.format, row.language = event.title, event.format.value, event.language


def _renamed(row: CatalogueRow, event: e.BoardRenamed) -> None:
    row.title = event.title


def _introduced(row: CatalogueRow, event: e.PersonIntroduced) -> None:
    row.names[event.person] = event.name


def _note(item: NoteId) -> str:
    return f"note {item}"


def _frame(item: FrameId) -> str:
    return f"frame {item}"


def _note_placed(row: CatalogueRow, event: e.NotePlaced) -> None:
    note = event.note
    row.picture[_note(note.id)] = [note.kind.value, note.x, note.y, note.w, note.h]


def _frame_drawn(row: CatalogueRow, event: e.FrameDrawn) -> None:
    frame = event.frame
    row.picture[_frame(frame.id)] = ["frame", frame.x, frame.y, frame.w, frame.h]


def _notes_moved(row: CatalogueRow, event: e.NotesMoved) -> None:
    for move in event.moves:
        row.picture[_note(move.note)][1:3] = [move.x, move.y]


def _frames_moved(row: CatalogueRow, event: e.FramesMoved) -> None:
    for move in event.moves:
        row.picture[_frame(move.frame)][1:3] = [move.x, move.y]


def _space_inserted(row: CatalogueRow, event: e.SpaceInserted) -> None:
    place = 1 if event.axis is Axis.X else 2
    for way in event.notes:
        row.picture[_note(way.note)][place] = way.to
    for span in event.frames:
        patch = row.picture[_frame(span.frame)]
        patch[place], patch[place + 2] = span.to, span.length


def _resized(row: CatalogueRow, item: str, box: Box) -> None:
    row.picture[item][1:] = [box.x, box.y, box.w, box.h]


def _kind_changed(row: CatalogueRow, event: e.KindChanged) -> None:
    for change in event.changes:
        patch = row.picture[_note(change.note)]
        row.picture[_note(change.note)] = [change.kind.value, *patch[1:3], change.w, change.h]


def _gone(row: CatalogueRow, items: Iterable[str]) -> None:
    for item in items:
        del row.picture[item]


CHANGE: Final[dict[type, Callable[[CatalogueRow, Any], None]]] = {
    e.BoardOpened: _opened,
    e.BoardRenamed: _renamed,
    e.PersonIntroduced: _introduced,
    e.NotePlaced: _note_placed,
    e.NotesMoved: _notes_moved,
    e.SpaceInserted: _space_inserted,
    e.NoteResized: lambda row, event: _resized(row, _note(event.note), event.box),
    e.KindChanged: _kind_changed,
    e.NotesRemoved: lambda row, event: _gone(row, (_note(note.id) for note in event.notes)),
    e.FrameDrawn: _frame_drawn,
    e.FrameResized: lambda row, event: _resized(row, _frame(event.frame), event.box),
    e.FramesMoved: _frames_moved,
    e.FramesRemoved: lambda row, event: _gone(row, (_frame(frame.id) for frame in event.frames)),
}
"""Facts that change a row; the others only move its version."""
