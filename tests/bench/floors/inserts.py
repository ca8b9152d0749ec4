"""Our journal beside raw INSERTs in the same rounds, where the peers' harness is not there.

`python -m tests.bench.floors.inserts DSN OUT`; rows are those of the harness, so that the same targets read them.
"""

import asyncio
import json
import os
import sys
import time
from collections.abc import Awaitable, Callable
from itertools import count
from pathlib import Path
from statistics import median
from types import SimpleNamespace
from typing import Any, Final

import psycopg
import uvloop

from tests.bench.contestants.journal import Journal, open_journal
from tests.bench.crowd.tally import spread

ROUNDS: Final = int(os.environ.get("JB_ROUNDS", "9"))
SECONDS: Final = float(os.environ.get("JB_SECS", "3"))
SLICE: Final = 0.35
"""Seconds for each contestant in each round: a disk that drifts hits both alike."""
_MANY: Final = 100_000


class NoteAdded(SimpleNamespace):
    """A wish as the harness tells it; its name is what the contestant looks at."""


class NoteMoved(SimpleNamespace):
    """Another."""


def wishes() -> Any:
    """One note in three is new, the others move: as a workshop goes."""
    for number in count():
        told: dict[str, Any] = {"by": f"p-{number % 50}", "cmd": f"c-{number:020}", "x": number % 9000 * 1.5, "y": 7.5}
        if number % 3 == 0:
            yield NoteAdded(**told, id=f"n-{number}", kind="event", text="Order placed by customer", w=100, h=100)
        else:
            yield NoteMoved(**told, id=f"n-{number - number % 3}")


async def one_at_a_time(journal: Journal, dsn: str) -> list[dict[str, Any]]:
    """A raw INSERT and a whole wish by turns."""
    board, asked, number = await journal.create_board(), wishes(), count()
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute("CREATE TABLE floor (board int, version int, data text, PRIMARY KEY (board, version))")

        async def insert() -> None:
            connection.execute("INSERT INTO floor VALUES (1, %s, %s)", (next(number), "x" * 199), prepare=True)

        async def wish() -> None:
            await journal.command(board, next(asked))

        rates = [(await _rate(insert), await _rate(wish)) for _ in range(ROUNDS)]
    ratio = median(ours / floor for floor, ours in rates)
    return [
        {"section": "product", "name": "control: raw INSERT, psycopg", "append_s": median(floor for floor, _ in rates)},
        {
            "section": "product",
            "name": "one command at a time",
            "append_s": median(ours for _, ours in rates),
            "ratio_to_control": ratio,
        },
    ]


async def many(journal: Journal, writers: int) -> dict[str, Any]:
    """So many writers on one board, each with one wish under way."""
    board, asked, took, until = await journal.create_board(), wishes(), [0][:0], time.monotonic() + SECONDS

    async def write() -> None:
        while time.monotonic() < until:
            began = time.monotonic_ns()
            await journal.command(board, next(asked))
            took.append(time.monotonic_ns() - began)

    await asyncio.gather(*[write() for _ in range(writers)])
    found = spread(took)
    assert found is not None
    row: dict[str, Any] = {"section": "product", "name": f"{writers} writers on one board"}
    return row | {"append_s": found.edits / SECONDS, "p50_ms": found.p50, "p99_ms": found.p99}


async def reading(journal: Journal) -> list[dict[str, Any]]:
    """Replay and opening of a large board."""
    board, asked = await journal.create_board(), wishes()
    await journal.load(board, [next(asked) for _ in range(_MANY)])
    return [
        {"section": "product", "name": f"replay {_MANY} events", "ms": await _took(lambda: journal.replay(board))},
        {
            "section": "product",
            "name": f"open a board of {_MANY} events",
            "ms": await _took(lambda: journal.open_board(board)),
        },
    ]


async def _rate(act: Callable[[], Awaitable[None]]) -> float:
    began, done = time.perf_counter(), 0
    while time.perf_counter() - began < SLICE:
        await act()
        done += 1
    return done / (time.perf_counter() - began)


async def _took(act: Callable[[], Awaitable[int]]) -> float:
    """The median of three, in milliseconds."""
    times = []
    for _ in range(3):
        began = time.perf_counter()
        await act()
        times.append(1000 * (time.perf_counter() - began))
    return median(times)


async def measured(dsn: str) -> list[dict[str, Any]]:
    """All rows."""
    journal = await open_journal(dsn)
    rows = await one_at_a_time(journal, dsn)
    rows += [await many(journal, writers) for writers in (1, 50, 500)]
    return rows + await reading(journal)


if __name__ == "__main__":
    rows_of_all = uvloop.run(measured(sys.argv[1]))
    Path(sys.argv[2]).write_text(json.dumps(rows_of_all))
