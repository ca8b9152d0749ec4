"""Who may open a socket from a browser: pages of this installation, and nobody else (TRUST T6)."""

from collections.abc import Awaitable, Callable
from typing import Any

from django.conf import settings
from django.http.request import split_domain_port, validate_host

App = Callable[[dict[str, Any], Any, Any], Awaitable[None]]


def is_ours(scope: dict[str, Any]) -> bool:
    """Whether the handshake comes from one of our own pages, or from a program that shows a token instead of a cookie.

    Ours are PUBLIC_URL and, for use on one's own machine, the very host and port that the request asks for over http,
    if ALLOWED_HOSTS knows that host (otherwise a foreign name that points here would count as ours).
    """
    headers: dict[bytes, str] = {name.lower(): value.decode("latin-1") for name, value in scope["headers"]}
    origin = headers.get(b"origin")
    if origin is None:
        return headers.get(b"authorization", "").lower().startswith("bearer ")
    origin = origin.lower()
    if origin == settings.PUBLIC_URL:
        return True
    host = headers.get(b"host", "").lower()
    known: bool = validate_host(split_domain_port(host)[0], settings.ALLOWED_HOSTS)
    return known and origin == f"http://{host}"


class OwnPagesOnly:
    """Refuses the handshake (HTTP 403) of a socket that a foreign page opens."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:  # noqa: ANN401  -- ASGI's own
        if is_ours(scope):
            await self._app(scope, receive, send)
            return
        await receive()
        await send({"type": "websocket.close", "code": 4403})
