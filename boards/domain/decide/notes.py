"""Notes, one at a time."""

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.decide.locks import require_unlocked
from boards.domain.decide.room import require_room
from boards.domain.decide.tags import all_of
from boards.domain.ids import PersonId
from boards.domain.items import Note
from boards.domain.kinds import LOOKS, Kind
from boards.domain.rejections import ChangedSince, ItemAlreadyThere
from boards.domain.texts import tagged, written


def place_note(command: c.NewNote, board: Board, by: PersonId) -> list[e.Event]:
    """[N1] A note's name is new; [N2] a size left out is its kind's."""
    require_room(board, 1)
    return [e.NotePlaced(fresh_note(command, board, by))]


def fresh_note(wish: c.NewNote, board: Board, by: PersonId) -> Note:
    """The note that a wish describes."""
    if wish.note in board.notes:
        raise ItemAlreadyThere(wish.note)
    look = LOOKS[wish.kind]
    return Note(
        id=wish.note,
        kind=wish.kind,
        text=written(wish.text, wish.note),
        x=wish.x,
        y=wish.y,
        w=float(wish.w or look.width),
        h=float(wish.h or look.height),
        by=by,
        turn=wish.turn or 0,  # 0.0 is written, 0 is left out
        stack=wish.stack,
        origin=wish.origin,
        tags=all_of(map(tagged, wish.tags), wish.note),
    )


def reword_note(command: c.RewordNote, board: Board) -> list[e.Event]:
    """[N4] Words that the writer did not see are not overwritten."""
    note = board.note(command.note)
    text = written(command.text, command.note)
    if text == note.text:
        return []
    require_unlocked([note])
    if command.before is not None and command.before != note.text:
        raise ChangedSince(command.note)
    return [e.NoteReworded(command.note, text, note.text)]


def resize_note(command: c.NoteBox, board: Board) -> list[e.Event]:
    """[N5] Any size will do; it says nothing about the kind."""
    note = board.note(command.note)
    before = note.box()
    if command.box == before:
        return []
    require_unlocked([note])
    return [e.NoteResized(note.id, command.box, before)]


def change_kind(command: c.ChangeKind, board: Board) -> list[e.Event]:
    """[N6] Identity, author, text and links stay; [N7] a note that has its kind's size takes the new kind's."""
    others = [note for note in map(board.note, dict.fromkeys(command.notes)) if note.kind is not command.kind]
    require_unlocked(others)
    return [e.KindChanged([_rekinded(note, command.kind) for note in others])] if others else []


def _rekinded(note: Note, kind: Kind) -> e.Rekinding:
    old, new = LOOKS[note.kind], LOOKS[kind]
    usual = (note.w, note.h) == (old.width, old.height)
    w, h = (float(new.width), float(new.height)) if usual else (note.w, note.h)
    return e.Rekinding(note.id, kind, w, h, note.kind, note.w, note.h)
