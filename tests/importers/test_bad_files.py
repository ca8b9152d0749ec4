"""Files that are refused, each with a code and the place (FORMATS section 6)."""

import json
import zlib
from typing import Any

import pytest

from boards.importers import limits, unreadable
from boards.importers.reading import read
from boards.importers.unreadable import Unreadable
from tests.importers import builders as b

NOTE = b.sticky("n", 0, 0, "Order placed")
PAGE = b.model(b.cell("n", 0, 0, "Order placed"))


def refusal(data: bytes, name: str = "board", **more: Any) -> Unreadable:
    with pytest.raises(Unreadable) as refused:
        read(data, name, **more)
    return refused.value


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"%PDF-1.7 \xff\xfe", "PDF"),
        (b"PK\x03\x04 a document", "archive or office document"),
        (b"\xd0\xcf\x11\xe0 old document", "office document"),
        (b"\xff\xd8\xff\xe0 photo", "picture"),
        (b"GIF89a", "picture"),
        (b"<html><body>board</body></html>", "web page"),
        (b"<!DOCTYPE html>\n<p>board</p>", "web page"),
        (b"<project/>", "XML (project)"),
        (b'<mxGraphModel><root><event id="1"/></root></mxGraphModel>', "prooph board"),
        (b'{"stickies": []}', "JSON"),
        (b"[1, 2]", "JSON"),
        (b"Dear all, our board is attached.", "text"),
    ],
)
def test_BAD_1_an_unknown_format_is_named(data: bytes, looks_like: str) -> None:
    refused = refusal(data, "mail.drawio")
    assert (refused.code, refused.fields) == ("unknown_format", {"looks_like": looks_like, "file": "mail.drawio"})


@pytest.mark.parametrize("data", [b"", b" \n\t", "\ufeff \n".encode()])
def test_BAD_1_an_empty_file(data: bytes) -> None:
    assert refusal(data).code == "empty"


def test_BAD_1_bytes_that_are_no_text() -> None:
    refused = refusal(b'{"type": "excalidraw\xff"}')
    assert (refused.code, refused.fields["byte"]) == ("not_text", 20)


def test_BAD_2_a_syntax_error_has_its_line_and_column() -> None:
    refused = refusal(b'{"type": "excalidraw",\n "elements": [1,, 2]}')
    assert (refused.code, refused.fields["language"]) == ("syntax", "JSON")
    assert (refused.fields["line"], refused.fields["column"]) == (2, 17)


def test_BAD_2_a_truncated_drawing_is_refused_as_a_whole() -> None:
    refused = refusal(b.mxfile(PAGE)[:-9])
    assert (refused.code, refused.fields["language"], refused.fields["line"]) == ("syntax", "XML", 1)


@pytest.mark.parametrize(
    "head",
    [
        b'<!DOCTYPE mxfile [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
        b'<!DOCTYPE mxfile SYSTEM "file:///etc/hosts">',
        b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hosts">]>',
    ],
)
def test_BAD_3_document_types_and_entities_are_never_read(head: bytes) -> None:
    assert refusal(head + b.mxfile(PAGE)).code == "forbidden_xml"


def test_BAD_3_a_bomb_in_a_page() -> None:
    bomb = b.mxfile("<mxGraphModel>" + "<a/>" * (limits.INSIDE // 4) + "</mxGraphModel>", compressed=True)
    assert len(bomb) < limits.FILE
    assert refusal(bomb).code == "too_much_inside"


def test_BAD_3_a_bomb_in_a_picture() -> None:
    text = b"mxfile\0\0" + zlib.compress(b"<" * (limits.INSIDE + 1))
    assert refusal(b.PNG + b.chunk(b"zTXt", text)).code == "too_much_inside"


def test_BAD_3_a_file_that_is_too_large() -> None:
    refused = refusal(b" " * (limits.FILE + 1))
    assert (refused.code, refused.fields["limit"]) == ("too_large", limits.FILE)


@pytest.mark.parametrize(
    "data",
    [
        b'{"type":' + b"[" * 101 + b"]" * 101 + b"}",
        b"[" * 100_000,
        b"<mxfile>" + b"<a>" * 100 + b"</a>" * 100 + b"</mxfile>",
        b.mxfile(b.model(*(b.cell(f"c{n}", 1, 1, "in", parent=f"c{n - 1}" if n else "1") for n in range(120)))),
    ],
)
def test_BAD_3_nesting_has_an_end(data: bytes) -> None:
    assert refusal(data).code == "too_deep"


def test_BAD_3_parents_in_a_circle() -> None:
    refused = refusal(b.mxfile(b.model(b.cell("a", 0, 0, "one", parent="b"), b.cell("b", 0, 0, "two", parent="a"))))
    assert (refused.code, refused.fields["page"], refused.fields["element"]) == ("cycle", 1, "a")


def test_BAD_3_too_many_elements_and_pages() -> None:
    many = json.dumps({"type": "excalidraw", "elements": [0] * (limits.ELEMENTS + 1)}).encode()
    assert refusal(many).fields == {"count": limits.ELEMENTS + 1, "limit": limits.ELEMENTS, "file": "board"}
    assert refusal(b.mxfile(*[PAGE] * (limits.PAGES + 1))).code == "too_many_pages"


def test_BAD_4_a_drawing_without_notes_says_what_it_has() -> None:
    text = b.element("text", "t", text="Only words")
    refused = refusal(b.excalidraw(text, b.arrow("a", None, None, (0, 0), (9, 9))))
    assert (refused.code, refused.fields) == ("no_notes", {"texts": 1, "connectors": 1, "file": "board"})
    assert read(b.excalidraw(text), "board", {"texts": "event"}).command.notes[0].kind.value == "event"


def test_BAD_6_a_picture_without_its_diagram() -> None:
    assert refusal(b.PNG + b.chunk(b"IHDR", b"\0" * 13)).fields == {"picture": "PNG", "file": "board"}
    assert refusal(b'<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>').fields["picture"] == "SVG"
    assert refusal(b.in_svg(b"just words")).code == "no_diagram"


def test_BAD_9_a_text_that_is_too_long_is_refused_with_its_element() -> None:
    refused = refusal(b.excalidraw(NOTE, b.sticky("long", 0, 200, "x" * (limits.TEXT + 1))))
    assert (refused.code, refused.fields["element"], refused.fields["length"]) == (
        "text_too_long",
        "long-text",
        limits.TEXT + 1,
    )
    assert refusal(b.mxfile(b.model(b.cell("long", 0, 0, "x" * (limits.TEXT + 1))))).fields["element"] == "long"


def test_BAD_9_the_limit_itself_fits() -> None:
    text = "x" * limits.TEXT
    assert read(b.excalidraw(b.sticky("n", 0, 0, text)), "board").command.notes[0].text == text


def test_BAD_11_a_broken_page_refuses_the_file_unless_the_others_are_chosen() -> None:
    file = b.mxfile(PAGE, "!!!! no base64").replace(b">!!!!", b">!!!!")
    refused = refusal(file)
    assert (refused.code, refused.fields["page"], refused.fields["name"]) == ("broken_packing", 2, "Page-2")
    chosen = read(file, "board", pages=[1])
    assert [note.text for note in chosen.command.notes] == ["Order placed"]
    assert [page.notes for page in chosen.pages] == [1, None]


def test_a_page_that_is_not_there() -> None:
    assert refusal(b.mxfile(PAGE), pages=[3]).fields == {"page": 3, "pages": 1, "file": "board"}


def test_DIO_12_a_library_is_a_palette_and_no_board() -> None:
    refused = refusal(b'<mxlibrary>[{"xml": "&lt;mxGraphModel/&gt;", "w": 9, "h": 9}, {}]</mxlibrary>')
    assert (refused.code, refused.fields["entries"]) == ("palette", 2)
    assert refusal(b'{"type": "excalidrawlib", "libraryItems": [1, 2, 3]}').fields["entries"] == 3


def test_EXC_7_a_compressed_note_of_obsidian() -> None:
    assert refusal(b"---\n---\n# Drawing\n```compressed-json\nN4KAk\n```\n").code == "packed_markdown"


@pytest.mark.parametrize("elements", [None, {}, "none"])
def test_a_known_format_with_another_content(elements: object) -> None:
    refused = refusal(json.dumps({"type": "excalidraw", "elements": elements}).encode())
    assert (refused.code, refused.fields["place"]) == ("not_a_board", "elements")


def test_a_newer_file_of_ours_and_a_broken_one() -> None:
    assert refusal(b'{"format": "storming-board/2"}').fields == {"version": "2", "known": 1, "file": "board"}
    assert refusal(b'{"format": "storming-board/1", "board": {"title": 3}}').code == "not_a_board"


def test_MAP_9_an_answer_that_is_no_kind() -> None:
    refused = refusal(b.mxfile(PAGE), mapping={"1|#ffcc99|rectangle": "evnt"})
    assert (refused.code, refused.fields["kind"]) == ("mapping_unreadable", "evnt")


def test_every_code_is_explained() -> None:
    explained = unreadable.__doc__ or ""
    assert all(f"\n    {code} " in explained for code in unreadable.Code.__args__)  # type: ignore[attr-defined]


def test_a_refusal_can_be_passed_between_processes() -> None:
    import pickle  # noqa: PLC0415  -- what a process pool does with it

    refused = pickle.loads(pickle.dumps(Unreadable("empty", {"file": "x"})))
    assert (refused.code, refused.fields) == ("empty", {"file": "x"})


def test_a_damaged_chunk_of_a_picture_has_a_place_like_a_damaged_page() -> None:
    refused = refusal(b.PNG + b.chunk(b"zTXt", b"mxfile\0\0no deflate"))
    assert (refused.code, refused.fields["page"]) == ("broken_packing", 1)
