"""Lets `send` wait while the peer does not read, on Daphne as on uvicorn (TRUST L07, M12).

Daphne takes whatever it is given and keeps it, so a reader that stands still would cost memory without end. Twisted tells
whoever asks when too much lies about: behind this, the next `send` returns only when the peer has taken what it was sent.
"""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Protocol

Message = dict[str, Any]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[dict[str, Any], Any, Any], Awaitable[None]]


class Transport(Protocol):
    """What we use of a Twisted transport."""

    disconnecting: bool

    def registerProducer(self, producer: object, streaming: bool) -> None:  # noqa: FBT001, N802  -- Twisted's own
        """Ask to be told when its buffer is full, and when it is empty."""

    def unregisterProducer(self) -> None:  # noqa: N802  -- Twisted's own
        """Be told no longer."""


class Waiting:
    """A producer in Twisted's sense, and the `send` that it holds back."""

    def __init__(self, transport: Transport, send: Send) -> None:
        """Take the place of the HTTP channel, which still listens to the transport although it has nothing left to say."""
        self._transport, self._send = transport, send
        self._free = asyncio.Event()
        self._free.set()
        transport.unregisterProducer()
        transport.registerProducer(self, True)  # noqa: FBT003  -- Twisted's own

    async def send(self, message: Message) -> None:
        """Hand a message over; returns when there is room for the next."""
        await self._send(message)
        await self._free.wait()

    def pauseProducing(self) -> None:  # noqa: N802  -- Twisted's own
        """More lies in the buffer than Twisted likes (64 kB)."""
        self._free.clear()

    def resumeProducing(self) -> None:  # noqa: N802  -- Twisted's own
        """The buffer is empty. A transport that is to close waits for its producer to go."""
        self._free.set()
        if self._transport.disconnecting:
            self._transport.unregisterProducer()

    def stopProducing(self) -> None:  # noqa: N802  -- Twisted's own
        """The peer is gone; who writes learns of it as of any other end."""
        self._free.set()


class Unhurried:
    """Wraps an application for sockets. Servers other than Daphne wait by themselves and are left as they are."""

    def __init__(self, app: App) -> None:
        self._app = app

    async def __call__(self, scope: dict[str, Any], receive: Any, send: Any) -> None:  # noqa: ANN401  -- ASGI's own
        transport = daphnes(send)
        await self._app(scope, receive, send if transport is None else Waiting(transport, send).send)


def daphnes(send: object) -> Transport | None:
    """The transport behind a `send` of Daphne's, which is a partial of its protocol; None for any other server."""
    protocol = send.args[0] if isinstance(send, partial) and send.args else None
    transport: Transport | None = getattr(protocol, "transport", None)
    return transport if hasattr(transport, "registerProducer") else None
