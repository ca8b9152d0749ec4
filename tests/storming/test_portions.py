"""Under uvicorn a turn of the loop reads a little of what one socket sends, so that nobody waits for the smallest frames (S06)."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest
from uvicorn.config import Config
from uvicorn.server import ServerState
from websockets.frames import Frame, Opcode

from storming.fast_lane import FramedOnce
from storming.portions import PORTION

KNOCK = (
    b"GET / HTTP/1.1\r\nHost: here\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
    b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
)


class Wire:
    """A transport that knows whether it would read."""

    def __init__(self) -> None:
        self.reads = True
        self.written = bytearray()
        self.closing = False

    def get_extra_info(self, _name: str) -> None:
        """Nothing is known."""

    def pause_reading(self) -> None:
        assert self.reads
        self.reads = False

    def resume_reading(self) -> None:
        assert not self.reads
        self.reads = True

    def write(self, data: bytes) -> None:
        self.written += data

    def is_closing(self) -> bool:
        return self.closing

    def close(self) -> None:
        self.closing = True


async def asleep(_scope: Any, _receive: Any, _send: Any) -> None:
    """An application that leaves the socket to the test."""


async def opened(*further: bytes) -> tuple[FramedOnce, Wire]:
    """A socket that has knocked, and said more in the same breath."""
    config = Config(asleep, ws_per_message_deflate=False, interface="asgi3", log_level="critical")
    config.load()
    line, wire = FramedOnce(config, ServerState(), {}), Wire()
    line.on_task_complete = lambda task: None  # type: ignore[method-assign]  # noqa: ARG005  -- its own name
    line.run_asgi = lambda: asleep(None, None, None)  # type: ignore[method-assign]
    line.connection_made(wire)  # type: ignore[arg-type]
    for data in (KNOCK, *further):
        line.data_received(data)
    assert (await line.receive())["type"] == "websocket.connect"
    await line.send({"type": "websocket.accept"})
    line.stop_keepalive()
    return line, wire


def frame(what: Opcode, data: bytes = b"", *, fin: bool = True) -> bytes:
    return Frame(what, data, fin=fin).serialize(mask=True)


async def until(true: Callable[[], bool]) -> int:
    """Turns of the loop until something holds."""
    for turns in range(10_000):
        if true():
            return turns
        await asyncio.sleep(0)
    raise AssertionError("it never came true")


async def test_S06_who_sends_much_at_once_is_read_bit_by_bit_and_only_as_fast_as_it_is_heard() -> None:
    line, wire = await opened()
    small = frame(Opcode.TEXT, b"x")
    line.data_received(small * 36_000)
    await until(lambda: not line.queue.empty())
    await asyncio.sleep(0)
    assert line.queue.qsize() <= PORTION // len(small) + 1
    assert not wire.reads
    for _ in range(36_000):
        assert (await line.receive())["text"] == "x"  # type: ignore[typeddict-item]
    assert line.queue.empty()
    assert wire.reads


async def test_S06_between_two_portions_of_pings_others_have_their_turn() -> None:
    line, wire = await opened()
    ping = frame(Opcode.PING)
    line.data_received(ping * 42_000)
    assert not wire.reads
    turns = await until(lambda: wire.reads)
    assert turns >= 42_000 * len(ping) // PORTION
    assert wire.written.count(frame_of_pong()) == 42_000


def frame_of_pong() -> bytes:
    return Frame(Opcode.PONG, b"").serialize(mask=False)


async def test_what_came_with_the_knock_is_read_once_the_knock_was_heard() -> None:
    text = frame(Opcode.TEXT, b"y" * 3 * PORTION)
    line, wire = await opened(text, frame(Opcode.TEXT, b"behind it"))
    assert (await line.receive())["text"] == "y" * 3 * PORTION  # type: ignore[typeddict-item]
    assert (await line.receive())["text"] == "behind it"  # type: ignore[typeddict-item]
    assert wire.reads


@pytest.mark.parametrize("portions", [0, 3])
async def test_an_answer_to_our_close_is_read_behind_whatever_came_before_it(portions: int) -> None:
    line, wire = await opened()
    line.data_received(frame(Opcode.TEXT, b"x") * (portions * PORTION // 7))
    await line.send({"type": "websocket.close", "code": 4429, "reason": ""})
    line.data_received(frame(Opcode.CLOSE, b"\x11\x4d"))
    await until(lambda: wire.closing)
    assert line.close_timer is None


async def test_what_nobody_read_goes_with_the_line() -> None:
    line, wire = await opened()
    line.data_received(frame(Opcode.TEXT, b"x") * 36_000)
    wire.closing = True
    line.connection_lost(ConnectionResetError())
    kinds = [(await line.receive())["type"] for _ in range(line.queue.qsize())]
    assert kinds[-1] == "websocket.disconnect"
    await asyncio.sleep(0)
    assert line.queue.empty()
