"""Our own file: a round trip, and what a hand may have done to it."""

import json
from typing import Any

import pytest

from boards.domain.board import Board
from boards.domain.picture import plain
from boards.importers import storming
from boards.importers.reading import read
from boards.importers.unreadable import Unreadable
from tests.importers import builders as b
from tests.importers.landing import landed

SWIMLANE = b.cell("s", 0, 200, "Sales context", "swimlane;")


def board() -> Board:
    page = b.model(b.cell("a", 0, 0, "one"), b.cell("b", 300, 0, "two"), SWIMLANE, b.edge("e", "a", "b", "then"))
    return landed(read(b.mxfile(page), "Our board.drawio"))


def changed(**more: Any) -> bytes:
    return json.dumps({"format": "storming-board/1", "board": plain(board()) | more}).encode()


def test_the_round_trip_keeps_everything_that_an_import_can_bring() -> None:
    again = landed(read(storming.write(board()), "copy.json"))
    assert (again.title, again.format, again.language) == (board().title, board().format, board().language)
    assert (again.notes, again.frames, again.links) == (board().notes, board().frames, board().links)


def test_tags_come_along_as_far_as_a_note_can_hold_them() -> None:
    note = plain(board())["notes"][0] | {
        "tags": ["mobile app", "", "x" * 41, "mobile  app", *"abcdefghijkl"],
        "locked": True,
    }
    (landed_note,) = landed(read(changed(notes=[note], links=[]), "copy.json")).notes.values()
    assert landed_note.tags == ("mobile app", *"abcdefghi")
    assert not landed_note.locked


def test_what_the_API_answers_is_read_as_well() -> None:
    assert landed(read(json.dumps({"id": "b1", **plain(board())}).encode(), "state.json")).notes == board().notes


def test_nothing_is_asked_for_kinds_are_typed() -> None:
    assert read(storming.write(board()), "copy.json").questions == []


def test_pivotal_lines_come_along_and_let_go_of_a_note_that_is_not_there() -> None:
    lines = [{"id": "p", "x": 3.5, "by": "ann", "text": "Paid", "note": "gone"}]
    (line,) = landed(read(changed(pivotals=lines), "copy.json")).pivotals.values()
    assert (line.id, line.x, line.text, line.note) == ("p", 3.5, "Paid", None)


def test_arrows_to_nowhere_and_twins_are_counted() -> None:
    note = plain(board())["notes"][0]
    lost = {"id": "l", "source": note["id"], "target": "gone", "by": "ann"}
    drawing = read(changed(notes=[note, note], links=[lost]), "copy.json")
    assert (drawing.counts.notes, drawing.counts.open, drawing.counts.skipped) == (1, 1, {"duplicate_id": 1})


def test_a_title_of_nothing_falls_back_to_the_name_of_the_file() -> None:
    assert read(changed(title=" \u0000"), "copy of ours.storming.json").title == "copy of ours"


def test_a_name_that_is_too_long_is_refused_before_the_board_would() -> None:
    frame = plain(board())["frames"][0] | {"name": "x" * 201}
    with pytest.raises(Unreadable) as refused:
        read(changed(frames=[frame]), "copy.json")
    assert (refused.value.code, refused.value.fields["limit"]) == ("text_too_long", 200)


@pytest.mark.parametrize("notes", [[{"id": "a b"}], [{"id": "x", "kind": "evnt"}], "none", [None]])
def test_a_wrong_value_is_refused_with_its_place(notes: object) -> None:
    with pytest.raises(Unreadable) as refused:
        read(changed(notes=notes), "copy.json")
    assert refused.value.code == "not_a_board"
    assert str(refused.value.fields["place"]).startswith("$.notes")
