"""Taking back what was done to notes."""

from operator import attrgetter
from typing import Final

from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.compensate.untouched import Taken, free, parted

NAME: Final = attrgetter("note")


def placed(fact: e.NotePlaced, board: Board) -> Taken:
    note = board.notes.get(fact.note.id)
    if note != fact.note:
        return [], [fact.note.id]
    return [e.NotesRemoved([note])], []


def moved(fact: e.NotesMoved, board: Board) -> Taken:
    ours, left = parted(fact.moves, NAME, board.notes, lambda note, move: (note.x, note.y) == (move.x, move.y))
    back = [e.NoteMove(move.note, move.from_x, move.from_y, move.x, move.y) for move in ours]
    return ([e.NotesMoved(back)] if back else []), left


def reworded(fact: e.NoteReworded, board: Board) -> Taken:
    note = free(board.notes, fact.note)
    if note is None or note.text != fact.text:
        return [], [fact.note]
    return [e.NoteReworded(fact.note, fact.before, fact.text)], []


def resized(fact: e.NoteResized, board: Board) -> Taken:
    note = free(board.notes, fact.note)
    if note is None or note.box() != fact.box:
        return [], [fact.note]
    return [e.NoteResized(fact.note, fact.before, fact.box)], []


def rekinded(fact: e.KindChanged, board: Board) -> Taken:
    ours, left = parted(
        fact.changes, NAME, board.notes, lambda note, done: (note.kind, note.w, note.h) == (done.kind, done.w, done.h)
    )
    back = [
        e.Rekinding(done.note, done.from_kind, done.from_w, done.from_h, done.kind, done.w, done.h) for done in ours
    ]
    return ([e.KindChanged(back)] if back else []), left


def turned(fact: e.NotesTurned, board: Board) -> Taken:
    ours, left = parted(fact.turns, NAME, board.notes, lambda note, done: note.turn == done.turn)
    back = [e.Turning(done.note, done.from_turn, done.turn) for done in ours]
    return ([e.NotesTurned(back)] if back else []), left


def restacked(fact: e.NotesRestacked, board: Board) -> Taken:
    ours, left = parted(fact.stacks, NAME, board.notes, lambda note, done: note.stack == done.stack)
    back = [e.Restacking(done.note, done.from_stack, done.stack) for done in ours]
    return ([e.NotesRestacked(back)] if back else []), left


def tagged(fact: e.NotesTagged, board: Board) -> Taken:
    ours, left = parted(fact.changes, NAME, board.notes, lambda note, done: note.tags == done.tags)
    back = [e.Tagging(done.note, done.from_tags, done.tags) for done in ours]
    return ([e.NotesTagged(back)] if back else []), left


def removed(fact: e.NotesRemoved, board: Board) -> Taken:
    return (
        [e.NotePlaced(note) for note in fact.notes if note.id not in board.notes],
        [note.id for note in fact.notes if note.id in board.notes],
    )
