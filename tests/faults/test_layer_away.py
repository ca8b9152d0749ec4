"""A channel layer that is frozen or gone stops nobody; what it would have told is fetched from the journal (F04, F05)."""

import asyncio
from pathlib import Path

import pytest

from tests.faults.setups import Setup
from tests.live.guest import place
from tests.servers.app import AppServer
from tests.servers.valkey import Valkey

pytestmark = [pytest.mark.servers, pytest.mark.slow]


async def test_F05_a_frozen_layer_delays_nobody_and_loses_nothing(
    tmp_path: Path, postgres_database: str, valkey_process: Valkey
) -> None:
    url, layer = valkey_process.url, valkey_process.program
    with (
        AppServer(tmp_path, database_url=postgres_database, valkey_url=url) as one,
        AppServer(tmp_path, database_url=postgres_database, valkey_url=url, server="uvicorn") as other,
    ):
        setup = Setup([one, other])
        await asyncio.to_thread(setup.begin)
        async with setup.guest(one) as ann, setup.guest(other) as bob:
            await ann.submit(place())
            await bob.shows(2)
            layer.freeze()
            try:
                for _ in range(20):
                    await ann.submit(place())
                    await bob.submit(place())
                await ann.shows(42)
                await bob.shows(42)
                async with setup.guest(other) as late:
                    await late.shows(42)
            finally:
                layer.thaw()
            await ann.submit(place())
            await bob.shows(43)
            here = {"cursor": [1.0, 2.0]}
            await bob.say({"type": "Here", "presence": here})
            await ann.until(lambda: ann.people.get(bob.connection) == here)
            assert ann.entries == bob.entries


async def test_F04_a_restarted_layer_closes_no_socket_and_loses_nothing(
    tmp_path: Path, postgres_database: str, valkey_process: Valkey
) -> None:
    url = valkey_process.url
    with (
        AppServer(tmp_path, database_url=postgres_database, valkey_url=url) as one,
        AppServer(tmp_path, database_url=postgres_database, valkey_url=url, server="uvicorn") as other,
    ):
        setup = Setup([one, other])
        await asyncio.to_thread(setup.begin)
        async with setup.guest(one) as ann, setup.guest(other) as bob:
            await ann.submit(place())
            await bob.shows(2)
            valkey_process.crash()
            try:
                for _ in range(20):
                    await ann.submit(place())
                async with setup.guest(other) as late:
                    await late.shows(22)
            finally:
                valkey_process.restart()
            await bob.submit(place())
            async with setup.guest(one) as newcomer:
                await newcomer.submit(place())
                for guest in (ann, bob, newcomer):
                    await guest.shows(24)
                assert ann.entries == bob.entries == newcomer.entries
