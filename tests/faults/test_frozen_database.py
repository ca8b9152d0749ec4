"""A database that is frozen delays the answer, never the truth: everybody hears `Retry` soon (TRUST F03, L11)."""

import asyncio
import time
from pathlib import Path
from typing import Literal

import pytest

from tests.faults.setups import Setup, new_board
from tests.live.guest import Guest, new_id, place
from tests.servers.app import AppServer
from tests.servers.postgres import Postgres

pytestmark = [pytest.mark.servers, pytest.mark.slow]


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F03_a_frozen_database_is_answered_with_retry_and_pings_go_on(
    tmp_path: Path, postgres_process: Postgres, postgres_database: str, server: Literal["daphne", "uvicorn"]
) -> None:
    with AppServer(tmp_path, database_url=postgres_database, server=server) as running:
        setup = Setup([running])
        await asyncio.to_thread(setup.begin)
        other = Guest(running.ws_url, *await asyncio.to_thread(new_board, running))
        wishes = {new_id(): place() for _ in range(5)}
        async with setup.guest() as ann, other as bob:
            await ann.submit(place())
            postgres_process.program.freeze()
            try:
                began = time.monotonic()
                for name, wish in wishes.items():
                    await ann.say({"type": "Submit", "id": name, "command": wish})
                for count in range(1, 4):
                    await bob.say({"type": "Ping"})
                    await bob.hears("Head", count)
                pinged = time.monotonic() - began
                answers = [await ann.answer_to(name) for name in wishes]
                answered = time.monotonic() - began
            finally:
                postgres_process.program.thaw()
            print(f"3 pings {pinged * 1000:.0f} ms, last answer {answered:.2f} s")
            assert {answer["type"] for answer in answers} == {"Retry"}
            for name, wish in wishes.items():
                assert (await ann.submit(wish, name))["type"] == "Accepted"
            await bob.submit(place())
        log = await asyncio.to_thread(setup.log)
        kept = [entry["command"] for entry in log]
        assert len(kept) == len(set(kept)) == 7
        assert [entry["version"] for entry in log] == list(range(1, 8))
        assert set(wishes) < set(kept)
