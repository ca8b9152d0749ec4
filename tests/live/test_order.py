"""A wish that must come again is not overtaken by those that were sent behind it."""

import json

import pytest

from boards.domain.ids import PersonId
from boards.handling import wired
from boards.live.connection import Connection
from boards.live.dispatch import Visit
from boards.live.hub import Hub
from boards.live.order import MOST, Order
from tests.handling.crowd import BOARD, Counting, office, opening, placing
from tests.live.test_connection import Wire, until


def test_what_was_sent_behind_a_wish_that_is_away_goes_away_too_until_it_is_back() -> None:
    order = Order()
    assert not order.must_wait("a")
    order.sent_away("a")
    assert order.must_wait("b")
    assert order.must_wait("c")
    assert not order.must_wait("a")
    assert not order.must_wait("b")


def test_when_the_first_one_needs_not_come_again_the_next_one_opens_the_way() -> None:
    order = Order()
    order.sent_away("a")
    assert order.must_wait("b")
    assert not order.must_wait("b")


def test_a_client_that_never_comes_again_costs_little() -> None:
    order = Order()
    order.sent_away("a")
    assert all(order.must_wait(f"b{number}") for number in range(2 * MOST))
    assert not order.must_wait("a")


async def test_D6_a_later_move_does_not_happen_before_the_one_that_must_come_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    journal = Counting()
    handler = office(journal)
    monkeypatch.setattr(wired, "journal", lambda: journal)
    monkeypatch.setattr(wired, "handler", lambda: handler)
    await handler.handle(opening())
    await handler.handle(placing("n1"))
    wire = Wire()
    connection = Connection("k1", PersonId("ines"), "facilitator", wire.send)
    visit = Visit(BOARD, connection, Hub(journal))
    visit.hear('{"type": "Hello", "protocol": 3, "after": 2}')
    await until(lambda: _said(wire, "Welcome"))
    journal.away_before = 1
    visit.hear(_move("first", 10))
    await until(lambda: _said(wire, "Retry") == 1)
    visit.hear(_move("second", 20))  # was under way before its sender heard that the first must come again
    await until(lambda: _said(wire, "Retry") == 2 or journal.head(BOARD) > 2)
    assert journal.head(BOARD) == 2
    visit.hear(_move("first", 10))
    visit.hear(_move("second", 20))
    await until(lambda: journal.head(BOARD) == 4)
    assert [entry.command for entry in journal.read(BOARD, after=2)] == ["first", "second"]
    visit.leave()


def _said(wire: Wire, kind: str) -> int:
    return sum(text["type"] == kind for text in wire.texts())


def _move(name: str, x: int) -> str:
    command = {"type": "MoveItems", "notes": [{"note": "n1", "x": x, "y": 0}]}
    return json.dumps({"type": "Submit", "id": name, "command": command})
