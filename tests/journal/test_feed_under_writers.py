"""F15, FIGURES 2.2: eight writers in transactions of 0 to 4 ms, and readers that tail the journal of all boards miss nothing."""

import random
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from time import sleep
from typing import Any

import pytest
from django.db import connections, transaction

from boards.domain.ids import BoardId
from boards.journal.port import START
from tests.journal.databases import database, journal_in
from tests.journal.promise import OPENED, entries

WRITERS, EACH = 8, 40
"""Appends of 16 entries by each: more than 5,000 entries in all."""


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.servers)])
def alias(request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker: Any) -> Iterator[str]:
    url = f"sqlite:///{tmp_path / 'feed.sqlite3'}"
    if request.param == "postgresql":
        url = request.getfixturevalue("postgres_database")
    with django_db_blocker.unblock(), database(url) as name:
        yield name


ALONE = threading.Lock()
"""SQLite has one writer at a time; as in the journal itself, waiting here is fairer than its own busy loop."""
INSERT = (
    'INSERT INTO journal_entry (board, version, at, "by", command, type, schema, data, hash) '
    "SELECT %s, %s, 0, 'ann', 'c', type, schema, data, '' FROM journal_entry WHERE board = 'model'"
)


def write(alias: str, writer: int) -> None:
    """On PostgreSQL each transaction stays open for up to 4 ms; on SQLite others would only wait for it."""
    dice, lingers = random.Random(15 + writer), connections[alias].vendor == "postgresql"
    for turn in range(EACH):
        with (
            nullcontext() if lingers else ALONE,
            transaction.atomic(using=alias),
            connections[alias].cursor() as cursor,
        ):
            for version in range(turn * 16 + 1, turn * 16 + 17):
                cursor.execute(INSERT, [f"board-{writer}", version])
            if lingers:
                sleep(dice.uniform(0, 0.004))
    connections[alias].close()


def follow(alias: str, done: threading.Event) -> list[tuple[str, int]]:
    """Read on until the writers are done and nothing more comes."""
    journal, position = journal_in(alias), START
    seen: list[tuple[str, int]] = []
    while True:
        last = done.is_set()
        page = journal.feed(position, limit=200)
        seen += [(placed.board, placed.entry.version) for placed in page]
        if page:
            position = page[-1].position
        elif last:
            connections[alias].close()
            return seen


@pytest.mark.slow
def test_F15_no_entry_is_missed_by_a_reader_that_follows(alias: str) -> None:
    print("seed 15")
    done = threading.Event()
    journal_in(alias).append(BoardId("model"), entries(OPENED), expected=0)
    with ThreadPoolExecutor(WRITERS + 2) as threads:
        readers = [threads.submit(follow, alias, done) for _ in range(2)]
        writers = [threads.submit(write, alias, writer) for writer in range(WRITERS)]
        try:
            for ended in writers:
                ended.result()
        finally:
            done.set()
        logs = [reader.result() for reader in readers]
    wanted = [(f"board-{writer}", version) for writer in range(WRITERS) for version in range(1, EACH * 16 + 1)]
    assert len(wanted) >= 5000
    for seen in logs:
        assert sorted(seen, key=lambda one: one[0]) == [*wanted, ("model", 1)]  # stable: each board's own order is kept
