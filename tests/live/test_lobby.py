"""Sockets that have not greeted count like those that have, and do not stay for ever (TRUST L05)."""

import json
from typing import Any

import pytest

from boards.domain.ids import PersonId
from boards.handling import wired
from boards.journal.memory import MemoryJournal
from boards.live import lobby
from boards.live.connection import Connection
from boards.live.dispatch import Visit
from boards.live.hub import Hub
from tests.handling.crowd import BOARD, office, opening
from tests.live.test_connection import Wire, until

HELLO = json.dumps({"type": "Hello", "protocol": 3, "after": 1})


class House:
    """A hub, and the sockets that came to it."""

    def __init__(self, hub: Hub) -> None:
        self.hub = hub
        self.wires: list[Wire] = []
        self.visits: list[Visit] = []

    def knocks(self, person: str) -> Visit:
        """Somebody who may be here opens one more socket, and says nothing."""
        wire = Wire()
        connection = Connection(f"k{len(self.wires)}", PersonId(person), "participant", wire.send)
        self.wires.append(wire)
        self.visits.append(Visit(BOARD, connection, self.hub))
        self.hub.knock(BOARD, connection)
        return self.visits[-1]

    def codes(self) -> list[int | None]:
        """How each socket ended; None for those that are open."""
        return [_code(wire.sent[-1:]) for wire in self.wires]

    def leave(self) -> None:
        for visit in self.visits:
            visit.leave()
            visit.connection.leave()


def _code(last: list[dict[str, Any]]) -> int | None:
    return last[0].get("code") if last else None


@pytest.fixture
async def house(monkeypatch: pytest.MonkeyPatch) -> House:
    """A board that has just begun; a person may have two sockets there, and all together four."""
    journal = MemoryJournal()
    handler = office(journal)
    monkeypatch.setattr(wired, "journal", lambda: journal)
    monkeypatch.setattr(wired, "handler", lambda: handler)
    monkeypatch.setattr(lobby, "SOCKETS_PER_PERSON", 2)
    monkeypatch.setattr(lobby, "SOCKETS_PER_BOARD", 4)
    await handler.handle(opening())
    return House(Hub(journal))


async def greets(visit: Visit) -> None:
    visit.hear(HELLO)
    await until(lambda: visit.room is not None and visit.connection.name in visit.room.connections)


async def test_L05_one_socket_too_many_ends_the_oldest_of_the_same_person_whether_it_greeted_or_not(
    house: House,
) -> None:
    await greets(house.knocks("ines"))
    house.knocks("ines")
    house.knocks("jonas")
    house.knocks("ines")
    assert house.codes() == [4429, None, None, None]
    house.knocks("ines")
    assert house.codes() == [4429, 4429, None, None, None]
    house.leave()


async def test_L05_a_crowded_board_lets_nobody_in_however_silent_the_crowd(house: House) -> None:
    for person in ("ines", "ines", "jonas", "wei"):
        house.knocks(person)
    late = house.knocks("ada")
    assert house.codes() == [None, None, None, None, 4429]
    late.hear(HELLO)
    assert late.room is None or late.connection.closing
    house.leave()


async def test_L05_who_went_away_without_a_word_leaves_the_place_to_others(house: House) -> None:
    for _ in range(2):
        house.knocks("ines").connection.leave()
    await until(lambda: not house.hub._lobby._waiting)
    house.knocks("ines")
    house.knocks("ines")
    assert [visit.connection.closing for visit in house.visits[2:]] == [False, False]
    house.leave()


async def test_L05_who_never_greets_is_sent_away_and_who_greets_stays(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lobby, "HELLO_SECONDS", 0.05)
    await greets(house.knocks("ines"))
    house.knocks("jonas")
    await until(lambda: house.codes() == [None, 4408])
    assert house.wires[1].texts() == [{"type": "Closing", "code": 4408, "retry_in_ms": 1000}]
    house.leave()


async def test_F10_who_has_not_greeted_yet_is_told_of_a_restart_too(house: House) -> None:
    house.knocks("ines")
    house.hub.drain()
    house.knocks("jonas")
    assert house.codes() == [4503, 4503]
    house.leave()
