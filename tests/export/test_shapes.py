"""People's words never become structure: the hostile export has the shape of the harmless one (TRUST 8 X7, EXPORT E19)."""

import csv
import io
import json
import re
from contextlib import suppress
from dataclasses import replace
from typing import Any

import yaml
from defusedxml.ElementTree import fromstring
from hypothesis import example, given
from hypothesis import strategies as st

from boards.domain.board import Board
from boards.domain.ids import FrameId, NoteId
from boards.domain.items import Frame, LegendEntry
from boards.domain.kinds import FrameRole, Kind
from export.bundle import FORMATS, ExportBlocked, bundle
from export.generators import asyncapi, csv_table, jsonschema, markdown, mermaid, openapi, svg
from export.model import ElementKind, Model
from export.readers.board import read
from export.readers.sheet import read_sheet
from tests.export.drawing import Drawing

PEOPLE_SAY = {"title", "summary", "version", "$comment", "hotspots", "text", "x-actors", "message", "semantic"}
"""The places where people's words may stand, as literals."""
NAMES = {"c1": "PlaceOrder", "g1": "Order", "e1": "OrderPlaced", "p1": "Remind", "r1": "OpenOrders", "a1": "Clerk"}
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"))


def board(said: str) -> Board:
    """A small story in which every note, the frame and the title say this."""
    drawn = Drawing(f"A {said}")
    drawn.note("a1", Kind.ACTOR, f"A {said}", 0, 60).note("c1", Kind.COMMAND, f"A {said}\n- amount: money", 40)
    drawn.next("g1", Kind.AGGREGATE, f"A {said}\n- size: int").next("e1", Kind.EVENT, f"A {said}\n- amount: money")
    drawn.next("p1", Kind.POLICY, f"A {said}")
    drawn.next("r1", Kind.READ_MODEL, f"A {said}\n- seen: bool").arrow("e1", "r1").arrow("a1", "c1")
    drawn.note("h1", Kind.HOTSPOT, f"A {said}", 400, 60).arrow("h1", "e1").note("t1", Kind.TEXT, said, 0, 9000)
    drawn.board.frames[FrameId("f1")] = Frame(
        FrameId("f1"), f"A {said}", FrameRole.CONTEXT, -100, -100, 3000, 900, drawn.board.notes[NoteId("a1")].by
    )
    drawn.board.names.update({NoteId(note): name for note, name in NAMES.items()})
    drawn.board.names[NoteId("f1")] = "Sales"
    return drawn.board


def model(said: str) -> Model:
    return read(board(said), "b1")


def shape(tree: Any) -> Any:
    """The tree without what people said."""
    if isinstance(tree, dict):
        return {key: "said" if key in PEOPLE_SAY else shape(value) for key, value in tree.items()}
    return [shape(value) for value in tree] if isinstance(tree, list) else tree


def documents(said: str) -> dict[str, Any]:
    m = model(said)
    read_back = {
        **{path: yaml.safe_load(text) for g in (asyncapi, openapi) for path, text in g.generate(m).items()},
        **{path: json.loads(text) for path, text in jsonschema.generate(m).items()},
    }
    return {path: shape(tree) for path, tree in read_back.items()}


HARMLESS = documents("word")


@given(TEXTS)
@example("0o14")
@example("x: # {{ }} \u202e ${}")
@example("\ufeff\x00\x07")
@example('"""' * 3)
def test_X7_documents_keep_their_shape(said: str) -> None:
    assert documents(said) == HARMLESS


LINE = re.compile(
    r"flowchart LR|"
    r"|    n\d+\[\"(?:[^\W_]| |#\d+;)*\"\]:::\w+"
    r"|    n\d+ (?:-->|-\.->) n\d+"
    r"|    classDef \w+ fill:#\w{6},stroke:#\w{6},color:#\w{6}"
)


@given(TEXTS)
@example('"]; click n1 "javascript:alert(1)"')
@example("```\n</pre>")
def test_X7_a_flow_chart_holds_labels_and_nothing_else(said: str) -> None:
    m = model(said)
    chart = mermaid.flow_chart(m, m.contexts[0]).split("\n")
    assert [line for line in chart if not LINE.fullmatch(line)] == []
    assert len(chart) == len(mermaid.flow_chart(model("word"), model("word").contexts[0]).split("\n"))


UNESCAPED = re.compile(r"(?<!\\)((?:\\\\)*)([|<>`*_\[\]])")


def markup(said: str) -> list[str]:
    """The signs that Markdown would read as its own, line by line, outside the picture."""
    (page,) = markdown.generate(model(said)).values()
    before, _, rest = page.decode().partition("```mermaid")
    _, _, after = rest.partition("\n```\n")
    return ["".join(found[1] for found in UNESCAPED.findall(line)) for line in (before + after).split("\n")]


@given(TEXTS)
@example("<img src=x onerror=alert(1)> | [a](javascript:b) `c` \\")
def test_X7_markdown_takes_no_markup_from_notes(said: str) -> None:
    findings = markup("word")
    told = markup(said)
    assert [line for line in told if line not in findings] == []


def elements(said: str) -> list[tuple[str, list[str]]]:
    (picture,) = svg.generate(read_sheet(board(said))).values()
    tree = fromstring(picture)
    return [(e.tag, sorted(e.attrib)) for e in tree.iter() if not e.tag.endswith("tspan")]


@given(TEXTS)
@example("</text><script>alert(1)</script>")
@example("\x00\x0b\ufffe\uffff")
def test_X11_a_picture_holds_rectangles_and_words(said: str) -> None:
    assert elements(said) == elements("word")


@given(TEXTS)
@example("=HYPERLINK(1)")
@example('@x\t"y",z')
def test_X10_no_cell_is_a_formula(said: str) -> None:
    drawn = Drawing().note("n1", Kind.EVENT, said, 0)
    (table,) = csv_table.generate(read_sheet(drawn.board)).values()
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")))
    assert [len(row) for row in rows] == [10, 10]
    assert not rows[1][3].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert rows[1][3].removeprefix("'") == said.replace("\0", "").removeprefix("'")


@given(st.lists(st.tuples(st.sampled_from(list(Kind)), st.text(max_size=60)), max_size=12), st.text(max_size=40))
def test_E19_any_words_on_any_notes_can_be_exported(notes: list[tuple[Kind, str]], title: str) -> None:
    drawn = Drawing(title)
    for place, (kind, text) in enumerate(notes):
        drawn.next(f"n{place}", kind, text)
    m, sheet = read(drawn.board, "b1"), read_sheet(drawn.board)
    assert len(m.elements) + sum(len(e.merged) + len(e.lists) for e in m.elements) + len(m.left_out) == len(notes)
    names = []
    for name in FORMATS:
        with suppress(ExportBlocked):
            names.append(bundle(m, name, sheet).name)
    assert [name for name in names if not re.fullmatch(r"[a-z0-9][a-z0-9-]*_[a-z-]+_s\d+\.[a-z]+", name)] == []
    assert len(names) == len(FORMATS) or not any(e.kind is ElementKind.EVENT for e in m.elements)


def test_the_picture_lies_on_the_papers_of_the_board_and_the_table_keeps_the_kinds() -> None:
    drawn = Drawing().note("e1", Kind.EVENT, "Ride requested", 0, 0)
    before = read_sheet(drawn.board)
    legend = {Kind.EVENT: LegendEntry(Kind.EVENT, "Fact", "#FFB74D")}
    after = read_sheet(replace(drawn.board, legend=legend))
    assert (before.rows[0].paper, after.rows[0].paper) == ("#FF9F4B", "#FFB74D")
    assert csv_table.generate(after) == csv_table.generate(before)
