"""Whatever the bytes are, a file is read or refused: nothing but Unreadable is ever raised, and what is read can be kept."""

import json
from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from boards.importers.reading import read
from boards.importers.unreadable import Unreadable
from tests.importers import builders as b
from tests.importers.landing import landed

FIXTURES = [path.read_bytes() for path in sorted((Path(__file__).parent / "fixtures").iterdir())]

ANY_JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
WORDS = st.text(max_size=12) | st.sampled_from(
    ["a", "b", "Event", "[Command] x", "none", "transparent", "#ffcc99", "rgb(1,2,3)", "1", "0"]
)
ELEMENTS = st.fixed_dictionaries(
    {"type": st.sampled_from(["rectangle", "ellipse", "text", "arrow", "line", "frame", "freedraw"]) | ANY_JSON},
    optional={
        "id": st.sampled_from(["a", "b", "c"]) | ANY_JSON,
        "x": st.integers(-500, 500) | ANY_JSON,
        "y": st.integers(-500, 500) | ANY_JSON,
        "width": st.integers(0, 500) | ANY_JSON,
        "height": st.integers(0, 500) | ANY_JSON,
        "angle": ANY_JSON,
        "backgroundColor": WORDS | ANY_JSON,
        "text": WORDS | ANY_JSON,
        "containerId": st.sampled_from(["a", "b", "c"]) | ANY_JSON,
        "groupIds": st.lists(st.sampled_from(["g", "h"]), max_size=2) | ANY_JSON,
        "points": st.lists(st.lists(st.integers(-500, 500) | ANY_JSON, max_size=3), max_size=3) | ANY_JSON,
        "startBinding": st.fixed_dictionaries({"elementId": st.sampled_from(["a", "b"]) | ANY_JSON}) | ANY_JSON,
        "endBinding": st.fixed_dictionaries({"elementId": st.sampled_from(["a", "c"]) | ANY_JSON}) | ANY_JSON,
        "isDeleted": st.booleans() | ANY_JSON,
        "name": WORDS | ANY_JSON,
    },
)
XML_TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
CELLS = st.builds(
    b.cell,
    name=st.sampled_from(["a", "b", "c", "1"]),
    x=st.floats() | st.integers(-500, 500),
    y=st.floats() | st.integers(-500, 500),
    text=XML_TEXT | st.sampled_from(["<b>x", "&nbsp;&lt;", "<div>a<br></div>b", "Event\nrest"]),
    style=st.lists(
        st.sampled_from(
            [
                "html=1",
                "swimlane",
                "text",
                "group",
                "shape=table",
                "shape=tableRow",
                "childLayout=stackLayout",
                "edgeLabel",
            ]
        )
        | st.sampled_from(
            [
                "fillColor=none",
                "fillColor=#FC9",
                "rotation=x",
                "rotation=1e999",
                "container=1",
                "shape=umlActor",
                "=",
                "a=b=c",
            ]
        )
        | XML_TEXT,
        max_size=4,
    ).map(";".join),
    parent=st.sampled_from(["a", "b", "c", "0", "1", "9"]),
    w=st.sampled_from(["", "0", "-1", "120", "1e300", "NaN", "x"]),
)
EDGES = st.builds(
    b.edge,
    name=st.sampled_from(["d", "e", "a"]),
    source=st.sampled_from(["", "a", "b", "d", "9"]),
    target=st.sampled_from(["", "a", "c", "e", "9"]),
    text=XML_TEXT,
    points=st.sampled_from(["", '<mxPoint x="1" as="sourcePoint"/>', '<mxPoint x="nan" y="x" as="targetPoint"/>']),
    parent=st.sampled_from(["1", "a", "9"]),
)


def reads_or_refuses(data: bytes, **more: Any) -> None:
    """The one promise: a drawing that the board accepts, or a refusal with a code."""
    try:
        drawing = read(data, "any file", **more)
    except Unreadable:
        return
    assert len(landed(drawing).notes) == drawing.counts.on_board


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    reads_or_refuses(data)


@given(
    st.sampled_from([b"<", b"{", b"[", b"\x89PNG\r\n\x1a\n", b"<svg ", b"<mxfile>", b"```json\n"]),
    st.binary(max_size=200),
)
def test_any_bytes_after_a_promising_start(start: bytes, data: bytes) -> None:
    reads_or_refuses(start + data)


@given(st.sampled_from(FIXTURES), st.data())
def test_truncated_files(file: bytes, data: st.DataObject) -> None:
    reads_or_refuses(file[: data.draw(st.integers(0, len(file)))])


@given(st.sampled_from(FIXTURES), st.data())
def test_files_with_some_bytes_changed(file: bytes, data: st.DataObject) -> None:
    changed = bytearray(file)
    for place in data.draw(st.lists(st.integers(0, len(file) - 1), min_size=1, max_size=8)):
        changed[place] = data.draw(st.integers(0, 255))
    reads_or_refuses(bytes(changed))


@given(st.lists(ELEMENTS | ANY_JSON, max_size=8))
def test_any_elements_of_excalidraw(elements: list[Any]) -> None:
    reads_or_refuses(json.dumps({"type": "excalidraw", "elements": elements}).encode())


@given(st.lists(CELLS | EDGES, max_size=8), st.booleans())
def test_any_cells_of_draw_io(cells: list[str], compressed: bool) -> None:  # noqa: FBT001  -- drawn by hypothesis
    reads_or_refuses(b.mxfile(b.model(*cells), compressed=compressed))


@given(ANY_JSON)
def test_any_board_of_our_own_form(board: Any) -> None:
    reads_or_refuses(json.dumps({"format": "storming-board/1", "board": board}).encode())


@given(
    st.dictionaries(st.text(max_size=8), st.sampled_from(["event", "ignore", "policy", "text"])),
    st.lists(st.integers(), max_size=3),
)
def test_any_answers_and_pages(mapping: dict[str, str], pages: list[int]) -> None:
    reads_or_refuses(FIXTURES[0], mapping=mapping, pages=pages)


@given(st.text(max_size=300))
def test_any_name(name: str) -> None:
    landed(read(FIXTURES[0], name))
