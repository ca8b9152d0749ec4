"""Clients of the measurements count what really arrives, from the bytes of real frames."""

import asyncio

import msgspec

from boards.live.frames import PROTOCOL
from tests.bench.crowd.line import Address
from tests.bench.crowd.person import Person
from tests.bench.crowd.tally import Tally


async def test_deliveries_and_acknowledgements_are_told_apart() -> None:
    heard: list[bytes] = []
    mine, theirs = Tally(), Tally()
    ann, bob = (Person(number, Address(0, "/", {}), PROTOCOL, tally) for number, tally in ((1, mine), (2, theirs)))
    ann._line = bob._line = type("Line", (), {"say": lambda _self, text: heard.append(text)})()
    ann.edit()
    wish = msgspec.json.decode(heard[0])
    entry = {"version": 2, "event": {"type": "NotePlaced", "note": wish["command"]}, "command": wish["id"]}
    happened = msgspec.json.encode({"type": "Happened", "entries": [entry]})
    accepted = msgspec.json.encode({"type": "Accepted", "wishes": [[wish["id"], [2, 2]]]})

    for person in (ann, bob):
        person._hear(happened)
    ann._hear(accepted)
    bob._hear(happened)
    await asyncio.sleep(0)

    assert (len(mine.acks), len(mine.deliveries), ann.waiting) == (1, 0, 0)
    assert (len(theirs.deliveries), theirs.disorder) == (2, 1)
