"""The port to a stream of events, and the in-process stream that needs nothing else to run."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol

CloudEvent = Mapping[str, Any]
Handler = Callable[[object], Awaitable[None]]
"""Looks at what came and takes it in; when it returns the event is safe, and only then it is acknowledged."""


class Stream(Protocol):
    """Three things: keep a connection and hand out what comes, publish one event, let go."""

    name: str

    async def run(self, handler: Handler) -> None:
        """Connect and consume until cancelled. Never gives up: the stream may come, go, and come back."""

    async def publish(self, event: CloudEvent) -> None:
        """Return when the stream has the event for good. Unavailable when it cannot be reached."""

    async def close(self) -> None:
        """Let go of the connection."""

    def state(self) -> dict[str, Any]:
        """`{"up": bool, ...}` for the readiness check."""


class InProcessStream:
    """Events go from the outbox straight into the inbox of this process, which keeps them before the outbox forgets."""

    name = "in-process"

    def __init__(self) -> None:
        self._handler: Handler | None = None
        self._consuming = asyncio.Event()

    async def run(self, handler: Handler) -> None:
        """Be there until cancelled."""
        self._handler = handler
        self._consuming.set()
        await asyncio.Event().wait()

    async def publish(self, event: CloudEvent) -> None:
        """Hand the event over and wait until it is kept."""
        await self._consuming.wait()
        if self._handler is not None:
            await self._handler(event)

    async def close(self) -> None:
        """Nothing is held."""

    def state(self) -> dict[str, Any]:
        """Always up."""
        return {"up": True}
