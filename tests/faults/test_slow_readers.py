"""Who does not read costs the server little, is sent away, and comes back to the same board (F08, TRUST L07, M12)."""

import asyncio
import time
from pathlib import Path
from typing import Any, Literal

import pytest

from tests.faults.closing import judge_timed
from tests.faults.length import LONG
from tests.faults.setups import Setup
from tests.faults.times import acknowledged, p99, said
from tests.live.guest import Guest
from tests.servers.app import AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]

DRAFT = "字" * 10_000
"""30 kB: what somebody is writing just now. Presence is not kept, so the board itself does not grow."""
SHORT_BYTES = 12_000_000
LONG_SECONDS = 30.0
PATIENT = {"PONG_SECONDS": "60"}
"""Who does not read does not answer pings either; on a busy machine the server must not call that half open before it is read."""
PAUSE = 0.1
SOON = 0.3
"""Seconds that 99 of 100 answers are promised to take at most (TRUST section 1): below it, causes cannot be told apart."""
GROWTH = 20_000_000
"""Bytes that who does not read may cost."""


def resident(server: AppServer) -> int:
    """Bytes of memory of a server process."""
    lines = Path(f"/proc/{server.pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))


def drafts_heard(guest: Guest) -> int:
    """Bytes of drafts that somebody was shown."""
    people = [someone for frame in guest.frames if frame["type"] == "Present" for someone in frame["people"]]
    return sum(len(someone["presence"].get("draft", "").encode()) for someone in people)


async def write_on(guest: Guest) -> None:
    """Write and write, as fast as presence is told."""
    here: dict[str, Any] = {"draft": DRAFT}
    while True:
        here["cursor"] = [time.monotonic() % 1000, 0.0]
        await guest.say({"type": "Here", "presence": here})
        await asyncio.sleep(0.05)


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F08_who_does_not_read_is_sent_away_and_comes_back_to_the_same(
    tmp_path: Path, server: Literal["daphne", "uvicorn"]
) -> None:
    with AppServer(tmp_path, server=server, settings=PATIENT) as app:
        setup = Setup([app])
        await asyncio.to_thread(setup.begin)
        async with setup.guest() as ann, setup.guest() as bob, setup.guest() as witness:
            writers = [asyncio.create_task(write_on(guest)) for guest in (ann, bob)]
            await witness.until(lambda: drafts_heard(witness) > len(DRAFT))
            usual = p99(await acknowledged(witness, 200 if LONG else 5, PAUSE))
            slow = setup.guest()
            await slow.open()
            assert slow._socket is not None
            slow._socket.transport.pause_reading()
            before, most, begun, waits = resident(app), 0, time.monotonic(), []
            until = drafts_heard(witness) + SHORT_BYTES
            while drafts_heard(witness) < until or (LONG and time.monotonic() - begun < LONG_SECONDS):
                waits += await acknowledged(witness, 1, PAUSE)
                most = max(most, resident(app))
            for writer in writers:
                writer.cancel()
            told = drafts_heard(witness) - until + SHORT_BYTES
            slow._socket.transport.resume_reading()
            assert await slow.closed() == 4409
            assert drafts_heard(slow) < told
            head = len(await asyncio.to_thread(setup.log))
            judge_timed(
                "F08",
                f"sqlite on {server}",
                f"{told / 1e6:.0f} MB told, RSS +{(most - before) / 1e6:.1f} MB",
                "closed 4409, RSS +20 MB at most",
                met=most - before <= GROWTH,
            )
            judge_timed(
                "F08",
                f"sqlite on {server}",
                f"p99 of {len(waits)} acks of others {said(p99(waits))}, without the slow one {said(usual)}",
                f"twice as long at most, or {said(SOON)}",
                met=p99(waits) <= max(2 * usual, SOON),
            )
            async with setup.guest(after=slow.version) as again:
                await again.shows(head)
                await witness.shows(head)
                assert slow.entries + again.entries == witness.entries
