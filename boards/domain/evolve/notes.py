"""What is done to notes."""

from msgspec.structs import replace

from boards.domain import events as e
from boards.domain.board import Board


def note_placed(draft: Board, event: e.NotePlaced) -> None:
    draft.notes[event.note.id] = event.note


def notes_moved(draft: Board, event: e.NotesMoved) -> None:
    for move in event.moves:
        draft.notes[move.note] = replace(draft.notes[move.note], x=move.x, y=move.y)


def note_reworded(draft: Board, event: e.NoteReworded) -> None:
    draft.notes[event.note] = replace(draft.notes[event.note], text=event.text)


def note_resized(draft: Board, event: e.NoteResized) -> None:
    box = event.box
    draft.notes[event.note] = replace(draft.notes[event.note], x=box.x, y=box.y, w=box.w, h=box.h)


def kind_changed(draft: Board, event: e.KindChanged) -> None:
    for change in event.changes:
        note = draft.notes[change.note]
        draft.notes[change.note] = replace(note, kind=change.kind, w=change.w, h=change.h)


def notes_turned(draft: Board, event: e.NotesTurned) -> None:
    for change in event.turns:
        draft.notes[change.note] = replace(draft.notes[change.note], turn=change.turn or 0)


def notes_restacked(draft: Board, event: e.NotesRestacked) -> None:
    for change in event.stacks:
        draft.notes[change.note] = replace(draft.notes[change.note], stack=change.stack)


def notes_tagged(draft: Board, event: e.NotesTagged) -> None:
    for change in event.changes:
        draft.notes[change.note] = replace(draft.notes[change.note], tags=change.tags)


def notes_removed(draft: Board, event: e.NotesRemoved) -> None:
    for note in event.notes:
        del draft.notes[note.id]
