"""How notes lie: leaning, before or behind others."""

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.decide.locks import require_unlocked


def turn_notes(command: c.TurnNotes, board: Board) -> list[e.Event]:
    """[N8] All that is meant is there; what leans like this already is no news."""
    turns = [
        e.Turning(wish.note, wish.turn or 0, note.turn)
        for wish in {wish.note: wish for wish in command.notes}.values()
        for note in (board.note(wish.note),)
        if note.turn != wish.turn
    ]
    require_unlocked(board.notes[change.note] for change in turns)
    return [e.NotesTurned(turns)] if turns else []


def restack_notes(command: c.RestackNotes, board: Board) -> list[e.Event]:
    """[N9] All that is meant is there; what lies at this height already is no news."""
    stacks = [
        e.Restacking(wish.note, wish.stack, note.stack)
        for wish in {wish.note: wish for wish in command.notes}.values()
        for note in (board.note(wish.note),)
        if note.stack != wish.stack
    ]
    require_unlocked(board.notes[change.note] for change in stacks)
    return [e.NotesRestacked(stacks)] if stacks else []
