"""A socket that is too fast waits and keeps the order; who never pauses or never says anything goes (TRUST L03, 4408)."""

import json

import pytest
from django.conf import settings

from boards.domain.ids import PersonId
from boards.handling import wired
from boards.journal.memory import MemoryJournal
from boards.live import hub as hubs
from boards.live.connection import Connection
from boards.live.dispatch import Visit
from boards.live.hub import Hub
from tests.handling.crowd import BOARD, office, opening
from tests.live.guest import place
from tests.live.test_connection import Wire, until


async def visiting(monkeypatch: pytest.MonkeyPatch) -> tuple[Visit, Wire]:
    journal = MemoryJournal()
    handler = office(journal)
    monkeypatch.setattr(wired, "journal", lambda: journal)
    monkeypatch.setattr(wired, "handler", lambda: handler)
    await handler.handle(opening())
    wire = Wire()
    monkeypatch.setitem(
        settings.LIMITS, "COMMANDS_PER_SECOND", 1
    )  # a busy machine hears them so slowly that some are in time
    visit = Visit(BOARD, Connection("k1", PersonId("ines"), "facilitator", wire.send), Hub(journal))
    visit.hear('{"type": "Hello", "protocol": 3, "after": 1}')
    await until(lambda: any(text["type"] == "Welcome" for text in wire.texts()))
    return visit, wire


def submit(name: str) -> str:
    return json.dumps({"type": "Submit", "id": name, "command": place()})


async def test_L03_what_is_beyond_the_burst_shall_come_again(monkeypatch: pytest.MonkeyPatch) -> None:
    visit, wire = await visiting(monkeypatch)
    for number in range(105):
        visit.hear(submit(f"w{number}"))
    told = [text["id"] for text in wire.texts() if text["type"] == "Retry"]
    assert told == [f"w{number}" for number in range(100, 105)]
    assert not visit.connection.closing
    visit.leave()


async def test_L03_who_never_pauses_is_sent_away(monkeypatch: pytest.MonkeyPatch) -> None:
    visit, wire = await visiting(monkeypatch)
    for _ in range(600):
        visit.hear("{")
    assert wire.texts()[-1] == {"type": "Closing", "code": 4429, "retry_in_ms": 5000}
    visit.leave()


async def test_who_says_nothing_for_long_is_sent_away(monkeypatch: pytest.MonkeyPatch) -> None:
    visit, wire = await visiting(monkeypatch)
    visit.hub._close_silent()
    assert not visit.connection.closing
    monkeypatch.setattr(hubs, "SILENT_SECONDS", -1.0)
    visit.hub._close_silent()
    assert wire.texts()[-1]["code"] == 4408
    visit.leave()
