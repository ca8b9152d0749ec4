"""Where a drawing lies on the board: one size of note, distances kept, pages side by side (IMP-3, IMP-12)."""

import math

import pytest

from boards.importers.reading import read
from tests.importers import builders as b

PAGE = b.model(b.cell("a", -500, -300, "left"), b.cell("b", 100.5, 60, "right"), b.cell("w", 100, 400, "wide", w="240"))


def test_IMP_3_the_top_left_note_lies_at_the_origin_and_a_usual_note_is_as_large_as_paper() -> None:
    notes = {note.text: note for note in read(b.mxfile(PAGE), "board").command.notes}
    left, right, wide = notes["left"], notes["right"], notes["wide"]
    assert (left.x, left.y) == (0, 0)
    assert math.sqrt((left.w or 0) * (left.h or 0)) == pytest.approx(100)
    assert (left.w or 0) / (left.h or 1) == pytest.approx(2)
    assert (wide.w or 0) / (left.w or 1) == pytest.approx(2)
    assert (right.x / right.y) == pytest.approx(600.5 / 360)


def test_IMP_8_notes_come_in_reading_order() -> None:
    cells = [b.cell("d", 300, 0, "4"), b.cell("b", 5, 100, "2"), b.cell("c", 0, 200, "3"), b.cell("a", 10, 0, "1")]
    assert [note.text for note in read(b.mxfile(b.model(*cells)), "board").command.notes] == ["1", "2", "3", "4"]


def test_IMP_12_pages_without_notes_are_left_out_unless_they_are_asked_for() -> None:
    words = b.model(b.cell("t", 0, 0, "only words", "text;"))
    file = b.mxfile(PAGE, words, names=("Storming", "Words"))
    drawing = read(file, "board")
    assert [(page.name, page.notes, page.chosen) for page in drawing.pages] == [
        ("Storming", 3, True),
        ("Words", 0, False),
    ]
    assert drawing.command.frames == []
    both = read(file, "board", pages=[1, 2]).command
    assert [frame.name for frame in both.frames] == ["Storming", "Words"]
    assert "only words" in [note.text for note in both.notes]


def test_IMP_12_pages_never_lie_on_each_other() -> None:
    first, second = read(b.mxfile(PAGE, PAGE), "board").command.frames
    assert first.x + first.w < second.x


def test_IMP_4_ids_may_repeat_on_other_pages() -> None:
    drawing = read(b.mxfile(PAGE, PAGE), "board")
    assert len({note.note for note in drawing.command.notes}) == 6
