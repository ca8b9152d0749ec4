"""A socket's way out is bounded (TRUST L07), and a socket that is gone harms nobody (TRUST M07)."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest

from boards.domain.ids import PersonId
from boards.live import connection as connections
from boards.live.answers import encoded
from boards.live.connection import BACKLOG_BYTES, DOUBT, WELCOME, Connection
from boards.live.frames import Head, Refused


class Wire:
    """Stands for the server's side of ASGI: may be stuck, may be gone."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.free = asyncio.Event()
        self.free.set()
        self.gone = False

    async def send(self, message: dict[str, Any]) -> None:
        await self.free.wait()
        if self.gone:
            raise ConnectionResetError
        self.sent.append(message)

    def texts(self) -> list[dict[str, Any]]:
        return [json.loads(message["text"]) for message in self.sent if message["type"] == "websocket.send"]


async def until(true: Callable[[], Any]) -> None:
    async with asyncio.timeout(30):
        while not true():  # noqa: ASYNC110  -- a wire of ours rings no bell
            await asyncio.sleep(0)


def connected(wire: Wire) -> Connection:
    return Connection("c1", PersonId("ines"), "facilitator", wire.send)


async def test_frames_leave_in_order() -> None:
    wire = Wire()
    connection = connected(wire)
    for head in (1, 2, 3):
        connection.say(Head(head))
    connection.finish(4503)
    assert [text.get("head") or text.get("code") for text in wire.texts()] == [1, 2, 3, 4503]
    assert wire.sent[-1] == {"type": "websocket.close", "code": 4503}


async def test_who_does_not_read_loses_the_backlog_and_is_told_to_come_back() -> None:
    wire = Wire()
    wire.free.clear()
    connection = connected(wire)
    large = encoded(Refused(None, "x" * 100_000))
    for _ in range(BACKLOG_BYTES // large.size + 2):
        connection.push(large)
        await asyncio.sleep(0)
    assert connection.closing
    wire.free.set()
    await until(lambda: wire.sent and wire.sent[-1]["type"] == "websocket.close")
    assert wire.texts()[-1] == {"type": "Closing", "code": 4409, "retry_in_ms": 500}
    assert wire.sent[-1] == {"type": "websocket.close", "code": 4409}
    assert len(wire.sent) <= 3


async def test_what_is_held_back_follows_in_order() -> None:
    wire = Wire()
    connection = connected(wire)
    connection.hold(WELCOME)
    connection.push(encoded(Head(2)))
    connection.say(Head(1))
    connection.release(WELCOME)
    connection.push(encoded(Head(3)))
    assert [text["head"] for text in wire.texts()] == [1, 2, 3]


async def test_L07_what_is_held_back_is_bounded_too() -> None:
    wire = Wire()
    connection = connected(wire)
    connection.hold(DOUBT)
    large = encoded(Refused(None, "x" * 100_000))
    for _ in range(BACKLOG_BYTES // large.size):
        connection.push(large)
    assert not connection.closing
    connection.push(large)
    assert wire.texts() == [{"type": "Closing", "code": 4409, "retry_in_ms": 500}]
    connection.release(DOUBT)
    assert len(wire.sent) == 2


async def test_a_socket_that_is_gone_ends_the_writing_quietly() -> None:
    wire = Wire()
    wire.gone = True
    connection = connected(wire)
    connection.say(Head(1))
    assert connection.closing
    connection.say(Head(2))


async def test_what_was_begun_while_the_peer_did_not_read_is_finished_once_and_in_order() -> None:
    wire = Wire()
    wire.free.clear()
    connection = connected(wire)
    for head in (1, 2, 3):
        connection.say(Head(head))
    assert wire.sent == []
    wire.free.set()
    await until(lambda: len(wire.sent) == 3)
    connection.say(Head(4))
    assert [text["head"] for text in wire.texts()] == [1, 2, 3, 4]


async def test_a_socket_that_goes_while_stuck_ends_what_was_begun() -> None:
    wire = Wire()
    wire.free.clear()
    connection = connected(wire)
    connection.say(Head(1))
    connection.leave()
    wire.free.set()
    for _ in range(5):
        await asyncio.sleep(0)
    assert wire.sent == []


async def test_L07_a_backlog_that_grows_old_is_dropped_although_nothing_new_comes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connections, "BACKLOG_SECONDS", 0.01)
    wire = Wire()
    wire.free.clear()
    connection = connected(wire)
    connection.say(Head(1))
    connection.say(Head(2))
    await until(lambda: connection.closing)
    wire.free.set()
    await until(lambda: wire.sent and wire.sent[-1]["type"] == "websocket.close")
    assert [text.get("head") or text.get("code") for text in wire.texts()] == [1, 4409]


async def test_L07_who_reads_slowly_but_reads_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "BACKLOG_SECONDS", 3600.0)
    wire = Wire()
    wire.free.clear()
    connection = connected(wire)
    connection.say(Head(1))
    connection.say(Head(2))
    connection._grow_old()
    wire.free.set()
    await until(lambda: len(wire.sent) == 2)
    connection._grow_old()
    assert not connection.closing
    connection.leave()


async def test_F09_whoever_is_told_to_go_leaves_although_the_last_words_are_stuck() -> None:
    wire = Wire()
    wire.free.clear()
    connection = connected(wire)
    left: list[str] = []
    connection.at_the_end(lambda: left.append(connection.name))
    connection.say(Head(1))
    connection.finish(4409)
    assert left == []  # not while somebody may be walking through the room
    await until(lambda: left)
    connection.leave()
    wire.free.set()
    for _ in range(5):
        await asyncio.sleep(0)
    assert left == ["c1"]


async def test_T2_what_two_reasons_hold_back_waits_for_both() -> None:
    wire = Wire()
    connection = connected(wire)
    connection.hold(WELCOME)
    connection.hold(DOUBT)
    connection.push(encoded(Head(1)))
    connection.release(DOUBT)
    assert wire.sent == []
    connection.release(WELCOME)
    connection.release(DOUBT)
    assert [text["head"] for text in wire.texts()] == [1]
