"""PostgreSQL goes down without a goodbye and comes back; sockets stay open and nothing acknowledged is lost (TRUST F02)."""

import asyncio
from pathlib import Path
from random import Random

import pytest

from tests.faults.closing import judge
from tests.faults.length import LONG, SEED
from tests.faults.setups import KINDS, Kind, on_postgresql
from tests.faults.times import judge_seconds, took
from tests.live.guest import Guest, new_id, place
from tests.servers.postgres import Postgres

pytestmark = [pytest.mark.servers, pytest.mark.slow]

ROUNDS = 3 if LONG else 1


@pytest.mark.parametrize("kind", KINDS)
async def test_F02_a_crashed_database_closes_no_socket_and_loses_nothing(
    tmp_path: Path, postgres_process: Postgres, postgres_database: str, valkey: str, kind: Kind
) -> None:
    with on_postgresql(kind, tmp_path, postgres_database, valkey) as setup:
        moments = Random(SEED)
        acknowledged: dict[str, int] = {}
        waits = []
        async with setup.guest() as ann, setup.guest(setup.other) as bob:
            for _ in range(ROUNDS):
                writing = [asyncio.create_task(_write_on(guest, acknowledged)) for guest in (ann, bob)]
                enough = len(acknowledged) + moments.randint(10, 200)
                while len(acknowledged) < enough:  # noqa: ASYNC110  -- the writers tell nobody but the dictionary
                    await asyncio.sleep(0.01)
                await asyncio.to_thread(postgres_process.crash)
                put_off = [guest.hears("Retry", _heard(guest) + 1) for guest in (ann, bob)]
                try:
                    await asyncio.gather(*put_off)
                finally:
                    await asyncio.to_thread(postgres_process.restart)
                for task in writing:
                    task.cancel()
                waits.append(await took(asyncio.gather(*[_write(guest, acknowledged) for guest in (ann, bob)])))
            for guest in (ann, bob):
                await guest.shows(len(await asyncio.to_thread(setup.log)))
                assert not any(frame["type"] == "Closing" for frame in guest.frames)
            assert ann.entries == bob.entries
        wrong = await setup.everything_kept(acknowledged)
        measured = f"{ROUNDS} crashes, {len(acknowledged)} accepted, {wrong or 'none lost, no gap, none twice'}"
        judge("F02", setup.name, measured, "sockets stay open, as F01", met=not wrong)
        judge_seconds("F02", setup.name, "accepted again after", max(waits), 5.0)


def _heard(guest: Guest) -> int:
    return sum(frame["type"] == "Retry" for frame in guest.frames)


async def _write_on(guest: Guest, acknowledged: dict[str, int]) -> None:
    while True:
        await _write(guest, acknowledged)


async def _write(guest: Guest, acknowledged: dict[str, int]) -> None:
    name = new_id()
    acknowledged[name] = (await guest.submit(place(), name))["versions"][0]
