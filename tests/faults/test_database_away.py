"""While the database is away nobody is told that a wish was kept; sockets stay, and the wish comes again (F02, F19)."""

import asyncio
import sqlite3
from pathlib import Path

import psycopg
import pytest

from tests.faults.setups import Setup
from tests.live.guest import new_id, place
from tests.servers.app import AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]


async def test_F02_broken_database_connections_are_made_anew(tmp_path: Path, postgres_database: str) -> None:
    with AppServer(tmp_path, database_url=postgres_database) as server:
        setup = Setup([server])
        await asyncio.to_thread(setup.begin)
        async with setup.guest() as ann:
            await asyncio.gather(*[ann.submit(place()) for _ in range(20)])
            with psycopg.connect(postgres_database, autocommit=True) as connection:
                connection.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            await asyncio.gather(*[ann.submit(place()) for _ in range(20)])
            await ann.shows(41)
        assert len(await asyncio.to_thread(setup.log)) == 41


async def test_F03_a_locked_database_is_answered_with_retry_and_nothing_is_lost(tmp_path: Path) -> None:
    with AppServer(tmp_path) as server:
        setup = Setup([server])
        await asyncio.to_thread(setup.begin)
        async with setup.guest() as ann:
            name, wish = new_id(), place()
            lock = sqlite3.connect(tmp_path / "storming.sqlite3", isolation_level=None)
            lock.execute("BEGIN IMMEDIATE")
            await ann.say({"type": "Submit", "id": name, "command": wish})
            assert (await ann.answer_to(name))["type"] == "Retry"
            lock.execute("ROLLBACK")
            lock.close()
            assert (await ann.submit(wish, name))["versions"] == [2, 2]
        assert len(await asyncio.to_thread(setup.log)) == 2
