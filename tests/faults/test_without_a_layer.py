"""Two processes that share a journal and nothing else meet all the same (TRUST F06)."""

import asyncio
from pathlib import Path

import pytest

from tests.faults.setups import Setup
from tests.live.guest import place
from tests.servers.app import AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]


async def test_F06_two_processes_on_one_sqlite_file_show_the_same(tmp_path: Path) -> None:
    with AppServer(tmp_path) as one, AppServer(tmp_path) as other:
        setup = Setup([one, other])
        await asyncio.to_thread(setup.begin)
        async with setup.guest(one) as ann, setup.guest(other) as bob:
            await asyncio.gather(*[guest.submit(place()) for guest in (ann, bob) for _ in range(20)])
            await ann.shows(41)
            await bob.shows(41)
            assert ann.entries == bob.entries
