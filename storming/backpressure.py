"""Lets `send` wait while the peer does not read, on Daphne as on uvicorn (TRUST L07, M12), and writes a text for many as it is.

Daphne takes whatever it is given and keeps it, so a reader that stands still would cost memory without end. Twisted tells
whoever asks when too much lies about: behind this, the next `send` returns only when the peer has taken what it was sent.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sized
from functools import partial
from typing import Any, Final, Protocol

from boards.live.ready import Ready
from storming.framing import frame_of

Message = dict[str, Any]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[dict[str, Any], Any, Any], Awaitable[None]]


FAREWELL_SECONDS: Final = 10
"""For so long a peer may take to answer a close, as under uvicorn. After Autobahn's own second the line is cut, and whoever reads
slowly, or still sends, never learns why."""


class Transport(Protocol):
    """What we use of a Twisted transport."""

    connected: bool
    disconnecting: bool
    dataBuffer: bytes  # noqa: N815  -- Twisted's own
    _tempDataBuffer: Sized  # noqa: N815  -- Twisted's own

    def writeSomeData(self, data: bytes) -> int | Exception:  # noqa: N802  -- Twisted's own
        """Give the system what it takes of this; how much that was, or why it took nothing."""

    def write(self, data: bytes) -> None:
        """Take bytes for the peer."""

    def registerProducer(self, producer: object, streaming: bool) -> None:  # noqa: FBT001, N802  -- Twisted's own
        """Ask to be told when its buffer is full, and when it is empty."""

    def unregisterProducer(self) -> None:  # noqa: N802  -- Twisted's own
        """Be told no longer."""


class Line(Protocol):
    """What we use of a socket of Daphne's, which is one of autobahn's."""

    transport: Transport
    state: int
    STATE_OPEN: int
    closeHandshakeTimeout: float  # noqa: N815  -- autobahn's own
    send_queue: Sized
    websocket_extensions_in_use: list[object]


class Waiting:
    """A producer in Twisted's sense, and the `send` that it holds back."""

    def __init__(self, line: Line, send: Send) -> None:
        """Take the place of the HTTP channel, which still listens to the transport although it has nothing left to say."""
        self._line, self._transport, self._send = line, line.transport, send
        self._direct = hasattr(self._transport, "writeSomeData") and not getattr(self._transport, "TLS", False)
        line.closeHandshakeTimeout = FAREWELL_SECONDS
        self._free = asyncio.Event()
        self._free.set()
        self._transport.unregisterProducer()
        self._transport.registerProducer(self, True)  # noqa: FBT003  -- Twisted's own

    async def send(self, message: Message) -> None:
        """Hand a message over; returns when there is room for the next.

        Autobahn would frame a text for many anew for each, and word a line of a log that nobody keeps.
        """
        if type(message) is Ready and self._takes_frames():
            self._write(frame_of(message))
        else:
            await self._send(message)
        if not self._free.is_set():
            await self._free.wait()

    def _write(self, frame: bytes) -> None:
        """Write at once what goes. Twisted would ask the loop first to be told that it may, for each socket and each message."""
        transport = self._transport
        gone = transport.writeSomeData(frame) if self._direct and self._is_idle() else 0
        if not isinstance(gone, int):
            gone = 0  # Twisted will meet the same problem, and knows what to do
        if gone < len(frame):
            transport.write(frame[gone:] if gone else frame)

    def _is_idle(self) -> bool:
        """Whether nothing that was written before still waits in this process."""
        transport = self._transport
        return transport.connected and not transport.dataBuffer and not transport._tempDataBuffer  # noqa: SLF001  -- its second half

    def _takes_frames(self) -> bool:
        """Whether the line is open, uncompressed, and nothing waits that must go first."""
        line = self._line
        return line.state == line.STATE_OPEN and not line.websocket_extensions_in_use and not line.send_queue

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
        line = daphnes(send)
        await self._app(scope, receive, send if line is None else Waiting(line, send).send)


def daphnes(send: object) -> Line | None:
    """The socket behind a `send` of Daphne's, which is a partial of it; None for any other server."""
    line: Line | None = send.args[0] if isinstance(send, partial) and send.args else None
    return line if hasattr(getattr(line, "transport", None), "registerProducer") else None
