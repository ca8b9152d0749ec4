"""500 boards with four people each, on one process: one edit a second on every board."""

import asyncio
from collections.abc import Iterator
from typing import Final

from tests.bench.crowd.pace import arrived, steadily
from tests.bench.crowd.person import Person
from tests.bench.crowd.tally import Tally, spread
from tests.bench.own.said import latencies
from tests.bench.served import SERVERS, cpu_seconds, people, prepared, served
from tests.bench.targets import Verdict
from tests.servers.app import AppServer

BOARDS, EACH, RATE = 500, 4, 500
ACK_MS: Final = 300
"""99 of 100 acknowledgements come within this (TRUST F24)."""


def measured(*, quick: bool) -> Iterator[Verdict]:
    """Acknowledgements and deliveries, for each server."""
    for server in SERVERS:
        with served(server) as app:
            tally, whole, cpu = asyncio.run(_edited(app, 3.0 if quick else 8.0))
        acks, who = spread(tally.acks), f"storming-{server}"
        met = acks is not None and acks.p99 <= ACK_MS and whole
        target = f"{BOARDS} boards x {EACH} people, {RATE} edits/s: ack p99 at most {ACK_MS} ms, nothing lost"
        yield Verdict("boards", target, who, latencies("ack", acks), met)
        yield Verdict(
            "boards", "the same: delivery to the others", who, latencies("delivery", spread(tally.deliveries)), None
        )
        yield Verdict("boards", "the same: CPU of the server", who, f"{cpu:.0f} %", None)


async def _edited(app: AppServer, seconds: float) -> tuple[Tally, bool, float]:
    known, tally = prepared(app, BOARDS, EACH), Tally()
    editors: list[Person] = []
    for board in range(BOARDS):
        crowd = people(known, board, EACH, tally, port=app.port, first=board * EACH)
        await asyncio.gather(*[person.come() for person in crowd])
        editors.append(crowd[0])
    await steadily(editors, RATE, BOARDS / RATE)  # every board is opened once
    await arrived(lambda: len(tally.acks), tally.sent)
    await asyncio.sleep(0.5)
    tally.clear()
    began = cpu_seconds(app.pid)
    await steadily(editors, RATE, seconds)
    cpu = 100 * (cpu_seconds(app.pid) - began) / seconds
    whole = await arrived(lambda: len(tally.deliveries), tally.sent * (EACH - 1)) and not tally.disorder
    return tally, whole, cpu
