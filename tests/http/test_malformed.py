"""Whatever is sent, the answer is typed and never a 5xx (TRUST L13, S04)."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.http.browsing import NOTE, Browser, Program

pytestmark = pytest.mark.django_db(transaction=True)

BODIES = {
    "nothing": b"",
    "half": b'{"id": "c1"',
    "list": b"[]",
    "null": b"null",
    "number": b"1",
    "text": b'"x"',
    "not utf-8": b'{"id": "\xff"}',
    "nul": json.dumps(NOTE | {"id": "c1", "text": "a\0b"}).encode(),
    "lone surrogate": b'{"id":"c1","type":"PlaceNote","note":"n1","kind":"event","x":0,"y":0,"text":"\\ud800"}',
    "nan": b'{"id":"c1","type":"PlaceNote","note":"n1","kind":"event","x":NaN,"y":0}',
    "infinite": b'{"id":"c1","type":"PlaceNote","note":"n1","kind":"event","x":1e999,"y":0}',
    "long number": b'{"id":"c1","type":"PlaceNote","note":"n1","kind":"event","x":' + b"9" * 5000 + b',"y":0}',
    "far away": json.dumps(NOTE | {"id": "c1", "x": 1e12}).encode(),
    "deep": b"[" * 20_000,
    "deep object": b'{"a":' * 500 + b"1" + b"}" * 500,
    "twice": b'{"id":"c1","id":"c2","type":"Introduce","name":"x"}',
    "wrong type": json.dumps(NOTE | {"id": "c1", "x": "left"}).encode(),
    "wrong id": json.dumps(NOTE | {"id": "c 1"}).encode(),
    "no id": json.dumps(NOTE).encode(),
    "id of list": json.dumps(NOTE | {"id": []}).encode(),
    "unknown command": b'{"id": "c1", "type": "DropTables"}',
    "unknown field": json.dumps(NOTE | {"id": "c1", "by": "somebody"}).encode(),
    "proto": b'{"id":"c1","type":"PlaceNote","__proto__":{},"note":"n1","kind":"event","x":0,"y":0}',
}
POSTS = ["/api/boards/", "/api/boards/sample/", "/api/boards/{}/commands/", "/api/boards/{}/links/"]


@pytest.mark.parametrize("address", POSTS)
@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_S04_a_malformed_body_is_refused_with_a_code(mina: Browser, address: str, body: bytes) -> None:
    made = mina.board()
    program = Program(made["token"])
    answer = program.client.post(
        address.format(made["id"]), body, content_type="application/json", headers=program.headers
    )
    if body == b"" and address in {"/api/boards/", "/api/boards/sample/"}:
        assert answer.status_code == 201  # everything that can be said there may be left out
        return
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json"), answer.content
    assert answer.json()["code"] == "malformed"
    assert mina.get(f"/api/boards/{made['id']}/").json()["version"] == 1


def test_a_body_without_end_is_too_large(mina: Browser) -> None:
    board = mina.board()["id"]
    refused = mina.place(board, text="x" * 3_000_000)
    assert (refused.status_code, refused.json()["code"]) == (413, "too_large")


def test_a_text_of_20000_characters_is_refused_by_the_board(mina: Browser) -> None:
    refused = mina.place(mina.board()["id"], text="x" * 20_000)
    assert (refused.status_code, refused.json()["code"]) == (422, "text_too_long")
    assert refused.json()["detail"]["length"] == 20_000


@pytest.mark.parametrize("query", ["at=x", "at=-1", "at=1e3", "at=" + "9" * 40, "at=", "at=%00", "at=%D9%A1"])
def test_a_version_that_is_no_number_is_malformed(mina: Browser, query: str) -> None:
    assert mina.get(f"/api/boards/{mina.board()['id']}/?{query}").status_code == 400


@pytest.mark.parametrize("query", ["after=x", "limit=0", "limit=-5", "after=1.5"])
def test_a_page_that_is_no_number_is_malformed(mina: Browser, query: str) -> None:
    assert mina.get(f"/api/boards/{mina.board()['id']}/entries/?{query}").status_code == 400


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("put", "/api/boards/", 405),
        ("delete", "/api/boards/sample/", 405),
        ("get", "/api/boards/import/", 405),
        ("get", "/api/nothing/", 404),
    ],
)
def test_a_wrong_method_or_address_is_refused(method: str, address: str, status: int) -> None:
    program = Program()
    assert getattr(program.client, method)(address).status_code == status


def test_another_kind_of_content_is_refused() -> None:
    answer = Program().client.post("/api/boards/", b"<x/>", content_type="application/xml")
    assert (answer.status_code, answer.json()["code"]) == (415, "media_type")


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
FIELDS = st.dictionaries(
    st.sampled_from(
        ["id", "type", "note", "notes", "kind", "x", "y", "text", "frame", "link", "box", "gesture", "name"]
    ),
    JSON | st.sampled_from(["PlaceNote", "MoveItems", "Undo", "RemoveItems", "DrawFrame", "event", "n1", 1, 2.5]),
    max_size=8,
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(FIELDS)
def test_no_command_breaks_the_server(mina: Browser, fields: dict[str, object]) -> None:
    board = mina.board()["id"]
    answer = mina.post(f"/api/boards/{board}/commands/", json.loads(json.dumps(fields)))
    assert answer.status_code in {200, 400, 409, 422}


@pytest.mark.parametrize("language", ["", "e", "EN", "english", "\u202ee", "en\n", "x" * 20_000])
@pytest.mark.parametrize("address", ["/api/boards/", "/api/boards/sample/"])
def test_a_language_is_two_letters(mina: Browser, address: str, language: str) -> None:
    answer = mina.post(address, {"language": language})
    assert (answer.status_code, answer.json()["code"]) == (400, "malformed")
    assert mina.get("/api/boards/").json() == {"boards": []}
