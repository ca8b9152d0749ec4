"""Placing, writing, sizing and rekinding notes."""

import pytest
from msgspec.structs import replace

from boards.domain.commands import ChangeKind, NewLink, NewNote, PlaceNote, PlaceNotes, ResizeNote, RewordNote
from boards.domain.events import KindChanged, NotePlaced, NoteResized, NoteReworded, NotesConnected, Rekinding
from boards.domain.ids import LinkId, NoteId
from boards.domain.items import Box, Link
from boards.domain.kinds import Kind
from boards.domain.rejections import (
    ChangedSince,
    ItemAlreadyThere,
    ItemUnknown,
    LinkToItself,
    TextNotWritable,
    TextTooLong,
)
from tests.domain.specification import INES, given, note

N1, N2 = NoteId("n1"), NoteId("n2")
PLACED = NotePlaced(note())


def test_N2_a_note_is_placed_in_the_size_of_its_kind() -> None:
    wish = PlaceNote(N1, Kind.POLICY, 10, -20, "Whenever")
    given().when(wish).then(NotePlaced(note("n1", Kind.POLICY, "Whenever", 10, -20)))


def test_N2_a_note_may_have_a_size_of_its_own() -> None:
    wish = PlaceNote(N1, Kind.EVENT, 0, 0, "Ride requested", w=300, h=50, turn=45)
    given().when(wish).then(NotePlaced(replace(note(), w=300.0, h=50.0, turn=45.0)))


def test_N1_a_new_notes_name_is_new() -> None:
    given(PLACED).when(PlaceNote(N1, Kind.EVENT, 0, 0)).then_refused(ItemAlreadyThere)


def test_T1_a_text_is_kept_in_nfc_and_untrimmed() -> None:
    wish = PlaceNote(N1, Kind.EVENT, 0, 0, " A\u0308nderung\r\nda ")
    given().when(wish).then(NotePlaced(note(text=" Änderung\nda ")))


def test_T1_a_text_has_an_end() -> None:
    given().when(PlaceNote(N1, Kind.EVENT, 0, 0, "x" * 20_000)).then_refused(TextTooLong)
    given().when(PlaceNote(N1, Kind.EVENT, 0, 0, "x" * 10_000)).then(NotePlaced(note(text="x" * 10_000)))


@pytest.mark.parametrize("text", ["\x00", "a\x1bb", "\ud800", "x\udfff"])
def test_T2_what_cannot_be_kept_is_refused(text: str) -> None:
    given(PLACED).when(RewordNote(N1, text)).then_refused(TextNotWritable)


def test_N3_notes_placed_together_are_one_gesture_with_their_links() -> None:
    wish = PlaceNotes(
        [NewNote(N1, Kind.EVENT, 0, 0, "A"), NewNote(N2, Kind.EVENT, 120, 0, "B")],
        [NewLink(LinkId("l1"), N1, N2)],
    )
    given().when(wish).then(
        NotePlaced(note("n1", text="A")),
        NotePlaced(note("n2", text="B", x=120)),
        NotesConnected(Link(LinkId("l1"), N1, N2, INES)),
    )


def test_N3_all_or_none() -> None:
    a, b = NewNote(N1, Kind.EVENT, 0, 0), NewNote(N2, Kind.EVENT, 0, 0)
    given(PLACED).when(PlaceNotes([b, a])).then_refused(ItemAlreadyThere)
    given().when(PlaceNotes([a, a])).then_refused(ItemAlreadyThere)
    given().when(PlaceNotes([a], [NewLink(LinkId("l"), N1, N2)])).then_refused(ItemUnknown)
    given().when(PlaceNotes([a], [NewLink(LinkId("l"), N1, N1)])).then_refused(LinkToItself)


def test_a_note_is_reworded() -> None:
    given(PLACED).when(RewordNote(N1, "Ride ordered")).then(NoteReworded(N1, "Ride ordered", "Ride requested"))


def test_the_same_words_are_no_news() -> None:
    given(PLACED).when(RewordNote(N1, "Ride requested", before="something else")).then_nothing()


def test_a_note_nobody_placed_cannot_be_reworded() -> None:
    given().when(RewordNote(N1, "x")).then_refused(ItemUnknown)


def test_N4_words_that_the_writer_did_not_see_are_not_overwritten() -> None:
    since = NoteReworded(N1, "Ride ordered", "Ride requested")
    given(PLACED, since).when(RewordNote(N1, "Ride booked", before="Ride requested")).then_refused(ChangedSince)
    given(PLACED, since).when(RewordNote(N1, "Ride booked", before="Ride ordered")).then(
        NoteReworded(N1, "Ride booked", "Ride ordered"),
    )


def test_N5_a_note_gets_another_size() -> None:
    given(PLACED).when(ResizeNote(N1, Box(0, 0, 200, 100))).then(
        NoteResized(N1, Box(0, 0, 200, 100), Box(0, 0, 100, 100)),
    )
    given(PLACED).when(ResizeNote(N1, Box(0, 0, 100, 100))).then_nothing()
    given().when(ResizeNote(N1, Box(0, 0, 100, 100))).then_refused(ItemUnknown)


def test_N7_a_note_of_its_kinds_size_takes_the_new_kinds() -> None:
    given(PLACED).when(ChangeKind([N1, N1], Kind.POLICY)).then(
        KindChanged([Rekinding(N1, Kind.POLICY, 200, 100, Kind.EVENT, 100, 100)]),
    )


def test_N7_a_size_made_by_hand_stays() -> None:
    wide = NotePlaced(replace(note(), w=300.0))
    given(wide).when(ChangeKind([N1], Kind.POLICY)).then(
        KindChanged([Rekinding(N1, Kind.POLICY, 300, 100, Kind.EVENT, 300, 100)]),
    )


def test_N6_the_same_kind_is_no_news_and_a_missing_note_is_refused() -> None:
    given(PLACED).when(ChangeKind([N1], Kind.EVENT)).then_nothing()
    given(PLACED).when(ChangeKind([N1, N2], Kind.POLICY)).then_refused(ItemUnknown)
