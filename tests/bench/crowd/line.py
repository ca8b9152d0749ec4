"""The client side of one WebSocket (RFC 6455), as little of it as a measurement needs: text out, text in, ping, close.

Frames go out masked with zeros, which is a mask like any other and leaves the bytes as they are.
"""

import asyncio
import base64
import os
import struct
from collections.abc import Callable
from typing import Final, NamedTuple

_MASKED: Final = 0x80
_TEXT, _CLOSE, _PING, _PONG = 0x1, 0x8, 0x9, 0xA
_SHORT, _MIDDLE = 125, 65_535
_MIDDLE_FOLLOWS, _LONG_FOLLOWS = 126, 127


class Address(NamedTuple):
    """Where to connect, and as whom."""

    port: int
    path: str
    headers: dict[str, str]


class Line(asyncio.Protocol):
    """`opened` is done when the handshake is; `closed` holds the close code, or 1006 when there was none."""

    def __init__(self, address: Address, hear: Callable[[bytes], None]) -> None:
        """`hear` gets every text message."""
        loop = asyncio.get_running_loop()
        self.opened: asyncio.Future[None] = loop.create_future()
        self.closed: asyncio.Future[int] = loop.create_future()
        self._address, self._hear = address, hear
        self._buffer = bytearray()
        self._shaken = False
        self._transport: asyncio.Transport | None = None

    @classmethod
    async def connect(cls, address: Address, hear: Callable[[bytes], None]) -> "Line":
        """Open a line on this machine. Raises ConnectionError when the handshake is refused."""
        loop = asyncio.get_running_loop()
        _, line = await loop.create_connection(lambda: cls(address, hear), "127.0.0.1", address.port)
        await line.opened
        return line

    def say(self, text: bytes) -> None:
        """Send one text message."""
        self._send(_TEXT, text)

    def leave(self) -> None:
        """Close politely."""
        self._send(_CLOSE, struct.pack("!H", 1000))

    def drop(self) -> None:
        """Go without a word, as a laptop that is closed."""
        if self._transport is not None:
            self._transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Shake hands."""
        assert isinstance(transport, asyncio.Transport) or hasattr(transport, "write")
        self._transport = transport  # type: ignore[assignment]  # uvloop's own class
        headers = {
            "Host": f"127.0.0.1:{self._address.port}",
            "Upgrade": "websocket",
            "Connection": "Upgrade",
            "Sec-WebSocket-Version": "13",
            "Sec-WebSocket-Key": base64.b64encode(os.urandom(16)).decode(),
            **self._address.headers,
        }
        lines = [f"GET {self._address.path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
        self._write("\r\n".join(lines).encode())

    def data_received(self, data: bytes) -> None:
        """Whatever came."""
        self._buffer += data
        if not self._shaken and not self._shake():
            return
        self._frames()

    def connection_lost(self, _why: Exception | None) -> None:
        """Nothing more will come."""
        if not self.opened.done():
            self.opened.set_exception(ConnectionError("the line went dead"))
        if not self.closed.done():
            self.closed.set_result(1006)

    def _shake(self) -> bool:
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return False
        answer = bytes(self._buffer[:end])
        del self._buffer[: end + 4]
        self._shaken = True
        if b" 101 " not in answer[:20]:
            self.opened.set_exception(ConnectionError(answer[:60].decode("latin-1")))
            self.drop()
            return False
        self.opened.set_result(None)
        return True

    def _frames(self) -> None:
        buffer, at = self._buffer, 0
        while len(buffer) - at >= 2:
            size, start = buffer[at + 1], at + 2
            if size == _MIDDLE_FOLLOWS:
                size, start = int.from_bytes(buffer[at + 2 : at + 4], "big"), at + 4
            elif size == _LONG_FOLLOWS:
                size, start = int.from_bytes(buffer[at + 2 : at + 10], "big"), at + 10
            if len(buffer) < start + size:
                break
            self._take(buffer[at] & 0xF, bytes(buffer[start : start + size]))
            at = start + size
        del buffer[:at]

    def _take(self, kind: int, payload: bytes) -> None:
        if kind == _TEXT:
            self._hear(payload)
        elif kind == _PING:
            self._send(_PONG, payload)
        elif kind == _CLOSE:
            if not self.closed.done():
                self.closed.set_result(int.from_bytes(payload[:2], "big") if payload else 1005)
            self._send(_CLOSE, payload[:2])
            if self._transport is not None:
                self._transport.close()

    def _send(self, kind: int, payload: bytes) -> None:
        size = len(payload)
        if size <= _SHORT:
            head = struct.pack("!BB", 0x80 | kind, _MASKED | size)
        elif size <= _MIDDLE:
            head = struct.pack("!BBH", 0x80 | kind, _MASKED | _MIDDLE_FOLLOWS, size)
        else:
            head = struct.pack("!BBQ", 0x80 | kind, _MASKED | _LONG_FOLLOWS, size)
        self._write(head + b"\0\0\0\0" + payload)

    def _write(self, data: bytes) -> None:
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(data)
