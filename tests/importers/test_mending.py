"""Damage that is repaired and counted, so that the rest of a drawing can be used (BAD-7, BAD-8, BAD-10)."""

import json

import pytest

from boards.importers.drawing import Drawing
from boards.importers.reading import read
from tests.importers import builders as b
from tests.importers.landing import landed

NOTES = [*b.sticky("a", 0, 0, "First"), *b.sticky("b", 200, 0, "Second"), *b.sticky("c", 400, 0, "Third")]


def drawn(*parts: object) -> Drawing:
    return read(b.excalidraw(*parts), "board")


@pytest.mark.parametrize("size", [None, -1, 0, "wide", 1e300, 5e-324, 1e-9, float("nan"), float("inf")])
def test_BAD_7_a_size_that_is_none_becomes_the_median(size: object) -> None:
    drawing = drawn(NOTES, b.element("rectangle", "odd", 600, 0, backgroundColor="#ffd8a8") | {"width": size})
    odd = next(note for note in drawing.command.notes if note.origin and note.origin.id == "odd")
    usual = next(note for note in drawing.command.notes if note.text == "First")
    assert odd.w == pytest.approx(usual.w)
    assert drawing.counts.mended == {"size": 1}
    landed(drawing)


@pytest.mark.parametrize("place", [None, "left", 1e300, float("nan"), float("-inf"), True, [1]])
def test_BAD_7_an_element_without_a_place_is_left_out_and_counted(place: object) -> None:
    drawing = drawn(NOTES, b.element("rectangle", "odd", backgroundColor="#ffd8a8") | {"x": place})
    assert drawing.counts.skipped == {"position": 1}
    assert len(landed(drawing).notes) == 3


def test_BAD_8_ends_in_nowhere_parents_in_nowhere_and_twins() -> None:
    page = b.model(
        b.cell("a", 0, 0, "First"),
        b.cell("a", 200, 0, "Second"),
        b.cell("c", 400, 0, "Third", parent="gone"),
        b.edge("e", "a", "gone"),
    )
    drawing = read(b.mxfile(page), "board")
    assert drawing.counts.mended == {"duplicate_id": 1, "dangling_parent": 1}
    assert (drawing.counts.notes, drawing.counts.open) == (3, 1)
    assert len(landed(drawing).notes) == 3


def test_BAD_8_nulls_in_the_list_of_elements() -> None:
    drawing = drawn(NOTES, None, 3, "x")
    assert drawing.counts.skipped == {"null": 3}


def test_BAD_10_control_characters_are_removed_and_counted() -> None:
    drawing = drawn(b.sticky("a", 0, 0, "Or\u0000der\u0007 placed\r\nnow\t"))
    assert drawing.command.notes[0].text == "Order placed\nnow\t"
    assert drawing.counts.mended == {"control_characters": 2}


def test_BAD_10_half_a_surrogate_pair_is_removed() -> None:
    file = json.dumps({"type": "excalidraw", "elements": b.sticky("a", 0, 0, "\ud800 lost half")}).encode()
    drawing = read(file, "board")
    assert (drawing.command.notes[0].text, drawing.counts.mended) == (" lost half", {"control_characters": 1})


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "\u202eright to left", "&lt;b&gt;", "  spaces  ", "🎉👩‍🚀", "a\n\n\nb"]
)
def test_BAD_10_all_else_is_inert_text(text: str) -> None:
    for file in (b.excalidraw(b.sticky("a", 0, 0, text)), b.mxfile(b.model(b.cell("a", 0, 0, text)))):
        assert next(iter(landed(read(file, "board")).notes.values())).text == text


def test_BAD_12_the_same_file_twice_is_two_boards() -> None:
    file = b.excalidraw(NOTES)
    assert landed(read(file, "board")) == landed(read(file, "board"))


def test_a_drawing_far_out_and_very_large_still_fits_on_the_board() -> None:
    drawing = drawn(b.sticky("a", -9e6, 9e6, "West"), b.sticky("b", 9e6, -9e6, "East"))
    assert [note.text for note in landed(drawing).notes.values()] == ["West", "East"]


def test_the_label_of_an_arrow_far_from_tiny_notes_stays_on_the_board() -> None:
    arrow = b.element("arrow", "e", 9e6, -9e6, points=[[0, 0], [1, 1]])
    label = b.element("text", "t", 9e6, -9e6, text="somewhere else", containerId="e")
    tiny = [b.element("rectangle", name, x, 0, 0.5, 0.5, backgroundColor="#ffd8a8") for x, name in enumerate("ac")]
    drawing = drawn(*tiny, arrow, label)
    assert "somewhere else" in [note.text for note in landed(drawing).notes.values()]
