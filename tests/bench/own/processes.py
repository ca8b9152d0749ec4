"""Two processes on PostgreSQL (fsync on) and Valkey, one board: routed to one of them, or edited through both.

Valkey is frozen for some seconds in the end: nobody's acknowledgement may wait for it, and the other process learns of the
edits from the journal (TRUST F05). Everything shares the machine's cores.
"""

import asyncio
import os
import signal
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from typing import Final

import redis

from tests.bench.contestants.seats import Seats
from tests.bench.crowd.pace import arrived, steadily
from tests.bench.crowd.person import Person
from tests.bench.crowd.tally import Spread, Tally, spread
from tests.bench.own.said import latencies
from tests.bench.served import people, prepared, served
from tests.bench.targets import Verdict
from tests.servers.app import AppServer
from tests.servers.postgres import fresh_database, postgres_server
from tests.servers.valkey import valkey_server

EACH, RATE = 10, 100
ACK_MS, HEAL_SECONDS = 300, 3.0
WAYS: Final = {
    "routed: everybody on one process": (0, 0),
    "not routed: one process edits, the other looks on": (0, 1),
    "not routed: both edit": (0, 1, 2),
}
WHO: Final = "two processes, uvicorn"


def measured(*, quick: bool) -> Iterator[Verdict]:
    """Acknowledgements and deliveries for each way, then with Valkey frozen."""
    seconds = 2.0 if quick else 5.0
    with ExitStack() as stack:
        database = stack.enter_context(fresh_database(stack.enter_context(postgres_server(durable=True))))
        valkey = stack.enter_context(valkey_server())
        apps = [stack.enter_context(served("uvicorn", database_url=database, valkey_url=valkey)) for _ in range(2)]
        known = prepared(apps[0], 4, 2 * EACH)
        for table, (way, places) in enumerate(WAYS.items()):
            acks, deliveries = asyncio.run(_edited(apps, known, table, places, seconds))
            met = None if acks is None else acks.p99 <= ACK_MS
            yield Verdict(
                "processes", f"{way}, {RATE} edits/s: ack p99 at most {ACK_MS} ms", WHO, latencies("ack", acks), met
            )
            yield Verdict("processes", f"{way}: delivery", WHO, latencies("delivery", deliveries), None)
        with redis.Redis.from_url(valkey) as client:
            pid = int(client.info("server")["process_id"])
        acks, healed = asyncio.run(_frozen(apps, known, pid, seconds))
        met = None if acks is None else acks.p99 <= ACK_MS
        yield Verdict("frozen", f"Valkey frozen: ack p99 at most {ACK_MS} ms", WHO, latencies("ack", acks), met)
        target = f"Valkey frozen: the other process has everything within {HEAL_SECONDS:g} s of the last edit"
        yield Verdict("frozen", target, WHO, f"{healed:.2f} s", healed <= HEAL_SECONDS)


async def _crowd(
    apps: Sequence[AppServer], known: Seats, table: int, places: Sequence[int], tally: Tally
) -> list[Person]:
    """Half of the people here, half of them there."""
    everybody = people(known, table, 2 * EACH, tally, port=apps[0].port)
    there = people(known, table, 2 * EACH, tally, port=apps[places[1]].port)
    crowd = everybody[:EACH] + there[EACH:]
    for person in crowd:
        await person.come(after=1)
    return crowd


async def _edited(
    apps: Sequence[AppServer], known: Seats, table: int, places: Sequence[int], seconds: float
) -> tuple[Spread | None, Spread | None]:
    here, there = Tally(), Tally()
    crowd = await _crowd(apps, known, table, places, here)
    for person in crowd[EACH:]:
        person.tally = there
    editors = [crowd[0], crowd[EACH]] if len(places) > 2 else crowd[:1]
    await steadily(editors, 20, 1)
    await asyncio.sleep(1)
    here.clear()
    there.clear()
    await steadily(editors, RATE, seconds)
    await arrived(lambda: len(here.acks) + len(there.acks), here.sent + there.sent)
    await arrived(lambda: len(there.deliveries), (here.sent + there.sent) * EACH - there.sent)
    for person in crowd:
        person.line.drop()
    return spread(here.acks + there.acks), spread(there.deliveries)


async def _frozen(apps: Sequence[AppServer], known: Seats, pid: int, seconds: float) -> tuple[Spread | None, float]:
    here, there = Tally(), Tally()
    crowd = await _crowd(apps, known, len(WAYS), (0, 1), here)
    for person in crowd[EACH:]:
        person.tally = there
    await steadily(crowd[:1], 20, 1)
    await asyncio.sleep(1)
    here.clear()
    there.clear()
    os.kill(pid, signal.SIGSTOP)
    try:
        await steadily(crowd[:1], RATE, seconds)
        last = time.monotonic()
        await arrived(lambda: len(there.deliveries), here.sent * EACH, 3 * HEAL_SECONDS)
        healed = time.monotonic() - last
        await arrived(lambda: len(here.acks), here.sent)
    finally:
        os.kill(pid, signal.SIGCONT)
    return spread(here.acks), healed if len(there.deliveries) == here.sent * EACH else float("inf")
