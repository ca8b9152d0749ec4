"""What an edit costs on boards of different sizes: it must not grow with the notes that lie there."""

import asyncio
from collections.abc import Iterator
from typing import Final

from tests.bench.crowd.pace import arrived, steadily
from tests.bench.crowd.tally import Spread, Tally, spread
from tests.bench.own.said import latencies
from tests.bench.served import cpu_seconds, people, prepared, served
from tests.bench.targets import Verdict
from tests.servers.app import AppServer

SIZES: Final = (100, 2_000, 20_000)
RATE, PEOPLE = 500, 20
MORE: Final = 1.25
"""A largest board that costs at most so much more than the smallest is no growth but noise."""


def measured(*, quick: bool) -> Iterator[Verdict]:
    """CPU of the server for each edit, and its acknowledgement, by size."""
    costs: list[float] = []
    for notes in SIZES:
        with served("uvicorn") as app:
            microseconds, acks = asyncio.run(_edited(app, notes, 2.0 if quick else 6.0))
        costs.append(microseconds)
        words = f"{microseconds:.0f} µs CPU, {latencies('ack', acks)}"
        yield Verdict(
            "growth", f"an edit on a board of {notes:,} notes, {PEOPLE} people", "storming-uvicorn", words, None
        )
    ratio = costs[-1] / costs[0]
    target = f"CPU of an edit, {SIZES[-1]:,} notes to {SIZES[0]:,}: at most {MORE} x"
    yield Verdict("growth", target, "storming-uvicorn", f"{ratio:.2f} x", ratio <= MORE)


async def _edited(app: AppServer, notes: int, seconds: float) -> tuple[float, Spread | None]:
    known, tally = prepared(app, 1, PEOPLE, notes=notes), Tally()
    crowd = people(known, 0, PEOPLE, tally, port=app.port)
    for person in crowd:
        await person.come(after=notes + 1)
    await steadily(crowd[:5], 50, 1)
    await arrived(lambda: len(tally.acks), tally.sent)
    tally.clear()
    began = cpu_seconds(app.pid)
    await steadily(crowd[:5], RATE, seconds)
    await arrived(lambda: len(tally.deliveries), tally.sent * (PEOPLE - 1))
    return 1e6 * (cpu_seconds(app.pid) - began) / tally.sent, spread(tally.acks)
