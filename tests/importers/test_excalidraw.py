"""What the elements of Excalidraw become (EXC)."""

import math

import pytest

from boards.importers.drawing import Drawing
from boards.importers.reading import read
from tests.importers import builders as b
from tests.importers.landing import kinds

BLUE = "#a5d8ff"


def drawn(*parts: object) -> Drawing:
    return read(b.excalidraw(*parts), "board.excalidraw")


def texts(drawing: Drawing) -> list[str]:
    return [note.text for note in drawing.command.notes]


def words(name: str, x: float, y: float, text: str, **more: object) -> dict[str, object]:
    return b.element("text", name, x, y, 40, 20, text=text, **more)


def test_EXC_1_deleted_elements_are_counted_and_gone() -> None:
    drawing = drawn(
        b.sticky("a", 0, 0, "here"), b.element("rectangle", "b", backgroundColor=BLUE) | {"isDeleted": True}
    )
    assert texts(drawing) == ["here"]
    assert drawing.counts.skipped == {"deleted": 1}


def test_EXC_2_radians_become_degrees() -> None:
    turned = b.element("rectangle", "a", backgroundColor=BLUE) | {"angle": 6.27}
    assert drawn(turned).command.notes[0].turn == pytest.approx(math.degrees(6.27))


def test_EXC_3_a_text_goes_to_its_container_its_group_or_the_box_around_it() -> None:
    drawing = drawn(
        b.sticky("a", 0, 0, "bound"),
        b.element("rectangle", "g", 200, 0, backgroundColor=BLUE, groupIds=["inner", "outer"]),
        words("gt", 230, 20, "grouped", groupIds=["inner", "outer"]),
        b.element("rectangle", "p", 400, 0, backgroundColor=BLUE),
        words("pt", 430, 20, "placed"),
        words("free", 430, 400, "free"),
    )
    assert kinds(drawing) == {"bound": "unknown", "grouped": "unknown", "placed": "unknown", "free": "text"}
    assert (drawing.counts.notes, drawing.counts.texts) == (3, 1)


def test_EXC_3_several_texts_in_one_box_are_joined_from_top_to_bottom() -> None:
    box = b.element("rectangle", "a", 0, 0, 100, 100, backgroundColor=BLUE)
    assert texts(drawn(box, words("low", 10, 60, "placed"), words("high", 10, 10, "Order"))) == ["Order\nplaced"]


def test_EXC_4_what_was_typed_counts_and_not_how_the_box_wraps_it() -> None:
    typed = words("t", 10, 10, "Order\nplaced", originalText="Order placed", containerId="a")
    assert texts(drawn(b.element("rectangle", "a", backgroundColor=BLUE), typed)) == ["Order placed"]


def test_EXC_5_arrows_bound_resolved_and_open() -> None:
    notes = [*b.sticky("a", 0, 0, "one"), *b.sticky("b", 300, 0, "two")]
    drawing = drawn(
        notes,
        b.arrow("bound", "a", "b", (100, 30), (200, 0)),
        b.arrow("near", None, None, (105, 30), (190, 0)),
        b.arrow("gone", "a", "deleted", (100, 30), (0, 500)),
    )
    assert (drawing.counts.bound, drawing.counts.resolved, drawing.counts.open) == (1, 1, 1)


def test_IMP_11_between_two_notes_that_are_equally_near_nobody_guesses() -> None:
    notes = [*b.sticky("a", 0, 0, "one"), *b.sticky("b", 300, 0, "two"), *b.sticky("c", 300, 70, "three")]
    assert drawn(notes, b.arrow("e", "a", None, (100, 30), (190, 35))).counts.open == 1


def test_EXC_6_frames_are_frames_and_strokes_are_counted() -> None:
    drawing = drawn(
        b.element("frame", "f", -50, -50, 400, 300, name="Bounded context: sales"),
        b.sticky("a", 0, 0, "one"),
        b.element("freedraw", "s"),
        b.element("image", "i"),
        b.element("embeddable", "e"),
    )
    assert [(frame.name, frame.role.value) for frame in drawing.command.frames] == [
        ("Bounded context: sales", "context")
    ]
    assert drawing.counts.skipped == {"embedded": 1, "freehand": 1, "image": 1}


def test_an_outline_around_notes_is_a_frame_with_the_title_on_its_edge() -> None:
    drawing = drawn(
        b.element("rectangle", "o", -50, -50, 600, 300, backgroundColor="transparent", groupIds=["g"]),
        words("title", -40, -70, "Accounting", groupIds=["g"]),
        b.sticky("a", 0, 0, "one"),
        b.sticky("b", 200, 0, "two"),
    )
    assert [frame.name for frame in drawing.command.frames] == ["Accounting"]
    assert texts(drawing) == ["one", "two"]


def test_EXC_7_a_plain_note_of_obsidian() -> None:
    inside = b.excalidraw(b.sticky("a", 0, 0, "Order placed")).decode()
    note = f"---\ntags: [excalidraw]\n---\n# Text\n%%\n# Drawing\n```json\n{inside}\n```\n%%".encode()
    assert texts(read(note, "board.excalidraw.md")) == ["Order placed"]


def test_text_in_UTF_16() -> None:
    file = b.excalidraw(b.sticky("a", 0, 0, "Событие")).decode()
    assert texts(read(file.encode("utf-16"), "board")) == ["Событие"]


def test_ADJ_3_the_order_from_back_to_front_is_kept() -> None:
    drawing = drawn(b.sticky("right", 60, 0, "back"), b.sticky("left", 0, 0, "front"))
    stack = {note.text: note.stack for note in drawing.command.notes}
    assert texts(drawing) == ["front", "back"]
    assert stack["back"] < stack["front"] < 0
