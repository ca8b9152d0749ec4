"""PostgreSQL goes down without a goodbye and comes back; sockets stay open and nothing acknowledged is lost (TRUST F02)."""

import asyncio
from pathlib import Path
from typing import Literal

import pytest

from tests.faults.setups import Setup
from tests.live.guest import new_id, place
from tests.servers.app import AppServer
from tests.servers.postgres import Postgres

pytestmark = [pytest.mark.servers, pytest.mark.slow]


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F02_a_crashed_database_closes_no_socket_and_loses_nothing(
    tmp_path: Path, postgres_process: Postgres, postgres_database: str, server: Literal["daphne", "uvicorn"]
) -> None:
    with AppServer(tmp_path, database_url=postgres_database, server=server) as running:
        setup = Setup([running])
        await asyncio.to_thread(setup.begin)
        acknowledged: dict[str, int] = {}
        async with setup.guest() as ann, setup.guest() as bob:
            for _ in range(20):
                name = new_id()
                acknowledged[name] = (await ann.submit(place(), name))["versions"][0]
            await asyncio.to_thread(postgres_process.crash)
            late, wish = new_id(), place()
            try:
                await ann.say({"type": "Submit", "id": late, "command": wish})
                assert (await ann.answer_to(late))["type"] == "Retry"
            finally:
                await asyncio.to_thread(postgres_process.restart)
            acknowledged[late] = (await ann.submit(wish, late))["versions"][0]
            await bob.submit(place())
            for guest in (ann, bob):
                await guest.shows(23)
                assert not any(frame["type"] == "Closing" for frame in guest.frames)
            assert ann.entries == bob.entries
        log = await asyncio.to_thread(setup.log)
        assert [entry["version"] for entry in log] == list(range(1, 24))
        kept = {str(entry["command"]): entry["version"] for entry in log}
        assert {name: kept.get(name) for name in acknowledged} == acknowledged
