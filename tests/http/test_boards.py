"""Boards over HTTP: begun, looked at, changed, looked back on."""

import pytest
from django.db import OperationalError

from boards.http import reading
from boards.http.beginnings import FORMATS, Template
from tests.http.browsing import NOTE, Browser, Program

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_program_begins_a_board_without_an_account() -> None:
    made = Program().post("/api/boards/", {"title": "Orders", "format": "process"})
    assert made.status_code == 201
    assert made.json().keys() == {"id", "title", "version", "links", "token"}
    assert list(made.json()["links"]) == ["facilitate", "participate", "watch"]
    assert Program(made.json()["token"]).get(f"/api/boards/{made.json()['id']}/").json()["format"] == "process"


def test_a_board_without_a_title_gets_one_in_the_readers_language(mina: Browser) -> None:
    assert mina.post("/api/boards/", {}, **{"Accept-Language": "de"}).json()["title"] == "Neues Board"


def test_a_title_of_nothing_is_refused_and_leaves_no_board(mina: Browser) -> None:
    refused = mina.post("/api/boards/", {"title": "   "})
    assert (refused.status_code, refused.json()["code"]) == (422, "name_missing")
    assert mina.get("/api/boards/").json() == {"boards": []}


def test_a_wish_becomes_entries(mina: Browser) -> None:
    board = mina.board()["id"]
    kept = mina.place(board).json()
    assert kept["version"] == 2
    (entry,) = kept["entries"]
    assert (entry["version"], entry["type"], entry["data"]["note"]["text"]) == (2, "NotePlaced", "Order placed")
    assert mina.get(f"/api/boards/{board}/entries/?after=1").json() == {"entries": [entry], "head": 2}


def test_the_same_wish_twice_happens_once(mina: Browser) -> None:
    board = mina.board()["id"]
    first, second = mina.place(board), mina.place(board)
    assert first.json() == second.json()
    assert mina.get(f"/api/boards/{board}/").json()["version"] == 2


def test_other_words_under_the_same_id_are_refused(mina: Browser) -> None:
    board = mina.board()["id"]
    mina.place(board)
    refused = mina.place(board, text="Another")
    assert (refused.status_code, refused.json()["code"]) == (409, "command_id_reused")


def test_a_board_is_shown_as_it_was(mina: Browser) -> None:
    board = mina.board()["id"]
    mina.place(board, "n1")
    mina.place(board, "n2")
    assert [len(mina.get(f"/api/boards/{board}/?at={at}").json()["notes"]) for at in range(4)] == [0, 0, 1, 2]


def test_a_version_that_never_was_is_not_found(mina: Browser) -> None:
    board = mina.board()["id"]
    refused = mina.get(f"/api/boards/{board}/?at=7")
    assert (refused.status_code, refused.json()["code"]) == (404, "version_unknown")
    assert refused.json()["detail"] == {"at": 7, "head": 1}


def test_entries_come_in_pages(mina: Browser) -> None:
    board = mina.board()["id"]
    for number in range(4):
        mina.place(board, f"n{number}")
    page = mina.get(f"/api/boards/{board}/entries/?after=1&limit=2").json()
    assert ([entry["version"] for entry in page["entries"]], page["head"]) == ([2, 3], 5)


def test_a_refusal_is_a_problem_in_the_readers_language(mina: Browser) -> None:
    board = mina.board()["id"]
    wish = {"id": "c1", "type": "RewordNote", "note": "gone", "text": "x"}
    refused = mina.post(f"/api/boards/{board}/commands/", wish, **{"Accept-Language": "de"})
    assert refused["Content-Type"] == "application/problem+json"
    assert refused.json() == {
        "type": "about:blank",
        "title": "Das ist nicht mehr auf dem Board. Vielleicht hat es jemand entfernt.",
        "status": 422,
        "code": "item_unknown",
        "detail": {"item": "gone"},
    }


def test_my_boards_are_listed_with_a_small_picture_of_their_notes(mina: Browser, jonas: Browser) -> None:
    board = mina.board("Orders")["id"]
    mina.place(board)
    (listed,) = mina.get("/api/boards/").json()["boards"]
    assert (listed["id"], listed["title"], listed["version"], listed["notes"]) == (board, "Orders", 2, 1)
    assert listed["picture"] == [{"kind": "event", "x": 10.0, "y": 20.0, "w": 100, "h": 100}]
    assert jonas.get("/api/boards/").json() == {"boards": []}


def test_activity_counts_the_entries_of_each_person(mina: Browser) -> None:
    board = mina.board()["id"]
    mina.place(board)
    mina.post(f"/api/boards/{board}/commands/", {"id": "me", "type": "Introduce", "name": "Mina"})
    seen = mina.get(f"/api/boards/{board}/activity/").json()
    assert sum(minute["entries"] for minute in seen["minutes"]) == 3
    assert (seen["minutes"][0]["first"], seen["minutes"][-1]["last"]) == (1, 3)
    assert list(seen["names"].values()) == ["Mina"]


def test_a_large_paste_goes_over_http(mina: Browser) -> None:
    board = mina.board()["id"]
    notes = [{name: value for name, value in NOTE.items() if name != "type"} | {"note": f"n{n}"} for n in range(2000)]
    kept = mina.post(f"/api/boards/{board}/commands/", {"id": "paste", "type": "PlaceNotes", "notes": notes})
    assert (kept.status_code, kept.json()["version"]) == (200, 2001)


def test_the_sample_speaks_both_languages_and_has_a_history_of_three_people(mina: Browser) -> None:
    for language, title in (("en", "Bike rental"), ("de", "Fahrradverleih")):
        made = mina.post("/api/boards/sample/", {"language": language}).json()
        board = mina.get(f"/api/boards/{made['id']}/").json()
        assert (made["title"], board["title"], len(board["notes"])) == (title, title, 50)
        assert sorted(entry["name"] for entry in board["people"]) == ["Aylin", "Jonas", "Mina"]
        seen = mina.get(f"/api/boards/{made['id']}/activity/").json()
        assert len({minute["minute"] for minute in seen["minutes"]}) > 10


def test_a_database_that_is_away_is_said_as_such(mina: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    made = mina.board()

    def away(*_asked: object) -> None:
        raise OperationalError("the address of a server, which nobody should read")

    monkeypatch.setattr(reading, "seat_for_request", away)
    answer = mina.get(f"/api/boards/{made['id']}/")
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
    assert answer["Retry-After"] == "1"


@pytest.mark.parametrize("template", list(Template))
def test_a_template_begins_a_board_of_its_format_in_both_languages(mina: Browser, template: Template) -> None:
    """All of it is one gesture after the opening."""
    texts = []
    for language in ("en", "de"):
        made = mina.post("/api/boards/", {"template": template, "language": language}).json()
        board = mina.get(f"/api/boards/{made['id']}/").json()
        assert board["format"] == FORMATS[template]
        entries = mina.get(f"/api/boards/{made['id']}/entries/?after=1").json()["entries"]
        assert len({entry["command"] for entry in entries}) == 1
        texts.append(
            {item.get("text") or item.get("name") for item in (*board["notes"], *board["frames"], *board["pivotals"])}
        )
    assert texts[0].isdisjoint(texts[1])
    assert None not in texts[0] | texts[1]


def test_a_template_that_nobody_knows_begins_nothing(mina: Browser) -> None:
    assert mina.post("/api/boards/", {"template": "nonsense"}).status_code == 400
    assert mina.get("/api/boards/").json() == {"boards": []}
