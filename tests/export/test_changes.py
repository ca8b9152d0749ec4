"""The version at which a note's meaning last changed (EXPORT MOD-1)."""

from datetime import UTC, datetime

from boards.domain import events as e
from boards.domain.ids import CommandId, LinkId, NoteId
from boards.domain.items import Link, Note
from boards.domain.kinds import Kind
from boards.journal.entry import Entry
from export.readers.changes import last_changed
from tests.export.drawing import ANNA

ONE, TWO = NoteId("n1"), NoteId("n2")


def log(*events: e.Event) -> list[Entry]:
    at = datetime(2026, 11, 23, tzinfo=UTC)
    return [Entry(version, at, ANNA, CommandId("c"), event) for version, event in enumerate(events, start=1)]


def placed(note: NoteId) -> e.NotePlaced:
    return e.NotePlaced(Note(note, Kind.EVENT, "Order placed", 0, 0, 100, 100, ANNA))


def test_placing_and_rewording_change_a_meaning_and_moving_does_not() -> None:
    moved = e.NotesMoved([e.NoteMove(ONE, 5, 5, 0, 0)])
    entries = log(placed(ONE), placed(TWO), e.NoteReworded(ONE, "Order paid", "Order placed"), moved)
    assert last_changed(entries) == {ONE: 3, TWO: 2}


def test_connecting_changes_both_ends() -> None:
    link = Link(LinkId("l1"), ONE, TWO, ANNA)
    assert last_changed(log(placed(ONE), placed(TWO), e.NotesConnected(link))) == {ONE: 3, TWO: 3}
    assert last_changed(log(placed(ONE), placed(TWO), e.NotesConnected(link), e.LinksRemoved([link]))) == {
        ONE: 4,
        TWO: 4,
    }


def test_another_kind_is_another_meaning() -> None:
    changed = e.KindChanged([e.Rekinding(ONE, Kind.COMMAND, 100, 100, Kind.EVENT, 100, 100)])
    assert last_changed(log(placed(ONE), changed)) == {ONE: 2}
