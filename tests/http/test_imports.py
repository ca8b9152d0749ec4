"""Files over HTTP: looked into, brought in, refused whole."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from boards.domain.commands import ImportDrawing, NewNote, OpenBoard
from boards.domain.ids import NoteId
from boards.domain.kinds import Kind
from boards.handling.refusals import Malformed
from boards.http.creating import create
from boards.importers import limits
from tests.http.browsing import Browser

pytestmark = pytest.mark.django_db(transaction=True)

EVENT = {"id": "a", "type": "rectangle", "x": 0, "y": 0, "width": 100, "height": 100, "backgroundColor": "#ff9f4b"}
LABEL = {
    "id": "b",
    "type": "text",
    "x": 0,
    "y": 0,
    "width": 90,
    "height": 20,
    "text": "Order placed",
    "containerId": "a",
}


def drawing(*elements: dict[str, object], name: str = "orders.excalidraw") -> SimpleUploadedFile:
    content = {"type": "excalidraw", "version": 2, "elements": list(elements) or [EVENT, LABEL]}
    return SimpleUploadedFile(name, json.dumps(content).encode())


def test_a_look_tells_what_a_file_holds_and_creates_nothing(mina: Browser) -> None:
    found = mina.upload("/api/boards/import/look/", file=drawing())
    assert found.status_code == 200
    assert found.json().keys() >= {"format", "title", "pages", "counts", "questions", "warnings"}
    assert found.json()["counts"]["notes"] == 1
    assert mina.get("/api/boards/").json() == {"boards": []}


def test_a_file_becomes_a_board(mina: Browser) -> None:
    made = mina.upload("/api/boards/import/", file=drawing())
    assert made.status_code == 201
    assert made.json().keys() >= {"id", "title", "version", "links", "token", "questions"}
    board = mina.get(f"/api/boards/{made.json()['id']}/").json()
    assert [(note["kind"], note["text"]) for note in board["notes"]] == [("unknown", "Order placed")]
    assert [question["doubtful"] for question in made.json()["questions"]] == [True]
    assert board["version"] == made.json()["version"]


def test_the_mapping_decides(mina: Browser) -> None:
    (question,) = mina.upload("/api/boards/import/look/", file=drawing()).json()["questions"]
    made = mina.upload("/api/boards/import/", file=drawing(), mapping=json.dumps({question["key"]: "policy"})).json()
    assert [note["kind"] for note in mina.get(f"/api/boards/{made['id']}/").json()["notes"]] == ["policy"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (b"hello", "unknown_format"),
        (b'{"type": "excalidraw", "elements": [', "syntax"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, None),
        (b'<!DOCTYPE x [<!ENTITY a "b">]><mxfile><diagram>&a;</diagram></mxfile>', "forbidden_xml"),
    ],
)
@pytest.mark.parametrize("address", ["/api/boards/import/", "/api/boards/import/look/"])
def test_a_bad_file_is_refused_and_leaves_no_board(
    mina: Browser, address: str, content: bytes, code: str | None
) -> None:
    refused = mina.upload(address, file=SimpleUploadedFile("orders.drawio", content))
    assert (refused.status_code, refused["Content-Type"]) == (422, "application/problem+json")
    assert code in {None, refused.json()["code"]}
    assert refused.json()["title"] != refused.json()["code"]
    assert mina.get("/api/boards/").json() == {"boards": []}


def test_a_file_that_the_board_refuses_leaves_no_board(mina: Browser) -> None:
    refused = mina.upload("/api/boards/import/", file=drawing(name=f"{'x' * 201}.excalidraw"))
    if refused.status_code != 201:  # the importer may shorten such a title; a refusal must leave nothing
        assert mina.get("/api/boards/").json() == {"boards": []}


def test_L08_a_file_that_is_too_large_is_refused(mina: Browser) -> None:
    file = SimpleUploadedFile("orders.excalidraw", b" " * (limits.FILE + 1))
    refused = mina.upload("/api/boards/import/", file=file)
    assert (refused.status_code, refused.json()["code"]) == (413, "too_large")


@pytest.mark.parametrize(
    "mapping", ["{", "[]", '{"a": 1}', '{"a": NaN}', "null", '{"a": "nonsense"}', '{"a":"\\ud800"}']
)
def test_a_mapping_that_is_none_is_refused(mina: Browser, mapping: str) -> None:
    refused = mina.upload("/api/boards/import/", file=drawing(), mapping=mapping)
    assert refused.status_code in {400, 422}
    assert refused.json()["code"] in {"malformed", "mapping_unreadable"}


@pytest.mark.parametrize("pages", ["x", "1,x", "1.5", "[true]", "9" * 30])
def test_pages_that_are_no_numbers_are_refused(mina: Browser, pages: str) -> None:
    assert mina.upload("/api/boards/import/", file=drawing(), pages=pages).status_code in {400, 422}


def test_a_form_without_a_file_says_so(mina: Browser) -> None:
    for form in ({}, {"file": "text"}):
        refused = mina.upload("/api/boards/import/", **form)
        assert (refused.status_code, refused.json()["code"]) == (400, "file_missing")


def test_something_else_than_a_form_is_refused(mina: Browser) -> None:
    assert mina.post("/api/boards/import/", {"file": "x"}).status_code == 415
    broken = mina.client.post(
        "/api/boards/import/", b"--x\r\nrubbish", content_type="multipart/form-data; boundary=", headers=mina.own()
    )
    assert (broken.status_code, broken.json()["code"]) == (400, "malformed")


def test_a_file_in_no_language_that_boards_have_begins_in_the_readers(mina: Browser) -> None:
    board = mina.get(f"/api/boards/{mina.upload('/api/boards/import/', file=drawing()).json()['id']}/").json()
    file = json.dumps({"format": "storming-board/1", "board": board | {"language": "elvish as spoken in Lorien"}})
    made = mina.upload("/api/boards/import/", file=SimpleUploadedFile("board.json", file.encode()))
    assert made.status_code == 201, made.content
    assert mina.get(f"/api/boards/{made.json()['id']}/").json()["language"] == "en"
    assert len(mina.get("/api/boards/").json()["boards"]) == 2


def test_no_wish_is_kept_that_could_not_be_read_back() -> None:
    far = NewNote(NoteId("n"), Kind.EVENT, 1e300, 0, "Order placed")
    with pytest.raises(Malformed):
        create("visitor", [OpenBoard("Orders"), ImportDrawing("by hand", "file", [far])])
