"""What the cells of draw.io become (DIO)."""

import pytest

from boards.domain.kinds import FrameRole
from boards.importers.colours import as_found, tone
from boards.importers.drawing import Drawing
from boards.importers.drawio.label import plain
from boards.importers.reading import read
from tests.importers import builders as b
from tests.importers.landing import kinds, landed


def drawn(*cells: str) -> Drawing:
    return read(b.mxfile(b.model(*cells)), "board.drawio")


def texts(drawing: Drawing) -> list[str]:
    return [note.text for note in drawing.command.notes]


@pytest.mark.parametrize(
    ("label", "text"),
    [
        ("Order<br>placed", "Order\nplaced"),
        ("Order<div>placed</div>", "Order\nplaced"),
        ("<p>Order</p><p>placed</p>", "Order\nplaced"),
        ("Order<div><br></div><div>placed</div>", "Order\n\nplaced"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
        ('<font color="#a>b"><span>Order</span></font> placed', "Order placed"),
        ("Order\nplaced", "Order\nplaced"),
        ("Order&nbsp; placed", "Order placed"),
        ("  Order \t placed ", "Order placed"),
        ("valid <30 days", "valid <30 days"),
        ("&lt;b&gt; &amp;amp;", "<b> &amp;"),
        ("a<!-- unseen -->b<style>p{}</style>c", "abc"),
        ("unfinished <b", "unfinished <b"),
        ("", ""),
    ],
)
def test_IMP_5_an_HTML_label_is_read_as_a_person_reads_it(label: str, text: str) -> None:
    assert plain(label) == text


def test_DIO_5_without_html_a_label_is_plain_text() -> None:
    assert texts(drawn(b.cell("a", 0, 0, "ExamId<UUID>\n&nbsp;"))) == ["ExamId<UUID>\n&nbsp;"]
    assert texts(drawn(b.cell("a", 0, 0, "<b>Exam</b>", "html=1;fillColor=#ffcc99;"))) == ["Exam"]


def test_DIO_3_layers_that_are_hidden_stay_hidden() -> None:
    layer = '<mxCell id="2" parent="0" visible="0"/>'
    drawing = drawn(
        layer,
        b.cell("a", 0, 0, "seen"),
        b.cell("b", 0, 90, "unseen", parent="2"),
        b.cell("c", 0, 0, "off", visible="0"),
    )
    assert texts(drawing) == ["seen"]
    assert drawing.counts.skipped == {"hidden": 2}


def test_DIO_4_places_are_relative_to_the_parent() -> None:
    group = b.cell("g", 1000, 500, "", "group;", w="600", h="400")
    near = b.cell("a", 1000, 500, "page", "fillColor=#ffcc99;")
    drawing = drawn(near, group, b.cell("b", 120, 60, "inside", parent="g"))
    first, second = drawing.command.notes
    scale = (first.w or 0) / 120
    assert (second.x - first.x, second.y - first.y) == pytest.approx((120 * scale, 60 * scale))


def test_DIO_6_a_wrapper_carries_the_label_and_the_id() -> None:
    inner = '<mxCell style="fillColor=#ffcc99;" vertex="1" parent="1"><mxGeometry width="9" height="9" as="geometry"/></mxCell>'
    drawing = drawn(f'<UserObject label="Order placed" id="w" owner="x">{inner}</UserObject>')
    origin = drawing.command.notes[0].origin
    assert texts(drawing) == ["Order placed"]
    assert origin is not None
    assert origin.id == "w"


@pytest.mark.parametrize(
    ("found", "colour"),
    [
        ("#FC9", "#ffcc99"),
        ("#FFCC99", "#ffcc99"),
        ("rgb(255, 204, 153)", "rgb(255, 204, 153)"),
        ("light-dark(#FFCC99, #332211)", "light-dark(#ffcc99, #332211)"),
        ("inherit", "inherit"),
        ("none", "none"),
        ("", "#ffffff"),
    ],
)
def test_DIO_7_a_colour_is_kept_as_found(found: str, colour: str) -> None:
    origin = drawn(b.cell("a", 0, 0, "x", f"fillColor={found};")).command.notes[0].origin
    assert origin is not None
    assert origin.colour == colour


def test_DIO_7_colours_that_look_the_same_have_the_same_tone() -> None:
    tones = {tone(colour) for colour in ("#FC9", "#ffcc99", "rgb(255,204,153)", "light-dark(rgb(255,204,153), #000)")}
    assert len(tones) == 1
    assert tone("inherit") is tone("var(--x)") is tone("light-dark(") is tone("#12") is None
    assert as_found(" WHITE ") == "white"


def test_DIO_8_texts_lines_and_pictures_are_no_notes() -> None:
    drawing = drawn(
        b.cell("a", 0, 0, "note"),
        b.cell("t", 0, 90, "words", "text;html=1;"),
        b.cell("l", 0, 90, "", "line;"),
        b.cell("i", 0, 90, "", "shape=image;image=https://example.org/x.png;"),
        b.cell("o", 0, 90, "", "fillColor=none;"),
    )
    assert kinds(drawing) == {"note": "unknown", "words": "text"}
    assert drawing.counts.skipped == {"line": 1, "image": 1, "outline": 1}


def test_DIO_8_a_turned_note_stays_turned() -> None:
    assert drawn(b.cell("a", 0, 0, "x", "fillColor=#ffcc99;rotation=-15;")).command.notes[0].turn == -15
    assert drawn(b.cell("a", 0, 0, "x", "fillColor=#ffcc99;rotation=nan;")).command.notes[0].turn == 0


def test_DIO_9_the_rows_of_a_class_box_are_lines_of_its_text() -> None:
    box = b.cell("c", 0, 0, "Exam", "swimlane;childLayout=stackLayout;html=1;fillColor=#dae8fc;")
    rows = [b.cell(f"r{n}", 0, 30 * n, text, "text;", parent="c") for n, text in enumerate(("+ id<UUID>", "+ name"))]
    drawing = drawn(box, *rows, b.edge("e", "r1", "n"), b.cell("n", 400, 0, "Exam taken"))
    assert texts(drawing) == ["Exam\n+ id<UUID>\n+ name", "Exam taken"]
    assert (drawing.counts.class_boxes, drawing.counts.field_texts, drawing.counts.bound) == (1, 2, 1)


def test_DIO_9_the_cells_of_a_table_row_stay_together() -> None:
    table = b.cell("t", 0, 0, "Exam", "shape=table;childLayout=tableLayout;fillColor=#dae8fc;")
    row = b.cell("r", 0, 0, "", "shape=tableRow;fillColor=none;", parent="t")
    cells = [
        b.cell(f"c{n}", 0, 0, text, "shape=partialRectangle;fillColor=none;", parent="r")
        for n, text in enumerate(("PK", "id"))
    ]
    drawing = drawn(table, row, *cells)
    assert texts(drawing) == ["Exam\nPK id"]
    assert (drawing.counts.notes, drawing.counts.field_rows) == (1, 2)


def test_DIO_9_containers_become_frames_and_contexts_by_their_name() -> None:
    inside = [b.cell(f"n{n}", 130 * n, 40, f"note {n}", parent="s") for n in range(3)]
    drawing = drawn(
        b.cell("s", 0, 0, "Sales Context", "swimlane;", w="500", h="300"),
        *inside,
        b.cell("p", 900, 0, "Backlog", "swimlane;"),
    )
    assert {frame.name: frame.role for frame in drawing.command.frames} == {
        "Sales Context": FrameRole.CONTEXT,
        "Backlog": FrameRole.PLAIN,
    }
    assert drawing.counts.containers == 2


def test_ADJ_4_a_large_coloured_box_behind_notes_is_a_frame() -> None:
    notes = [b.cell(f"n{n}", 130 * n, 40, f"note {n}") for n in range(3)]
    drawing = drawn(b.cell("back", -50, -50, "Checkout", "fillColor=#eeeeee;", w="600", h="400"), *notes)
    assert [frame.name for frame in drawing.command.frames] == ["Checkout"]
    assert (drawing.counts.notes, drawing.counts.backdrops) == (3, 1)


@pytest.mark.parametrize(
    "style",
    ["shape=umlActor;", "shape=mxgraph.basic.person;fillColor=#ffcc99;", "shape=mxgraph.azure.user;", "umlActor;"],
)
def test_DIO_10_a_person_is_an_actor_whatever_the_colour(style: str) -> None:
    assert kinds(drawn(b.cell("a", 0, 0, "Customer", style))) == {"Customer": "actor"}


def test_DIO_11_a_loose_end_is_resolved_to_the_note_beside_it() -> None:
    two = (b.cell("a", 0, 0, "one"), b.cell("b", 300, 0, "two"))
    near = '<mxPoint x="290" y="30" as="targetPoint"/>'
    far = '<mxPoint x="290" y="300" as="targetPoint"/>'
    assert drawn(*two, b.edge("e", "a", points=near)).counts.resolved == 1
    assert drawn(*two, b.edge("e", "a", points=far)).counts.open == 1


def test_DIO_11_labels_of_edges_come_from_the_cell_and_from_its_children() -> None:
    label = b.cell("x", 0, 0, "later", "edgeLabel;", parent="e")
    drawing = drawn(b.cell("a", 0, 0, "one"), b.cell("b", 300, 0, "two"), b.edge("e", "a", "b", "first"), label)
    assert [link.text for link in drawing.command.links] == ["first\nlater"]


def test_names_that_are_too_long_for_a_frame_or_an_arrow_become_texts() -> None:
    long = "long " * 60
    drawing = drawn(
        b.cell("s", 0, 0, long, "swimlane;"),
        b.cell("a", 0, 300, "one"),
        b.cell("b", 300, 300, "two"),
        b.edge("e", "a", "b", long),
    )
    assert texts(drawing).count(long) == 2
    assert drawing.counts.labels == 2


def test_the_label_of_an_open_arrow_stays_on_the_board() -> None:
    drawing = drawn(b.cell("a", 0, 0, "one"), b.edge("e", "a", text="to be continued"))
    assert kinds(drawing)["to be continued"] == "text"


def test_a_name_that_grows_when_it_is_composed_is_measured_as_the_board_measures_it() -> None:
    """The letter is two characters in NFC, so 150 of them are 300."""
    drawing = drawn(b.cell("s", 0, 0, "\u0958" * 150, "swimlane;"), b.cell("a", 0, 300, "one"))
    landed(drawing)
    assert [frame.name for frame in drawing.command.frames] == [""]
