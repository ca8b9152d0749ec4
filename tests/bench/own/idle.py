"""Memory and CPU of people who only look (TRUST F24): 500 sockets over ten boards."""

import asyncio
from collections.abc import Iterator
from typing import Final, Literal

from tests.bench.crowd.tally import Tally
from tests.bench.served import SERVERS, cpu_seconds, people, prepared, resident_kb, served
from tests.bench.targets import Verdict
from tests.servers.app import AppServer

BOARDS, EACH = 10, 50
MOST_KB: Final = 100


def measured(*, quick: bool) -> Iterator[Verdict]:
    """For each server: kB for each socket, CPU of all."""
    for server in SERVERS:
        with served(server) as app:
            kb, cpu = asyncio.run(_looked_at(app, 2.0 if quick else 10.0))
        yield Verdict(
            "idle", f"memory of an idle socket: at most {MOST_KB} kB", _who(server), f"{kb:.0f} kB", kb <= MOST_KB
        )
        yield Verdict("idle", f"CPU of {BOARDS * EACH} idle sockets", _who(server), f"{cpu:.1f} %", None)


def _who(server: Literal["uvicorn", "daphne"]) -> str:
    return f"storming-{server}"


async def _looked_at(app: AppServer, seconds: float) -> tuple[float, float]:
    known, tally = prepared(app, BOARDS, EACH + 1), Tally()
    here = people(known, 0, 1, tally, port=app.port)  # whatever the first socket loads is not the others'
    await here[0].come()
    await asyncio.sleep(1)
    before = resident_kb(app.pid)
    for board in range(BOARDS):
        crowd = people(known, board, EACH + 1, tally, port=app.port)[1:]
        await asyncio.gather(*[person.come() for person in crowd])
        here += crowd
    await asyncio.sleep(3)
    memory = (resident_kb(app.pid) - before) / (BOARDS * EACH)
    began = cpu_seconds(app.pid)
    await asyncio.sleep(seconds)
    return memory, 100 * (cpu_seconds(app.pid) - began) / seconds
