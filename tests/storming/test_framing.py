"""A text for many sockets is framed once, and reads on the wire as if the server had framed it (RFC 6455)."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from uvicorn.config import Config
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from uvicorn.server import ServerState
from websockets.extensions.permessage_deflate import PerMessageDeflate
from websockets.frames import Frame, Opcode
from websockets.protocol import OPEN

from boards.live.ready import Ready
from storming.fast_lane import FramedOnce
from storming.framing import frame_of


@pytest.mark.parametrize("text", ["", "a", "ä" * 62, "a" * 125, "a" * 126, "a" * 65_535, "a" * 65_536, "ü" * 70_000])
def test_a_frame_is_the_one_that_the_library_would_make(text: str) -> None:
    assert frame_of(Ready(text)) == Frame(Opcode.TEXT, text.encode()).serialize(mask=False)


def test_it_is_made_once() -> None:
    message = Ready("hello")
    assert frame_of(message) is frame_of(message)


class Wire:
    """A transport that remembers what was written."""

    def __init__(self) -> None:
        self.written: list[bytes] = []

    def write(self, data: bytes) -> None:
        self.written.append(data)

    def is_closing(self) -> bool:
        return False

    def close(self) -> None:
        """Nobody asks."""


async def nobody(_scope: Any, _receive: Any, _send: Any) -> None:
    """An application."""


def open_line(kind: type[WebSocketsSansIOProtocol]) -> tuple[WebSocketsSansIOProtocol, Wire]:
    config = Config(nobody, ws_per_message_deflate=False, interface="asgi3")
    config.load()
    line, wire = kind(config, ServerState(), {}), Wire()
    line.transport, line.handshake_complete, line.conn.state = wire, True, OPEN  # type: ignore[assignment]
    return line, wire


async def close(line: WebSocketsSansIOProtocol) -> None:
    await line.send({"type": "websocket.close", "code": 4404, "reason": ""})
    if line.close_timer is not None:
        line.close_timer.cancel()


async def compress(line: WebSocketsSansIOProtocol) -> None:
    line.conn.extensions = [
        PerMessageDeflate(
            remote_no_context_takeover=True,
            local_no_context_takeover=True,
            remote_max_window_bits=12,
            local_max_window_bits=12,
        )
    ]


async def lose(line: WebSocketsSansIOProtocol) -> None:
    line.disconnected = True


async def nothing(_line: WebSocketsSansIOProtocol) -> None:
    """An open line."""


@pytest.mark.parametrize("before", [nothing, close, compress, lose])
async def test_a_line_does_with_it_what_the_servers_own_would_do(before: Callable[[Any], Any]) -> None:
    ends = []
    for kind in (WebSocketsSansIOProtocol, FramedOnce):
        line, wire = open_line(kind)
        await before(line)
        problem: str | None = None
        try:
            await line.send(Ready('{"type":"Head","head":1}'))  # type: ignore[arg-type]
        except Exception as gone:  # noqa: BLE001  -- the same one is wanted, whatever it is
            problem = repr(gone)
        ends.append((wire.written, problem))
    assert ends[0] == ends[1]


async def test_it_waits_while_the_peer_does_not_read() -> None:
    line, wire = open_line(FramedOnce)
    line.pause_writing()
    sending = asyncio.ensure_future(line.send(Ready("later")))  # type: ignore[arg-type]
    await asyncio.sleep(0)
    assert not wire.written
    line.resume_writing()
    await sending
    assert wire.written == [frame_of(Ready("later"))]
