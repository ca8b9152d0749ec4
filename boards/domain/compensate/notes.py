"""Taking back what was done to notes."""

from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.compensate.untouched import Taken, free


def placed(fact: e.NotePlaced, board: Board) -> Taken:
    note = board.notes.get(fact.note.id)
    if note != fact.note:
        return [], [fact.note.id]
    return [e.NotesRemoved([note])], []


def moved(fact: e.NotesMoved, board: Board) -> Taken:
    back: list[e.NoteMove] = []
    left: list[str] = []
    for move in fact.moves:
        note = free(board.notes, move.note)
        if note is not None and (note.x, note.y) == (move.x, move.y):
            back.append(e.NoteMove(move.note, move.from_x, move.from_y, move.x, move.y))
        else:
            left.append(move.note)
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
    back: list[e.Rekinding] = []
    left: list[str] = []
    for done in fact.changes:
        note = free(board.notes, done.note)
        if note is not None and (note.kind, note.w, note.h) == (done.kind, done.w, done.h):
            back.append(
                e.Rekinding(done.note, done.from_kind, done.from_w, done.from_h, done.kind, done.w, done.h),
            )
        else:
            left.append(done.note)
    return ([e.KindChanged(back)] if back else []), left


def turned(fact: e.NotesTurned, board: Board) -> Taken:
    back: list[e.Turning] = []
    left: list[str] = []
    for done in fact.turns:
        note = free(board.notes, done.note)
        if note is not None and note.turn == done.turn:
            back.append(e.Turning(done.note, done.from_turn, done.turn))
        else:
            left.append(done.note)
    return ([e.NotesTurned(back)] if back else []), left


def restacked(fact: e.NotesRestacked, board: Board) -> Taken:
    back: list[e.Restacking] = []
    left: list[str] = []
    for done in fact.stacks:
        note = free(board.notes, done.note)
        if note is not None and note.stack == done.stack:
            back.append(e.Restacking(done.note, done.from_stack, done.stack))
        else:
            left.append(done.note)
    return ([e.NotesRestacked(back)] if back else []), left


def tagged(fact: e.NotesTagged, board: Board) -> Taken:
    back: list[e.Tagging] = []
    left: list[str] = []
    for done in fact.changes:
        note = free(board.notes, done.note)
        if note is not None and note.tags == done.tags:
            back.append(e.Tagging(done.note, done.from_tags, done.tags))
        else:
            left.append(done.note)
    return ([e.NotesTagged(back)] if back else []), left


def removed(fact: e.NotesRemoved, board: Board) -> Taken:
    return (
        [e.NotePlaced(note) for note in fact.notes if note.id not in board.notes],
        [note.id for note in fact.notes if note.id in board.notes],
    )
