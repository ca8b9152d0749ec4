"""What the database makes one board wait for delays no other board (F23, TRUST R6, M08)."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from statistics import median
from typing import Final, Literal

import psycopg
import pytest

from tests.faults.closing import judge_timed
from tests.faults.length import LONG
from tests.faults.setups import Setup, new_board
from tests.live.guest import Guest, new_id, place
from tests.servers.app import AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]

HELD: Final = 2.0
"""Seconds that the long form makes board A wait for."""
P99_MS: Final = 50.0
SQLITE_P99_MS: Final = 300.0
"""While somebody reads, the log before the file cannot be taken over, and each append tries to: that costs a sync of the disk."""


@asynccontextmanager
async def held(database: str, board: str, version: int) -> AsyncIterator[None]:
    """Whoever writes this version of a board waits for us, as for a query that takes long; begins when somebody does."""
    async with await psycopg.AsyncConnection.connect(database) as ours, ours.cursor() as cursor:
        await cursor.execute(
            'INSERT INTO journal_entry (board, version, at, "by", command, type, schema, data, hash) '
            "SELECT board, %s, at, \"by\", 'held', type, schema, data, hash FROM journal_entry WHERE board = %s LIMIT 1",
            [version, board],
        )
        yield
        await ours.rollback()


async def is_waited_for(database: str) -> None:
    """Return when somebody waits for a transaction of somebody else."""
    async with await psycopg.AsyncConnection.connect(database, autocommit=True) as ours:
        waiting = (
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
        )
        async with asyncio.timeout(60):
            while (await (await ours.execute(waiting)).fetchone() or (0,))[0] == 0:  # noqa: ASYNC110  -- a database rings no bell
                await asyncio.sleep(0.01)


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F23_a_board_whose_database_is_slow_delays_no_other_board(
    tmp_path: Path, postgres_database: str, server: Literal["daphne", "uvicorn"]
) -> None:
    patient = {"STATEMENT_SECONDS": "60"}  # a busy machine needs long for the appends of the other board
    with AppServer(tmp_path, database_url=postgres_database, server=server, settings=patient) as running:
        setup = Setup([running])
        await asyncio.to_thread(setup.begin)
        other = Guest(running.ws_url, *await asyncio.to_thread(new_board, running))
        taken: list[float] = []
        async with setup.guest() as ann, other as bob:
            await bob.submit(place())
            for round_ in range(10 if LONG else 1):
                async with held(postgres_database, setup.board, ann.version + 1):
                    until = time.monotonic() + HELD
                    name = new_id()
                    await ann.say({"type": "Submit", "id": name, "command": place()})
                    await is_waited_for(postgres_database)
                    await asyncio.sleep(0.1 if LONG else 0)
                    taken += await _appended(bob, until)
                    assert name not in ann.answers, "board A did not wait, so nothing was tested"
                answer = await ann.answer_to(name)
                assert (answer["type"], answer["versions"]) == ("Accepted", [round_ + 2, round_ + 2])
                await ann.shows(round_ + 2)
    p99 = _p99(taken)
    measured, criterion = f"append p99 {p99:.1f} ms of {len(taken)}", f"append p99 <= {P99_MS:.0f} ms"
    judge_timed("F23", f"postgresql, {server}", measured, criterion, met=p99 <= P99_MS)


async def test_F23_on_sqlite_a_long_read_delays_nobody(tmp_path: Path) -> None:
    """SQLite has one writer, but whoever reads for long (a backup, an export) stands in nobody's way."""
    with AppServer(tmp_path) as running:
        setup = Setup([running])
        await asyncio.to_thread(setup.begin)
        async with setup.guest() as ann:
            alone = await _appended(ann, time.monotonic() + HELD)
            reader = sqlite3.connect(tmp_path / "storming.sqlite3", isolation_level=None)
            reader.execute("BEGIN")
            seen = reader.execute("SELECT count(*) FROM journal_entry").fetchone()
            beside = await _appended(ann, time.monotonic() + HELD)
            assert reader.execute("SELECT count(*) FROM journal_entry").fetchone() == seen == (1 + len(alone),)
            reader.close()
    p99 = _p99(beside)
    measured = f"append p99 {p99:.1f} ms, median {_ms(beside)}, without the reader {_ms(alone)}"
    judge_timed(
        "F23", "sqlite, a long read", measured, f"append p99 <= {SQLITE_P99_MS:.0f} ms", met=p99 <= SQLITE_P99_MS
    )


def _p99(taken: list[float]) -> float:
    return sorted(taken)[int(len(taken) * 0.99)] * 1000


def _ms(taken: list[float]) -> str:
    return f"{median(taken) * 1000:.1f} ms"


async def _appended(guest: Guest, until: float) -> list[float]:
    """Seconds of twenty appends, in the long form of all until then."""
    taken: list[float] = []
    while len(taken) < 20 or (LONG and time.monotonic() < until):
        began = time.monotonic()
        assert (await guest.submit(place()))["type"] == "Accepted"
        taken.append(time.monotonic() - began)
    return taken
