"""In reaction to an event the board changes. Never refuses: the board has decided already (STYLE E6). One file per noun."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final

from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.evolve import frames, links, notes, pivotals, titles, together


def evolve(board: Board, event: e.Event) -> Board:
    """The board after one more fact; the given board stays as it is."""
    draft = board.copy()
    apply(draft, event)
    return draft


def replay(events: Iterable[e.Event], onto: Board | None = None) -> Board:
    """The board after many facts, from an empty board or onto a copy of the given one."""
    draft = Board() if onto is None else onto.copy()
    for event in events:
        apply(draft, event)
    return draft


def apply(draft: Board, event: e.Event) -> None:
    """Change a draft that the caller owns, and count the fact."""
    APPLY[type(event)](draft, event)
    draft.version += 1


def apply_all(draft: Board, events: Sequence[e.Event]) -> None:
    """Change a draft that the caller owns by many facts: `apply` for each, without its price."""
    change = APPLY
    for event in events:
        change[type(event)](draft, event)
    draft.version += len(events)


def _nothing(_draft: Board, _event: e.DrawingImported | e.GestureUndone) -> None:
    """The facts beside it, of the same command, say what changed."""


APPLY: Final[dict[type, Callable[[Board, Any], None]]] = {
    e.BoardOpened: titles.board_opened,
    e.BoardRenamed: titles.board_renamed,
    e.PersonIntroduced: titles.person_introduced,
    e.DrawingImported: _nothing,
    e.NotePlaced: notes.note_placed,
    e.NotesMoved: notes.notes_moved,
    e.SpaceInserted: together.space_inserted,
    e.NoteReworded: notes.note_reworded,
    e.NoteResized: notes.note_resized,
    e.KindChanged: notes.kind_changed,
    e.NotesTurned: notes.notes_turned,
    e.NotesRestacked: notes.notes_restacked,
    e.NotesTagged: notes.notes_tagged,
    e.NotesRemoved: notes.notes_removed,
    e.ItemsLocked: together.items_locked,
    e.ItemsUnlocked: together.items_unlocked,
    e.NotesConnected: links.notes_connected,
    e.LinkReworded: links.link_reworded,
    e.LinksRemoved: links.links_removed,
    e.FrameDrawn: frames.frame_drawn,
    e.FrameRenamed: frames.frame_renamed,
    e.FrameRoleChanged: frames.frame_role_changed,
    e.FrameResized: frames.frame_resized,
    e.FramesMoved: frames.frames_moved,
    e.FramesRemoved: frames.frames_removed,
    e.PivotalDrawn: pivotals.pivotal_drawn,
    e.PivotalRenamed: pivotals.pivotal_renamed,
    e.PivotalsMoved: pivotals.pivotals_moved,
    e.PivotalsRemoved: pivotals.pivotals_removed,
    e.LegendEdited: titles.legend_edited,
    e.NamesRecorded: titles.names_recorded,
    e.GestureUndone: _nothing,
}
"""One function per fact: a dict is the fastest fold (FIGURES 2.3); a test holds its keys against the union."""
