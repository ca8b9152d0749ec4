"""Memory, SQLite and PostgreSQL keep the same promise."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from boards.journal.memory import MemoryJournal
from boards.journal.port import Journal
from tests.journal.databases import database, journal_in
from tests.journal.promise import JournalPromise, Spoil, SpoiledJournalPromise


@pytest.fixture
def sqlite(tmp_path: Path, django_db_blocker: Any) -> Iterator[str]:
    with django_db_blocker.unblock(), database(f"sqlite:///{tmp_path / 'journal.sqlite3'}") as alias:
        yield alias


@pytest.fixture
def postgresql(postgres_database: str, django_db_blocker: Any) -> Iterator[str]:
    with django_db_blocker.unblock(), database(postgres_database) as alias:
        yield alias


def spoiler(alias: str) -> Spoil:
    def spoil(statement: str, parameters: list[Any]) -> None:
        with connections[alias].cursor() as cursor:
            cursor.execute(statement, parameters)

    return spoil


class TestMemoryJournal(JournalPromise):
    @pytest.fixture
    def journal(self) -> Journal:
        return MemoryJournal()


class TestSqliteJournal(JournalPromise, SpoiledJournalPromise):
    @pytest.fixture
    def journal(self, sqlite: str) -> Journal:
        return journal_in(sqlite)

    @pytest.fixture
    def spoil(self, sqlite: str) -> Spoil:
        return spoiler(sqlite)

    def test_a_commit_waits_for_the_disk(self, sqlite: str) -> None:
        with connections[sqlite].cursor() as cursor:
            cursor.execute("PRAGMA journal_mode")
            assert cursor.fetchone() == ("wal",)
            cursor.execute("PRAGMA synchronous")
            assert cursor.fetchone() == (2,)


@pytest.mark.servers
class TestPostgresJournal(JournalPromise, SpoiledJournalPromise):
    @pytest.fixture
    def journal(self, postgresql: str) -> Journal:
        return journal_in(postgresql)

    @pytest.fixture
    def spoil(self, postgresql: str) -> Spoil:
        return spoiler(postgresql)
