"""Under Daphne a text for many is written as it is and at once, in order, and whoever does not read is waited for."""

import asyncio
from functools import partial
from typing import Any

import pytest
from twisted.internet.main import CONNECTION_LOST

from boards.live.ready import Ready
from storming.backpressure import FAREWELL_SECONDS, Waiting, daphnes
from storming.framing import frame_of

HELLO, WORLD = Ready("hello"), Ready("world")


class Wire:
    """A transport of Twisted's whose system takes `room` bytes before it says: later."""

    def __init__(self, room: int | Exception = 1000) -> None:
        self.room = room
        self.sent, self.dataBuffer = b"", b""
        self._tempDataBuffer: list[bytes] = []
        self.connected, self.disconnecting = True, False
        self.producer: Any = None

    def writeSomeData(self, data: bytes) -> int | Exception:
        if isinstance(self.room, Exception):
            return self.room
        gone = min(self.room, len(data))
        self.room -= gone
        self.sent += data[:gone]
        return gone

    def write(self, data: bytes) -> None:
        self._tempDataBuffer.append(data)

    def registerProducer(self, producer: Any, _streaming: bool) -> None:  # noqa: FBT001  -- Twisted's own
        self.producer = producer

    def unregisterProducer(self) -> None:
        self.producer = None

    @property
    def everything(self) -> bytes:
        """What is sent and what waits, in order."""
        return self.sent + self.dataBuffer + b"".join(self._tempDataBuffer)


class Line:
    """A socket of Daphne's."""

    STATE_OPEN = 3

    def __init__(self, wire: Wire) -> None:
        self.transport: Any = wire
        self.state = self.STATE_OPEN
        self.send_queue: Any = []
        self.websocket_extensions_in_use: list[object] = []
        self.closeHandshakeTimeout: float = 1
        self.told: list[Any] = []

    async def reply(self, message: Any) -> None:
        """Daphne's own way."""
        self.told.append(message)


async def said(line: Line, *messages: Any) -> None:
    send = Waiting(line, line.reply)
    for message in messages:
        await send.send(message)


@pytest.mark.parametrize("room", [1000, 12, 7, 3, 0])
async def test_it_is_written_in_order_however_much_the_system_takes(room: int) -> None:
    wire = Wire(room)
    await said(Line(wire), HELLO, WORLD)
    assert wire.everything == frame_of(HELLO) + frame_of(WORLD)
    assert wire.sent == wire.everything[: min(room, 14)]


async def test_what_waits_already_goes_first() -> None:
    wire = Wire()
    wire.write(b"earlier")
    await said(Line(wire), HELLO)
    assert wire.everything == b"earlier" + frame_of(HELLO)
    assert not wire.sent


async def test_a_broken_line_is_left_to_twisted() -> None:
    wire = Wire(CONNECTION_LOST)
    await said(Line(wire), HELLO)
    assert wire.everything == frame_of(HELLO)


@pytest.mark.parametrize(
    "odd", [{"state": 2}, {"websocket_extensions_in_use": ["deflate"]}, {"send_queue": [b"first"]}]
)
async def test_a_line_that_is_not_open_plain_and_idle_is_left_to_daphne(odd: dict[str, Any]) -> None:
    line = Line(Wire())
    vars(line).update(odd)
    await said(line, HELLO)
    assert line.told == [HELLO]
    assert not line.transport.everything


async def test_other_messages_are_left_to_daphne() -> None:
    line = Line(Wire())
    await said(line, {"type": "websocket.close", "code": 4404})
    assert line.told == [{"type": "websocket.close", "code": 4404}]


async def test_an_encrypted_line_is_written_by_twisted() -> None:
    wire = Wire()
    wire.TLS = True  # type: ignore[attr-defined]
    await said(Line(wire), HELLO)
    assert wire.everything == frame_of(HELLO)
    assert not wire.sent


async def test_it_waits_until_the_buffer_is_empty() -> None:
    wire = Wire(0)
    send = Waiting(Line(wire), Line(wire).reply)
    send.pauseProducing()
    sending = asyncio.ensure_future(send.send(HELLO))
    await asyncio.sleep(0)
    assert not sending.done()
    send.resumeProducing()
    await sending


def test_only_daphnes_way_to_send_has_such_a_line() -> None:
    line = Line(Wire())
    found: Any = daphnes(partial(line.reply, line))
    assert found is line
    assert daphnes(line.reply) is None


async def test_whoever_is_told_to_go_has_time_to_hear_why() -> None:
    line = Line(Wire())
    Waiting(line, line.reply)
    assert line.closeHandshakeTimeout == FAREWELL_SECONDS
