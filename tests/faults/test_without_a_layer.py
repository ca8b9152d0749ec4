"""Two processes that share a journal and nothing else meet all the same (TRUST F06)."""

import asyncio
import time
from pathlib import Path

import pytest

from tests.faults.length import LONG
from tests.faults.setups import Setup
from tests.faults.times import judge_seconds
from tests.live.guest import place
from tests.servers.app import AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]

ROUNDS = 10 if LONG else 1


async def test_F06_two_processes_on_one_sqlite_file_show_the_same(tmp_path: Path) -> None:
    with AppServer(tmp_path) as one, AppServer(tmp_path, server="uvicorn") as other:
        await _meet(Setup([one, other], name="sqlite, two processes"))


async def test_F06_two_processes_on_one_postgresql_show_the_same(tmp_path: Path, postgres_database: str) -> None:
    with (
        AppServer(tmp_path, database_url=postgres_database) as one,
        AppServer(tmp_path, database_url=postgres_database, server="uvicorn") as other,
    ):
        await _meet(Setup([one, other], name="postgresql, two processes"))


async def _meet(setup: Setup) -> None:
    """Both wish at the same time; some time after the last answer both show everything."""
    await asyncio.to_thread(setup.begin)
    waits = []
    async with setup.guest() as ann, setup.guest(setup.other) as bob:
        for done in range(ROUNDS):
            await asyncio.gather(*[guest.submit(place()) for guest in (ann, bob) for _ in range(20)])
            began = time.monotonic()
            await asyncio.gather(ann.shows(41 + 40 * done), bob.shows(41 + 40 * done))
            waits.append(time.monotonic() - began)
        assert ann.entries == bob.entries
    judge_seconds("F06", setup.name, f"{ROUNDS} meetings, the longest took", max(waits), 2.0)
