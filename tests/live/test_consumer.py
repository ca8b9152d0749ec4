"""A socket is always accepted and told why it closes; its right is looked up again while it is open (TRUST M20, T3)."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any

import pytest
from django.db import OperationalError

from boards.access.roles import Role
from boards.access.seats import Seat
from boards.domain.ids import PersonId
from boards.live import consumer
from boards.live.answers import encoded
from boards.live.connection import DOUBT, Connection
from boards.live.frames import Head
from tests.live.test_connection import until

SEAT = Seat(PersonId("ines"), Role.PARTICIPANT)


class Line:
    """A browser's end of an ASGI socket."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self._coming: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._coming.put_nowait({"type": "websocket.connect"})
        self.closed = asyncio.Event()

    async def receive(self) -> dict[str, Any]:
        return await self._coming.get()

    def hears(self, frame: dict[str, Any]) -> None:
        """The browser says something."""
        self._coming.put_nowait({"type": "websocket.receive", "text": json.dumps(frame)})

    async def send(self, message: dict[str, Any]) -> None:
        self.sent.append(message)
        if message["type"] == "websocket.close":
            self._coming.put_nowait({"type": "websocket.disconnect", "code": message["code"]})
            self.closed.set()


async def opened(monkeypatch: pytest.MonkeyPatch, *seats: Seat | Exception | None, otherwise: float = 0.001) -> Line:
    """Open a socket whose right is looked up once for each of these answers; the socket has closed when this returns."""
    answers = iter(seats)

    async def looked_up(_scope: Mapping[str, Any], _board: str) -> Seat | None:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    monkeypatch.setattr(consumer, "seat_for_scope", looked_up)
    monkeypatch.setattr(consumer, "SEAT_SECONDS", otherwise)
    line = Line()
    scope = {"type": "websocket", "url_route": {"kwargs": {"board": "b1"}}, "headers": []}
    await consumer.BoardConsumer.as_asgi()(scope, line.receive, line.send)
    return line


def said(line: Line) -> list[dict[str, Any]]:
    return [json.loads(message["text"]) for message in line.sent if message["type"] == "websocket.send"]


async def test_without_a_seat_there_is_no_board(monkeypatch: pytest.MonkeyPatch) -> None:
    line = await opened(monkeypatch, None)
    assert line.sent[0] == {"type": "websocket.accept"}
    assert said(line) == [{"type": "Closing", "code": 4404, "retry_in_ms": 0}]
    assert line.sent[-1] == {"type": "websocket.close", "code": 4404}


async def test_a_withdrawn_right_closes_the_open_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    line = await opened(monkeypatch, SEAT, SEAT, None)
    assert said(line) == [{"type": "Closing", "code": 4403, "retry_in_ms": 0}]


async def test_a_seat_that_cannot_be_looked_up_is_tried_again_by_the_client(monkeypatch: pytest.MonkeyPatch) -> None:
    line = await opened(monkeypatch, ConnectionError())
    assert [frame["code"] for frame in said(line)] == [4503]


@pytest.mark.parametrize(("problem", "defect"), [(OperationalError(), False), (ConnectionError(), True)])
async def test_a_database_that_is_away_is_no_defect_to_look_into(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, problem: Exception, *, defect: bool
) -> None:
    await opened(monkeypatch, problem)
    assert [record.exc_info is not None for record in caplog.records if record.name == consumer.__name__] == [defect]


async def test_a_lookup_that_fails_later_throws_nobody_out(monkeypatch: pytest.MonkeyPatch) -> None:
    line = await opened(monkeypatch, SEAT, ConnectionError(), SEAT, None)
    assert [frame["code"] for frame in said(line)] == [4403]


async def test_G5_a_right_in_doubt_is_looked_up_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    class Doubted(Connection):
        """In doubt from the beginning."""

        def __init__(self, *given: Any) -> None:
            super().__init__(*given)
            self.doubted.set()

    monkeypatch.setattr(consumer, "Connection", Doubted)
    line = await opened(monkeypatch, SEAT, None, otherwise=3600)
    assert [frame["code"] for frame in said(line)] == [4403]


class Doubting:
    """Looks rights up when a test says so; each answer may do something first."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.connection: Connection | None = None
        self.answers: asyncio.Queue[Seat | Exception | None] = asyncio.Queue()
        self.asked = 0
        outer = self

        class Known(Connection):
            def __init__(self, *given: Any) -> None:
                super().__init__(*given)
                outer.connection = self

        async def looked_up(_scope: Mapping[str, Any], _board: str) -> Seat | None:
            self.asked += 1
            answer = await self.answers.get()
            if isinstance(answer, Exception):
                raise answer
            return answer

        monkeypatch.setattr(consumer, "Connection", Known)
        monkeypatch.setattr(consumer, "seat_for_scope", looked_up)
        monkeypatch.setattr(consumer, "FRESH_SECONDS", 0.0)

    def doubt(self) -> Connection:
        """As a room does it."""
        assert self.connection is not None
        self.connection.hold(DOUBT)
        self.connection.doubted.set()
        return self.connection

    async def answered(self, answer: Seat | Exception | None) -> None:
        """Answer a question that is asked, and wait for the next one."""
        asked = self.asked
        self.answers.put_nowait(answer)
        await until(lambda: self.asked > asked)


def knocking() -> tuple[Line, "asyncio.Task[None]"]:
    line = Line()
    scope = {"type": "websocket", "url_route": {"kwargs": {"board": "b1"}}, "headers": []}
    socket = consumer.BoardConsumer.as_asgi()(scope, line.receive, line.send)
    return line, asyncio.get_running_loop().create_task(socket)  # type: ignore[arg-type]


async def test_T2_who_is_in_doubt_hears_nothing_before_the_right_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    doubting = Doubting(monkeypatch)
    line, socket = knocking()
    doubting.answers.put_nowait(SEAT)
    await until(lambda: doubting.connection is not None and doubting.connection.person)
    connection = doubting.doubt()
    connection.push(encoded(Head(1)))
    await until(lambda: doubting.asked == 2)
    await doubting.answered(OperationalError())  # not known: asked again, soon
    assert said(line) == []
    doubting.doubt()  # a second link is withdrawn while the first question is under way
    await doubting.answered(SEAT)
    assert said(line) == []
    doubting.answers.put_nowait(SEAT)
    await until(lambda: said(line) == [{"type": "Head", "head": 1}])
    doubting.doubt()
    doubting.answers.put_nowait(None)
    await socket
    assert said(line)[1:] == [{"type": "Closing", "code": 4403, "retry_in_ms": 0}]


@pytest.mark.parametrize(("right", "code"), [(None, 4403), (OperationalError(), 4503)])
async def test_G5_who_greets_late_is_looked_up_again_before_a_room_opens(
    monkeypatch: pytest.MonkeyPatch, right: Exception | None, code: int
) -> None:
    doubting = Doubting(monkeypatch)
    line, socket = knocking()
    doubting.answers.put_nowait(SEAT)
    await until(lambda: doubting.connection is not None and doubting.connection.person)
    line.hears({"type": "Hello", "protocol": 3, "after": 0})
    doubting.answers.put_nowait(right)
    await socket
    assert [(frame["type"], frame["code"]) for frame in said(line)] == [("Closing", code)]
