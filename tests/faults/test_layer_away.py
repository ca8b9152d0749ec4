"""A channel layer that is frozen or gone stops nobody; what it would have told is fetched from the journal (F04, F05)."""

import asyncio
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from redis import Redis

from tests.faults.setups import Setup
from tests.live.guest import place
from tests.servers.app import AppServer
from tests.servers.valkey import valkey_server

pytestmark = [pytest.mark.servers, pytest.mark.slow]


@pytest.fixture
def valkey_of_our_own() -> Iterator[tuple[str, int]]:
    """Yield the address and the process of a Valkey that a test may freeze."""
    with valkey_server() as url, Redis.from_url(url) as client:
        pid = int(client.info("server")["process_id"])
        yield url, pid
        os.kill(pid, signal.SIGCONT)


async def test_a_frozen_layer_delays_nobody_and_loses_nothing(
    tmp_path: Path, postgres_database: str, valkey_of_our_own: tuple[str, int]
) -> None:
    url, pid = valkey_of_our_own
    with (
        AppServer(tmp_path, database_url=postgres_database, valkey_url=url) as one,
        AppServer(tmp_path, database_url=postgres_database, valkey_url=url, server="uvicorn") as other,
    ):
        setup = Setup([one, other])
        await asyncio.to_thread(setup.begin)
        async with setup.guest(one) as ann, setup.guest(other) as bob:
            await ann.submit(place())
            await bob.shows(2)
            os.kill(pid, signal.SIGSTOP)
            for _ in range(20):
                await ann.submit(place())
                await bob.submit(place())
            await ann.shows(42)
            await bob.shows(42)
            async with setup.guest(other) as late:
                await late.shows(42)
            os.kill(pid, signal.SIGCONT)
            await ann.submit(place())
            await bob.shows(43)
            here = {"cursor": [1.0, 2.0]}
            await bob.say({"type": "Here", "presence": here})
            await ann.until(lambda: ann.people.get(bob.connection) == here)
            assert ann.entries == bob.entries
