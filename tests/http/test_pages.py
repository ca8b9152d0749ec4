"""What a browser opens: pages with all they need to start, headers that hold them, health for whoever watches."""

import json
import re
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from tests.http.browsing import Browser

pytestmark = pytest.mark.django_db(transaction=True)

PAGES = ["/", "/import/", "/nothing/", "/j/nonsense/", "/b/nothing/", "/healthz", "/readyz", "/api/boards/", "/api/x/"]


def start(page: Any) -> dict[str, Any]:
    """What a page's script begins with."""
    found = re.search(r'<script id="start" type="application/json">(.*?)</script>', page.content.decode(), re.DOTALL)
    assert found is not None
    read: dict[str, Any] = json.loads(found[1])
    return read


def test_the_home_page_lists_my_boards(mina: Browser) -> None:
    mina.board("Orders")
    assert [board["title"] for board in start(mina.get("/"))["boards"]] == ["Orders"]


def test_the_board_page_tells_its_script_who_i_am(mina: Browser, jonas: Browser) -> None:
    board = mina.board("Orders")
    page = mina.get(f"/b/{board['id']}/")
    assert "Orders" in page.content.decode()
    begun = start(page)
    assert (begun["id"], begun["me"]["role"], begun["links"]) == (board["id"], "facilitator", board["links"])
    assert begun["item_limit"] == settings.LIMITS["BOARD_ITEMS"]
    jonas.join(board["links"]["watch"])
    watching = start(jonas.get(f"/b/{board['id']}/"))
    assert (watching["me"]["role"], watching["links"]) == ("observer", None)
    assert watching["me"]["person"] != begun["me"]["person"]


def test_text_of_a_person_is_never_markup(mina: Browser) -> None:
    title = "</script><script>alert(1)</script><b>\"'"
    board = mina.board(title)
    for address in ("/", f"/b/{board['id']}/"):
        page = mina.get(address)
        assert b"<script>alert" not in page.content
        assert b"<b>" not in page.content
    assert start(mina.get("/"))["boards"][0]["title"] == title


@pytest.mark.parametrize("address", PAGES)
def test_H1_H2_every_answer_carries_the_headers(address: str) -> None:
    answer = Client().get(address)
    policy = answer["Content-Security-Policy"]
    assert "unsafe" not in policy
    for directive in ("default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'", "base-uri 'none'",
                      "frame-ancestors 'none'", "trusted-types lit-html", "connect-src 'self' ws://127.0.0.1:8000"):  # fmt: skip
        assert directive in policy
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] in {"same-origin", "no-referrer"}
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert answer["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in answer["Permissions-Policy"]


def test_another_host_name_is_refused() -> None:
    assert Client().get("/", headers={"Host": "evil.example"}).status_code == 400


def test_the_language_follows_the_browser_until_somebody_chooses(mina: Browser) -> None:
    assert '<html lang="de"' in mina.get("/", **{"Accept-Language": "de"}).content.decode()
    switched = mina.client.post("/i18n/setlang/", {"language": "de", "next": "/"}, headers=mina.own())
    assert (switched.status_code, switched["Location"]) == (302, "/")
    assert '<html lang="de"' in mina.get("/", **{"Accept-Language": "en"}).content.decode()


def test_O5_healthz_and_readyz() -> None:
    assert Client().get("/healthz").json() == {"status": "ok"}
    ready = Client().get("/readyz")
    assert (ready.status_code, ready.json()) == (
        200, {"status": "ok", "database": "ok", "migrations": "ok", "layer": "ok"},
    )  # fmt: skip


def test_O5_without_the_layer_boards_are_served_all_the_same(settings: Any) -> None:
    settings.VALKEY_URL = "redis://127.0.0.1:1/0"
    ready = Client().get("/readyz")
    assert (ready.status_code, ready.json()["status"], ready.json()["layer"]) == (200, "degraded", "failed")


def test_a_report_of_a_browser_is_taken() -> None:
    assert (
        Client(enforce_csrf_checks=True).post("/csp", b"{}", content_type="application/csp-report").status_code == 204
    )


def test_the_api_describes_itself() -> None:
    from openapi_spec_validator import validate  # noqa: PLC0415  -- slow to load, needed once

    document = Client().get("/api/schema/").json()
    assert document["openapi"].startswith("3.1")
    validate(document)
    assert {"/api/boards/", "/api/boards/{board}/commands/", "/api/boards/import/look/"} <= set(document["paths"])
    assert "PlaceNote" in document["components"]["schemas"]


def test_the_page_for_measuring_is_there_only_if_the_installation_says_so(settings: Any) -> None:
    assert Client().get("/board/bench?n=500").status_code == 404
    settings.BENCH_PAGE = True
    page = Client().get("/board/bench?n=500")
    assert (start(page)["bench"], start(page)["links"]) == (500, None)
    assert [Client().get(f"/board/bench?n={n}").status_code for n in ("20000", "20001", "-1", "1.5", "")] == [
        200, 404, 404, 404, 404,
    ]  # fmt: skip
