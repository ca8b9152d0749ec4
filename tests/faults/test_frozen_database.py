"""A database that is frozen delays the answer, never the truth: everybody hears `Retry` soon (TRUST F03, L11)."""

import asyncio
import time
from pathlib import Path

import pytest

from tests.faults.closing import judge
from tests.faults.length import LONG
from tests.faults.setups import KINDS, Kind, new_board, on_postgresql
from tests.faults.times import judge_seconds, took
from tests.live.guest import Frame, Guest, new_id, place
from tests.servers.postgres import Postgres

pytestmark = [pytest.mark.servers, pytest.mark.slow]

FROZEN = 10.0
"""Seconds, in the long form."""
BETWEEN = 0.2


@pytest.mark.parametrize("kind", KINDS)
async def test_F03_a_frozen_database_is_answered_with_retry_and_pings_go_on(
    tmp_path: Path, postgres_process: Postgres, postgres_database: str, valkey: str, kind: Kind
) -> None:
    with on_postgresql(kind, tmp_path, postgres_database, valkey) as setup:
        elsewhere = Guest(setup.one.ws_url, *await asyncio.to_thread(new_board, setup.one))
        async with setup.guest() as ann, setup.guest(setup.other) as ben, elsewhere as bob:
            await ann.submit(place())
            wishes: dict[str, tuple[Guest, Frame]] = {}
            answering: list[asyncio.Task[float]] = []
            pings: list[float] = []
            postgres_process.program.freeze()
            began = time.monotonic()
            try:
                while len(wishes) < 5 or (LONG and time.monotonic() - began < FROZEN):
                    guest = (ann, ben)[len(wishes) % 2]
                    name, wish = new_id(), place()
                    wishes[name] = (guest, wish)
                    await guest.say({"type": "Submit", "id": name, "command": wish})
                    answering.append(asyncio.create_task(took(_answered(guest, name))))
                    pings.append(await took(_ping(bob, len(pings) + 1)))
                    await asyncio.sleep(BETWEEN)
                waits = await asyncio.gather(*answering)
            finally:
                postgres_process.program.thaw()
            answers = {guest.answers.pop(name)["type"] for name, (guest, _) in wishes.items()}
            for name, (guest, wish) in wishes.items():
                assert (await guest.submit(wish, name))["type"] == "Accepted"
            await bob.submit(place())
            assert not any(frame["type"] == "Closing" for guest in (ann, ben, bob) for frame in guest.frames)
        kept = [entry["command"] for entry in await asyncio.to_thread(setup.log)]
        judge(
            "F03",
            setup.name,
            f"{len(wishes)} wishes heard {', '.join(sorted(answers))}, then kept {len(set(kept) & set(wishes))}",
            "Retry, then each kept once",
            met=answers == {"Retry"} and len(kept) == len(set(kept)) == 2 + len(wishes) and set(wishes) < set(kept),
        )
        judge_seconds("F03", setup.name, "the latest answer after", max(waits), 5.0)
        judge_seconds("F03", setup.name, f"the slowest of {len(pings)} pings elsewhere", max(pings), 0.2)


async def _ping(guest: Guest, count: int) -> None:
    await guest.say({"type": "Ping"})
    await guest.hears("Head", count)


async def _answered(guest: Guest, name: str) -> None:
    await guest.until(lambda: name in guest.answers)
