"""Who may open a socket (TRUST T6)."""

import logging
from typing import Any

import pytest

from storming.logs import HideTokens
from storming.origins import OwnPagesOnly, is_ours


def scope(**headers: str) -> dict[str, Any]:
    return {"type": "websocket", "headers": [(name.encode(), value.encode()) for name, value in headers.items()]}


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({"origin": "https://board.example.org", "host": "10.0.0.5"}, True),
        ({"origin": "https://BOARD.example.org", "host": "10.0.0.5"}, True),
        ({"origin": "https://board.example.org:8443", "host": "board.example.org"}, False),
        ({"origin": "http://board.example.org", "host": "board.example.org:8000"}, False),
        ({"origin": "https://evil.example", "host": "board.example.org"}, False),
        ({"origin": "https://board.example.org.evil.example", "host": "board.example.org"}, False),
        ({"origin": "null", "host": "board.example.org"}, False),
        ({"origin": "", "host": "localhost:8000"}, False),
        ({"origin": "http://[::1", "host": "localhost:8000"}, False),
        ({"origin": "http://", "host": ""}, False),
        ({"origin": "http://localhost:8000/page", "host": "localhost:8000"}, False),
        ({"origin": "http://localhost:8000", "host": "localhost:8000"}, True),
        ({"origin": "http://localhost:9999", "host": "localhost:8000"}, False),
        ({"origin": "https://localhost:8000", "host": "localhost:8000"}, False),
        ({"origin": "http://rebound.example:8000", "host": "rebound.example:8000"}, False),
        ({"host": "board.example.org"}, False),
        ({"host": "board.example.org", "cookie": "storming_visitor=x"}, False),
        ({"host": "board.example.org", "authorization": "Bearer t"}, True),
        ({"host": "board.example.org", "authorization": "Bearer t", "origin": "https://evil.example"}, False),
    ],
)
def test_T6_only_own_pages_and_tokens_come_in(settings: Any, headers: dict[str, str], ours: bool) -> None:  # noqa: FBT001  -- a table
    settings.PUBLIC_URL = "https://board.example.org"
    settings.ALLOWED_HOSTS = ["board.example.org", "localhost"]
    assert is_ours(scope(**headers)) is ours


async def test_T6_a_foreign_page_is_refused_in_the_handshake() -> None:
    said: list[dict[str, Any]] = []

    async def app(_scope: Any, _receive: Any, _send: Any) -> None:
        raise AssertionError("nobody should come so far")

    async def receive() -> dict[str, str]:
        return {"type": "websocket.connect"}

    async def send(message: dict[str, Any]) -> None:
        said.append(message)

    await OwnPagesOnly(app)(scope(origin="https://evil.example", host="localhost"), receive, send)
    assert [message["type"] for message in said] == ["websocket.close"]


def test_G4_a_token_never_reaches_a_log() -> None:
    record = logging.LogRecord("x", logging.WARNING, "x", 1, "Not Found: %s", ("/j/s3cr3t-T0ken/",), None)
    assert HideTokens().filter(record)
    assert record.getMessage() == "Not Found: /j/.../"
