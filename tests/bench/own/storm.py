"""200 people lose their line at the same moment and come back at once, while one goes on editing elsewhere."""

import asyncio
import time
from collections.abc import Iterator
from typing import Final

from tests.bench.crowd.pace import arrived, steadily
from tests.bench.crowd.person import Person
from tests.bench.crowd.tally import Spread, Tally, spread
from tests.bench.own.said import latencies
from tests.bench.served import SERVERS, people, prepared, served
from tests.bench.targets import Verdict
from tests.servers.app import AppServer

PEOPLE: Final = 200
BACK_SECONDS: Final = 5.0
MISSED: Final = 20
"""Entries that everybody lacks when they come back."""


def measured(*, quick: bool) -> Iterator[Verdict]:
    """Until everybody is welcomed again, and what whoever works elsewhere notices of it."""
    del quick
    for server in SERVERS:
        with served(server) as app:
            seconds, acks = asyncio.run(_stormed(app))
        target = f"{PEOPLE} people back on one board at once: at most {BACK_SECONDS:g} s"
        yield Verdict("storm", target, f"storming-{server}", f"{seconds:.2f} s", seconds <= BACK_SECONDS)
        elsewhere = "meanwhile on another board, 100 edits/s: ack p99 at most 300 ms"
        met = None if acks is None else acks.p99 <= 300
        yield Verdict("storm", elsewhere, f"storming-{server}", latencies("ack", acks), met)


async def _stormed(app: AppServer) -> tuple[float, Spread | None]:
    known, tally, other = prepared(app, 2, PEOPLE), Tally(), Tally()
    crowd = people(known, 0, PEOPLE, tally, port=app.port)
    for person in crowd:
        await person.come(after=1)
    (worker,) = people(known, 1, 1, other, port=app.port)
    await worker.come()
    for person in crowd[1:]:
        person.line.drop()
    for _ in range(MISSED):
        crowd[0].edit()
    await arrived(lambda: len(tally.acks), MISSED)
    crowd[0].line.drop()
    working = asyncio.create_task(steadily([worker], 100, 2))
    began = time.monotonic()
    await asyncio.gather(*[_back(person) for person in crowd])
    seconds = time.monotonic() - began
    await working
    await arrived(lambda: len(other.acks), other.sent)
    return seconds, spread(other.acks)


async def _back(person: Person) -> None:
    await person.come(after=1)
