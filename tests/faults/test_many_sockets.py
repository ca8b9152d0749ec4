"""Who only watches costs little memory, and delays nobody who works (F24, TRUST M22)."""

import asyncio
import time
from pathlib import Path
from random import Random
from typing import Final, Literal

import pytest

from tests.faults.closing import judge, judge_timed
from tests.faults.length import LONG, SEED
from tests.faults.setups import new_board
from tests.live.guest import Guest, place
from tests.servers.app import AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]

BOARDS: Final = 10
IDLE: Final = 500 if LONG else 100
ACTIVE: Final = 20
AT_ONCE: Final = 50
SECONDS: Final = 10.0
"""For so long the active ones work in the long form."""
PAUSE: Final = 0.5
KB_EACH: Final = 100.0
ACK_MS: Final = 300.0


def resident_kb(server: AppServer) -> int:
    """Memory of a server process."""
    lines = Path(f"/proc/{server.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F24_idle_sockets_cost_little_and_delay_nobody(
    tmp_path: Path, server: Literal["daphne", "uvicorn"]
) -> None:
    with AppServer(tmp_path, server=server, settings={"SOCKETS_PER_PERSON": "200"}) as running:
        boards = [await asyncio.to_thread(new_board, running) for _ in range(BOARDS)]
        active = [Guest(running.ws_url, *boards[number % BOARDS]) for number in range(ACTIVE)]
        await _open(active)
        await asyncio.gather(*[guest.submit(place()) for guest in active])  # whatever is loaded once is loaded now
        before = resident_kb(running)
        idle = [Guest(running.ws_url, *boards[number % BOARDS]) for number in range(IDLE)]
        await _open(idle)
        await asyncio.sleep(3 if LONG else 0)
        each = (resident_kb(running) - before) / IDLE
        moments = Random(SEED)
        working = [_work(guest, moments.uniform(0, PAUSE)) for guest in active]
        taken = sorted(second for took in await asyncio.gather(*working) for second in took)
        for guest in idle:
            assert not guest.is_closed
        await asyncio.gather(*[guest.close() for guest in (*idle, *active)])
    judge("F24", server, f"{each:.0f} kB for each of {IDLE}", f"<= {KB_EACH:.0f} kB", met=each <= KB_EACH)
    p99 = taken[int(len(taken) * 0.99)] * 1000
    measured = f"ack p99 {p99:.0f} ms of {len(taken)} beside them"
    judge_timed("F24", server, measured, f"ack p99 <= {ACK_MS:.0f} ms", met=p99 <= ACK_MS)


async def _open(guests: list[Guest]) -> None:
    for start in range(0, len(guests), AT_ONCE):
        await asyncio.gather(*[guest.open() for guest in guests[start : start + AT_ONCE]])


async def _work(guest: Guest, begin: float) -> list[float]:
    """Seconds until each wish was accepted: five wishes, in the long form two a second, each person at moments of their own."""
    taken: list[float] = []
    await asyncio.sleep(begin if LONG else 0)
    until = time.monotonic() + SECONDS
    while len(taken) < 5 or (LONG and time.monotonic() < until):
        began = time.monotonic()
        assert (await guest.submit(place()))["type"] == "Accepted"
        taken.append(time.monotonic() - began)
        await asyncio.sleep(PAUSE if LONG else 0)
    return taken
