"""How notes lean and lie over each other."""

import msgspec
import pytest

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.evolve import replay
from boards.domain.ids import NoteId
from boards.domain.kinds import Kind
from boards.domain.rejections import ItemUnknown
from tests.domain.specification import OPENED, given, note

N1, N2 = NoteId("n1"), NoteId("n2")
A, B = e.NotePlaced(note("n1")), e.NotePlaced(note("n2", x=150))
TILTED = e.NotesTurned([e.Turning(N1, 45, 0)])
RAISED = e.NotesRestacked([e.Restacking(N1, 3, 0)])


def test_N8_notes_are_tilted_and_straightened() -> None:
    given(A, B).when(c.TurnNotes([c.NoteTurn(N1, 45)])).then(TILTED)
    given(A, B, TILTED).when(c.TurnNotes([c.NoteTurn(N1, 0), c.NoteTurn(N2, -5)])).then(
        e.NotesTurned([e.Turning(N1, 0, 45), e.Turning(N2, -5, 0)]),
    )


def test_N8_only_what_leans_otherwise_is_news_and_the_last_word_counts() -> None:
    given(A, TILTED).when(c.TurnNotes([c.NoteTurn(N1, 45)])).then_nothing()
    given(A).when(c.TurnNotes([c.NoteTurn(N1, 30), c.NoteTurn(N1, 45)])).then(TILTED)
    given(A).when(c.TurnNotes([c.NoteTurn(N1, 30), c.NoteTurn(N2, 45)])).then_refused(ItemUnknown)


@pytest.mark.parametrize("turn", [361, -360.5])
def test_N8_a_turn_has_its_bounds(turn: float) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"type": "TurnNotes", "notes": [{"note": "n1", "turn": turn}]}, c.TurnNotes)


@pytest.mark.parametrize("straight", [0, 0.0, -0.0])
def test_N8_a_straight_note_is_written_without_a_turn(straight: float) -> None:
    straightened = replay([OPENED, A, TILTED, e.NotesTurned([e.Turning(N1, straight, 45)])]).notes[N1]
    assert msgspec.json.encode(straightened) == msgspec.json.encode(A.note)
    placed = given().when(c.PlaceNote(N1, Kind.EVENT, 0, 0, turn=straight))
    assert b"turn" not in msgspec.json.encode(placed._facts())


def test_N9_notes_are_brought_to_the_front() -> None:
    given(A, B).when(c.RestackNotes([c.NoteStack(N1, 3)])).then(RAISED)
    given(A, RAISED).when(c.RestackNotes([c.NoteStack(N1, 3)])).then_nothing()
    given(A).when(c.RestackNotes([c.NoteStack(N1, 3), c.NoteStack(N2, 3)])).then_refused(ItemUnknown)
