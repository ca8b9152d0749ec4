"""One socket's way in. An adapter between ASGI and a Visit, without a word of boards in it.

Every refusal but a foreign Origin is said after accepting, as a Closing frame and a close code of the 4000s: before it, a
browser would see nothing but 1006 (TRUST M20, M21).
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Final

from django.db import Error as DatabaseError

from boards.access.seats import seat_for_scope
from boards.domain.ids import BoardId, PersonId
from boards.live import hub
from boards.live.answers import NO_SUCH_BOARD, RESTARTING, WITHDRAWN
from boards.live.connection import DOUBT, Connection, Send
from boards.live.dispatch import Visit

log = logging.getLogger(__name__)

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]

SEAT_SECONDS: Final = 15.0
"""How often an open socket's right is looked up again, at the latest (TRUST T3); after a revoked link it is at once."""
RETRY_MS: Final = 1000
FRESH_SECONDS: Final = 1.0
"""A right that was looked up longer ago opens no room: until its socket is in the room, no withdrawal is heard of. A right in
doubt that could not be looked up is looked up again so soon."""


class BoardConsumer:
    """Made anew for each socket."""

    def __init__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Take what ASGI gives."""
        self._scope, self._receive, self._send = scope, receive, send
        self._board = BoardId(scope["url_route"]["kwargs"]["board"])
        self._seated_at = 0.0

    @classmethod
    def as_asgi(cls) -> Callable[[Scope, Receive, Send], Awaitable[None]]:
        """The application that a URLRouter calls."""

        async def application(scope: Scope, receive: Receive, send: Send) -> None:
            await cls(scope, receive, send).live()

        return application

    async def live(self) -> None:
        """From the handshake to the end."""
        await self._receive()
        await self._send({"type": "websocket.accept"})
        connection = Connection(secrets.token_hex(8), PersonId(""), "", self._send)
        visit = Visit(self._board, connection, hub.here())
        loop = asyncio.get_running_loop()
        tasks: list[asyncio.Task[None]] = []
        try:
            if await self._is_seated(connection, NO_SUCH_BOARD):
                visit.hub.knock(self._board, connection)
                tasks.append(loop.create_task(self._stay_seated(connection)))
            await self._listen(visit)
        finally:
            visit.leave()
            connection.leave()
            for task in tasks:
                task.cancel()

    async def _listen(self, visit: Visit) -> None:
        connection = visit.connection
        while (message := await self._receive())["type"] != "websocket.disconnect":
            if visit.room is None and not connection.closing:
                await self._freshly_seated(connection)
            if not connection.closing:
                visit.hear(message.get("text"))
            if visit.is_busy:
                await visit.ease()

    async def _freshly_seated(self, connection: Connection) -> None:
        """Close a socket whose right was withdrawn before it greeted, or cannot be looked up just now."""
        is_fresh = asyncio.get_running_loop().time() - self._seated_at < FRESH_SECONDS
        if not is_fresh and not await self._is_seated(connection, WITHDRAWN):
            connection.finish(RESTARTING, RETRY_MS)

    async def _stay_seated(self, connection: Connection) -> None:
        pause = SEAT_SECONDS
        while not connection.closing:
            with suppress(TimeoutError):
                await asyncio.wait_for(connection.doubted.wait(), pause)
            connection.doubted.clear()
            known = await self._is_seated(connection, WITHDRAWN)
            if known and not connection.doubted.is_set():  # who was doubted once more meanwhile is looked up once more
                connection.release(DOUBT)
            pause = FRESH_SECONDS if connection.holds(DOUBT) else SEAT_SECONDS

    async def _is_seated(self, connection: Connection, otherwise: int) -> bool:
        """Look up the right of this socket; without one it closes. False, too, when it could not be looked up."""
        asked_at = asyncio.get_running_loop().time()
        try:
            seat = await seat_for_scope(self._scope, self._board)
        except Exception as problem:
            defect = None if isinstance(problem, DatabaseError) else problem
            log.warning("a seat could not be looked up: %s", type(problem).__name__, exc_info=defect)
            if not connection.person:
                connection.finish(RESTARTING, RETRY_MS)
            return False
        if seat is None:
            connection.finish(otherwise)
            return False
        connection.person, connection.role = seat.person, seat.role
        self._seated_at = asked_at
        return True
