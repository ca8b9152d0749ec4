"""Request bodies whose length nobody told (chunked): counted before Django and its parsers, which would take them for empty."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from boards.http.problems import document

App = Callable[[dict[str, Any], Any, Any], Awaitable[None]]

LARGEST: Final = 32_000_000
"""Bytes of any body; what an import or a paste may have is decided further in, with words of their own."""
_COUNTED: Final = 12_000_000
"""Bytes of a body without a length: it is held in memory while it is counted."""


class CountedBodies:
    """Refuses with 413 what is too large for every address, and tells the length of what came without one."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:  # noqa: ANN401  -- ASGI's own
        told = next((value for name, value in scope["headers"] if name == b"content-length"), None)
        if told is not None:
            if told.isdigit() and int(told[:20]) > LARGEST:
                await _refuse(send)
            else:
                await self._app(scope, receive, send)
            return
        first = await receive()
        if first["type"] != "http.request" or not (first.get("body") or first.get("more_body")):
            await self._app(scope, _after([first], receive), send)
            return
        body = await _whole(first, receive)
        if body is None:
            await _refuse(send)
            return
        headers = [*scope["headers"], (b"content-length", b"%d" % len(body))]
        whole = {"type": "http.request", "body": body, "more_body": False}
        await self._app({**scope, "headers": headers}, _after([whole], receive), send)


async def _whole(message: dict[str, Any], receive: Any) -> bytes | None:  # noqa: ANN401  -- ASGI's own
    """The body that begins with this message; None when it is too large, or its sender left."""
    body = bytearray()
    while message["type"] == "http.request":
        body += message.get("body", b"")
        if len(body) > _COUNTED:
            return None
        if not message.get("more_body"):
            return bytes(body)
        message = await receive()
    return None


def _after(first: list[dict[str, Any]], receive: Any) -> Any:  # noqa: ANN401  -- ASGI's own
    """What was read already, then what comes."""

    async def read() -> dict[str, Any]:
        read: dict[str, Any] = first.pop() if first else await receive()
        return read

    return read


async def _refuse(send: Any) -> None:  # noqa: ANN401  -- ASGI's own
    refusal = document(413, "too_large")
    headers = [(b"content-type", b"application/problem+json"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": 413, "headers": headers})
    await send({"type": "http.response.body", "body": refusal.content})
