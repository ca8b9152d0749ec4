"""Bodies without a length, and bodies without an end."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from storming.bodies import LARGEST, CountedBodies
from tests.servers.app import AppServer

JSON = {"Content-Type": "application/json"}


def pieces(*parts: bytes) -> Iterator[bytes]:
    """Parts that httpx sends as chunks, because nobody knows how many will come."""
    yield from parts


@pytest.mark.servers
@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
def test_a_body_without_a_length_is_read_like_any_other(app_server: Callable[..., AppServer], server: str) -> None:
    app = app_server(server=server)
    with httpx.Client(base_url=app.url, timeout=30) as program:
        made = program.post("/api/boards/", content=pieces(b'{"title": ', b'"Orders"}'), headers=JSON)
        assert (made.status_code, made.json()["title"]) == (201, "Orders")
        program.cookies.clear()
        broken = program.post("/api/boards/", content=pieces(b'{"title": '), headers=JSON)
        assert (broken.status_code, broken.json()["code"]) == (400, "malformed")
        assert program.post("/api/boards/", headers=JSON).status_code == 201
        program.cookies.clear()
        endless = program.post("/api/boards/", content=pieces(*[b" " * 1_000_000] * 13), headers=JSON)
        assert (endless.status_code, endless.json()["code"]) == (413, "too_large")


async def test_a_body_that_says_it_is_too_large_is_not_read() -> None:
    said: list[dict[str, Any]] = []

    async def nobody(*_asgi: Any) -> None:
        raise AssertionError("nobody should come so far")

    async def send(message: dict[str, Any]) -> None:
        said.append(message)

    scope = {"type": "http", "headers": [(b"content-length", b"%d" % (LARGEST + 1))]}
    await CountedBodies(nobody)(scope, nobody, send)
    assert said[0]["status"] == 413
