"""Who may come in, and what they find (TRUST sections 5 and 6)."""

import pytest

from tests.http.browsing import NOTE, Browser, Program

pytestmark = pytest.mark.django_db(transaction=True)

PLACES = ["", "entries/", "activity/", "links/", "export/", "export/model/"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("board", ["mine", "nowhere", "%00", "..", "a" * 65])
def test_A3_a_foreign_and_a_missing_board_are_not_found(mina: Browser, jonas: Browser, board: str, place: str) -> None:
    name = mina.board()["id"] if board == "mine" else board
    assert jonas.get(f"/api/boards/{name}/{place}").status_code == 404
    assert jonas.get(f"/b/{name}/").status_code == 404


def test_A3_nobody_learns_whether_a_board_exists(mina: Browser, jonas: Browser) -> None:
    foreign, missing = (jonas.get(f"/api/boards/{name}/").json() for name in (mina.board()["id"], "nowhere"))
    assert foreign == missing


def test_A3_a_foreign_board_cannot_be_changed(mina: Browser, jonas: Browser) -> None:
    board = mina.board()["id"]
    assert jonas.place(board).status_code == 404
    assert mina.get(f"/api/boards/{board}/").json()["notes"] == []


def test_G3_a_link_is_exchanged_for_a_cookie_and_leaves_the_address(mina: Browser, jonas: Browser) -> None:
    board = mina.board()
    answer = jonas.join(board["links"]["participate"])
    assert (answer.status_code, answer["Location"]) == (302, f"/b/{board['id']}/")
    assert answer["Referrer-Policy"] == "no-referrer"
    assert "no-store" in answer["Cache-Control"]
    cookie = jonas.client.cookies["storming_visitor"]
    assert (cookie["httponly"], cookie["samesite"], bool(cookie["secure"])) == (True, "Lax", False)
    assert jonas.get(f"/b/{board['id']}/").status_code == 200


def test_a_link_that_nobody_made_explains_itself(jonas: Browser) -> None:
    answer = jonas.get("/j/nonsense/")
    assert answer.status_code == 404
    assert "withdrawn" in answer.content.decode()


@pytest.mark.parametrize(("link", "status"), [("facilitate", 200), ("participate", 200), ("watch", 403)])
def test_A4_the_server_holds_each_role_to_its_rights(mina: Browser, jonas: Browser, link: str, status: int) -> None:
    board = mina.board()
    jonas.join(board["links"][link])
    assert jonas.place(board["id"]).status_code == status


def test_only_facilitators_see_the_links(mina: Browser, jonas: Browser) -> None:
    board = mina.board()
    jonas.join(board["links"]["participate"])
    assert mina.get(f"/api/boards/{board['id']}/links/").json()["links"] == board["links"]
    refused = jonas.get(f"/api/boards/{board['id']}/links/")
    assert (refused.status_code, refused.json()["code"]) == (403, "not_allowed")


def test_a_withdrawn_link_ends_the_seats_taken_through_it(mina: Browser, jonas: Browser) -> None:
    board = mina.board()
    jonas.join(board["links"]["participate"])
    renewed = mina.post(f"/api/boards/{board['id']}/links/", {"link": "participate"}).json()["links"]
    assert renewed["participate"] != board["links"]["participate"]
    assert renewed["watch"] == board["links"]["watch"]
    assert jonas.get(f"/api/boards/{board['id']}/").status_code == 404
    assert jonas.join(board["links"]["participate"]).status_code == 404
    assert jonas.join(renewed["participate"]).status_code == 302


def test_a_second_link_makes_no_second_person_and_takes_no_right_away(mina: Browser, jonas: Browser) -> None:
    board = mina.board()
    jonas.join(board["links"]["participate"])
    jonas.join(board["links"]["watch"])
    jonas.place(board["id"], "n1")
    jonas.join(board["links"]["facilitate"])
    jonas.place(board["id"], "n2")
    entries = mina.get(f"/api/boards/{board['id']}/entries/?after=1").json()["entries"]
    assert len({entry["by"] for entry in entries}) == 1
    assert jonas.get(f"/api/boards/{board['id']}/links/").status_code == 200


def test_a_token_counts_alone(mina: Browser) -> None:
    board = mina.board()
    watch = board["links"]["watch"].rstrip("/").rpartition("/")[2]
    assert Program(board["token"]).post(f"/api/boards/{board['id']}/commands/", NOTE | {"id": "c1"}).status_code == 200
    refused = Program(watch).post(f"/api/boards/{board['id']}/commands/", NOTE | {"id": "c2", "note": "n2"})
    assert refused.status_code == 403
    beside = mina.get(f"/api/boards/{board['id']}/", Authorization="Bearer nonsense")
    assert beside.status_code == 404


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"X-CSRFToken": "x" * 32}, {"Origin": "null"}])
def test_T7_a_foreign_page_changes_nothing(mina: Browser, headers: dict[str, str]) -> None:
    board = mina.board()["id"]
    refused = mina.post(f"/api/boards/{board}/commands/", NOTE | {"id": "c1"}, **headers)
    assert (refused.status_code, refused.json()["code"]) == (403, "csrf")
    assert mina.get(f"/api/boards/{board}/").json()["notes"] == []


def test_T7_a_foreign_page_cannot_give_a_browser_another_visitor(jonas: Browser) -> None:
    refused = jonas.client.post(
        "/api/boards/", {"title": "x"}, content_type="application/json", headers={"Origin": "https://evil.example"}
    )
    assert refused.status_code == 403
    assert "storming_visitor" not in jonas.client.cookies
