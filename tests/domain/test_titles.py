"""Opening, titles, people, recorded names."""

import pytest

from boards.domain.commands import Introduce, NoteName, OpenBoard, RecordNames, RenameBoard
from boards.domain.events import BoardOpened, BoardRenamed, NamesRecorded, NotePlaced, PersonIntroduced
from boards.domain.ids import NoteId
from boards.domain.kinds import Format
from boards.domain.rejections import BoardAlreadyOpen, BoardUnopened, NameMissing, TextNotWritable, TextTooLong
from tests.domain.specification import INES, given, given_nothing, note


def test_B0_nothing_can_happen_before_the_board_began() -> None:
    given_nothing().when(RenameBoard("Rides")).then_refused(BoardUnopened)


def test_B1_a_board_begins() -> None:
    given_nothing().when(OpenBoard(" Rides ", Format.PROCESS, "de")).then(BoardOpened("Rides", Format.PROCESS, "de"))


def test_B1_a_board_begins_once() -> None:
    given().when(OpenBoard("Again")).then_refused(BoardAlreadyOpen)


def test_B2_a_board_gets_another_title() -> None:
    given().when(RenameBoard("Rides\nto payout")).then(BoardRenamed("Rides to payout", "Rides"))


def test_B2_the_same_title_is_no_news() -> None:
    given().when(RenameBoard("Rides")).then_nothing()


@pytest.mark.parametrize("title", ["", "  ", "\n"])
def test_B2_a_title_has_something_to_see(title: str) -> None:
    given().when(RenameBoard(title)).then_refused(NameMissing)


def test_B2_a_title_has_an_end() -> None:
    given().when(RenameBoard("x" * 201)).then_refused(TextTooLong)


def test_P1_somebody_says_their_name() -> None:
    given().when(Introduce("Inés")).then(PersonIntroduced(INES, "Inés"))


def test_P1_the_same_name_is_no_news() -> None:
    given(PersonIntroduced(INES, "Inés")).when(Introduce("Inés")).then_nothing()


@pytest.mark.parametrize("name", ["a\u202eb", "a\nb", "a\x00"])
def test_P1_a_name_does_not_deceive_the_eye(name: str) -> None:
    given().when(Introduce(name)).then_refused(TextNotWritable)


def test_P1_a_name_has_something_to_see_and_an_end() -> None:
    given().when(Introduce("  ")).then_refused(NameMissing)
    given().when(Introduce("x" * 61)).then_refused(TextTooLong)


def test_M1_names_are_recorded_for_notes_that_are_there() -> None:
    placed = NotePlaced(note())
    names = RecordNames([NoteName(NoteId("n1"), "RideRequested"), NoteName(NoteId("gone"), "Gone")])
    given(placed).when(names).then(NamesRecorded([NoteName(NoteId("n1"), "RideRequested")]))


def test_M1_a_recorded_name_is_no_news() -> None:
    known = NamesRecorded([NoteName(NoteId("n1"), "RideRequested")])
    given(NotePlaced(note()), known).when(RecordNames(known.names)).then_nothing()
