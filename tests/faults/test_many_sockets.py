"""Who only watches costs little memory, and delays nobody who works (F24, TRUST M22)."""

import asyncio
import json
import time
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Final, Literal

import pytest
from websockets.asyncio.client import ClientConnection
from websockets.exceptions import ConnectionClosed

from tests.faults.closing import judge, judge_timed
from tests.faults.length import LONG, SEED
from tests.faults.setups import new_board
from tests.faults.times import p99, said
from tests.live.guest import ENDS, Guest, place
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
ACK_SECONDS: Final = 0.3
"""What is promised to everybody. On a machine that is busy with something else: twice the time without the idle ones."""


class Watcher(Guest):
    """Somebody who reads no further than the welcome: hearing the rest must not cost the program that measures."""

    async def _read(self, socket: ClientConnection) -> None:
        with suppress(ConnectionClosed):
            async for text in socket:
                if not self.frames:
                    async with self._changed:
                        await self._take(json.loads(text))
                        self._changed.notify_all()
        ENDS.append(socket.close_code)


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
        moments = Random(SEED)
        alone = await _all_work(active, moments) if LONG else []
        before = resident_kb(running)
        idle: list[Guest] = [Watcher(running.ws_url, *boards[number % BOARDS]) for number in range(IDLE)]
        await _open(idle)
        await asyncio.sleep(3 if LONG else 0)
        each = (resident_kb(running) - before) / IDLE
        beside = await _all_work(active, moments)
        for guest in idle:
            assert not guest.is_closed
        await asyncio.gather(*[guest.close() for guest in (*idle, *active)])
    judge("F24", server, f"{each:.0f} kB for each of {IDLE}", f"<= {KB_EACH:.0f} kB", met=each <= KB_EACH)
    most = max(2 * p99(alone), ACK_SECONDS) if alone else ACK_SECONDS
    measured = f"ack p99 {said(p99(beside))} of {len(beside)} beside them"
    measured += f", {said(p99(alone))} of {len(alone)} without them" if alone else ""
    judge_timed("F24", server, measured, f"{said(most)} at most", met=p99(beside) <= most)


async def _open(guests: list[Guest]) -> None:
    for start in range(0, len(guests), AT_ONCE):
        await asyncio.gather(*[guest.open() for guest in guests[start : start + AT_ONCE]])


async def _all_work(guests: list[Guest], moments: Random) -> list[float]:
    """Seconds until each wish of all of them was accepted."""
    working = [_work(guest, moments.uniform(0, PAUSE)) for guest in guests]
    return [second for took in await asyncio.gather(*working) for second in took]


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
