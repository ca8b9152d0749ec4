"""The same edge on PostgreSQL with Valkey, served by the real server: settings only."""

from collections.abc import Callable

import httpx
import pytest

from tests.servers.app import AppServer

pytestmark = pytest.mark.servers


def test_boards_live_on_postgresql_too(
    app_server: Callable[..., AppServer], postgres_database: str, valkey: str
) -> None:
    app = app_server(database_url=postgres_database, valkey_url=valkey)
    with httpx.Client(base_url=app.url, timeout=30) as program:
        assert program.get("/readyz").json() == {
            "status": "ok", "database": "ok", "migrations": "ok", "layer": "ok",
        }  # fmt: skip
        made = program.post("/api/boards/sample/", json={"language": "en"}).json()
        program.cookies.clear()
        program.headers["Authorization"] = f"Bearer {made['token']}"
        (listed,) = program.get("/api/boards/").json()["boards"]
        assert (listed["version"], listed["notes"], listed["people"]) == (117, 50, 3)
        assert program.get(f"/api/boards/{made['id']}/?at=60").json()["version"] == 60
        assert program.get(f"/api/boards/{made['id']}/links/").json()["links"] == made["links"]
