"""Our own file: a round trip, and what a hand may have done to it."""

import json
from typing import Any

import pytest

from boards.domain import commands as c
from boards.domain.board import Board
from boards.domain.decide import decide
from boards.domain.events import Event
from boards.domain.evolve import replay
from boards.domain.ids import FrameId, LinkId, NoteId, PivotalId
from boards.domain.kinds import Format, FrameRole, Kind
from boards.domain.picture import plain
from boards.importers import storming
from boards.importers.reading import read
from boards.importers.unreadable import Unreadable
from tests.importers import builders as b
from tests.importers.landing import ANN, landed

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


def test_a_whole_board_comes_back_as_it_was() -> None:
    """Kinds, tags, tilt, order, roles of frames, lanes, lines, labels, locks, the legend and the names in code."""
    wishes: list[c.Command] = [
        c.OpenBoard("Bike rental", Format.DESIGN, "de"),
        c.EditLegend(Kind.POLICY, "Rule", "#CBB2D8"),
        c.EditLegend(Kind.EVENT, "Fact"),
        c.PlaceNote(NoteId("n1"), Kind.EVENT, 0, 0, "Bike rented", turn=5, stack=3, tags=["risk", "mobile app"]),
        c.PlaceNote(NoteId("n2"), Kind.POLICY, 120.5, 40, "Whenever a bike\nis rented", w=220, h=90, stack=-1),
        c.PlaceNote(NoteId("n3"), Kind.HOTSPOT, 400, 0, "Who pays?"),
        c.DrawFrame(FrameId("f1"), -50, -80, 700, 300, "Rental", FrameRole.CONTEXT),
        c.DrawFrame(FrameId("f2"), -50, 300, 1600, 220, "Rider", FrameRole.LANE),
        c.DrawFrame(FrameId("f3"), 900, -80, 300, 300, "", FrameRole.THEME),
        c.ConnectNotes(LinkId("l1"), NoteId("n1"), NoteId("n2"), "then"),
        c.DrawPivotal(PivotalId("v1"), 50, "Rented", NoteId("n1")),
        c.DrawPivotal(PivotalId("v2"), 800),
        c.RecordNames([c.NoteName(NoteId("n1"), "BikeRented")]),
        c.LockItems([NoteId("n2")], [FrameId("f2")], [PivotalId("v2")]),
    ]
    facts: list[Event] = []
    for wish in wishes:
        facts += decide(wish, replay(facts), ANN)
    before = replay(facts)
    after = landed(read(storming.write(before), "copy.json"))
    assert {**plain(after), "version": 0} == {**plain(before), "version": 0}


def test_a_legend_that_no_board_would_take_is_left_out() -> None:
    legend = [
        {"kind": "event", "name": "Fact"},
        {"kind": "policy", "paper": "#000000"},
        {"kind": "command", "name": " "},
    ]
    assert plain(landed(read(changed(legend=legend), "copy.json")))["legend"] == [{"kind": "event", "name": "Fact"}]


def test_tags_come_along_as_far_as_a_note_can_hold_them() -> None:
    note = plain(board())["notes"][0] | {
        "tags": ["mobile app", "", "x" * 41, "mobile  app", *"abcdefghijkl"],
    }
    (landed_note,) = landed(read(changed(notes=[note], links=[]), "copy.json")).notes.values()
    assert landed_note.tags == ("mobile app", *"abcdefghi")


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
