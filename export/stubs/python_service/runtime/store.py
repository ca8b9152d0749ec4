"""The port to the database, and SQLite behind it. Another database is another class with the same two doors.

A block of `writing` is one transaction: all of it is kept, or nothing. It is on the disk when the block is left.
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import unquote

Query = Any
"""`query(sql, *values) -> list of rows`; values are always bound, never written into the text."""

TABLES = (
    """CREATE TABLE IF NOT EXISTS journal(
      position INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, stream TEXT NOT NULL, version INTEGER NOT NULL,
      event_id TEXT NOT NULL, type TEXT NOT NULL, data TEXT NOT NULL, meta TEXT NOT NULL, time TEXT NOT NULL,
      UNIQUE(source, stream, version), UNIQUE(source, event_id))""",
    "CREATE TABLE IF NOT EXISTS outbox(position INTEGER PRIMARY KEY)",
    "CREATE TABLE IF NOT EXISTS receipts(command_id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, answer TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS cursors(name TEXT PRIMARY KEY, position INTEGER NOT NULL)",
    "CREATE TABLE IF NOT EXISTS views(view TEXT, key TEXT, row TEXT NOT NULL, PRIMARY KEY(view, key))",
    """CREATE TABLE IF NOT EXISTS sequences(
      source TEXT, subject TEXT, last INTEGER NOT NULL, PRIMARY KEY(source, subject))""",
    """CREATE TABLE IF NOT EXISTS early(
      source TEXT, subject TEXT, sequence INTEGER, event TEXT NOT NULL, PRIMARY KEY(source, subject, sequence))""",
    """CREATE TABLE IF NOT EXISTS inbox(
      id INTEGER PRIMARY KEY AUTOINCREMENT, consumer TEXT NOT NULL, source TEXT NOT NULL, event_id TEXT NOT NULL,
      subject TEXT NOT NULL, sequence INTEGER NOT NULL, event TEXT, status TEXT NOT NULL, attempts INTEGER NOT NULL,
      due REAL NOT NULL, reason TEXT, UNIQUE(consumer, source, event_id))""",
    "CREATE INDEX IF NOT EXISTS inbox_waiting ON inbox(consumer, source, subject, sequence) WHERE status = 'waiting'",
    """CREATE VIEW IF NOT EXISTS parked AS
      SELECT id, consumer, source, event_id, subject, attempts, reason, event FROM inbox WHERE status = 'parked'""",
)


class AlreadyThere(Exception):
    """A row with this key exists: somebody was first."""


class Store(Protocol):
    """Where the service keeps everything."""

    name: str

    def reading(self) -> AbstractContextManager[Query]:
        """A consistent look that keeps nobody from writing."""

    def writing(self) -> AbstractContextManager[Query]:
        """One transaction; AlreadyThere when a key was taken, and then nothing of it is kept."""

    def close(self) -> None:
        """Let go of the connections of this process."""


class SqliteStore:
    """One file, one writer at a time, any number of readers."""

    name = "sqlite"

    def __init__(self, path: Path) -> None:
        self._path = path
        self._turn = threading.Lock()
        self._mine = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._busy = 0
        self._quiet = threading.Condition()
        path.parent.mkdir(parents=True, exist_ok=True)
        with self.writing() as query:
            for table in TABLES:
                query(table)

    @contextmanager
    def reading(self) -> Iterator[Query]:
        """A consistent look; a reader never waits for a writer."""
        with self._transaction("BEGIN") as query:
            yield query

    @contextmanager
    def writing(self) -> Iterator[Query]:
        """One transaction. Threads take turns here, other processes in the database."""
        with self._turn, self._transaction("BEGIN IMMEDIATE") as query:
            yield query

    def close(self) -> None:
        """Close every connection once nobody uses one; the last one tidies the write-ahead log."""
        with self._quiet:
            self._quiet.wait_for(lambda: self._busy == 0)
            self._mine = threading.local()
            while self._all:
                self._all.pop().close()

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        """The connection of this thread, which nobody closes meanwhile."""
        with self._quiet:
            connection = self._connection()
            self._busy += 1
        try:
            yield connection
        finally:
            with self._quiet:
                self._busy -= 1
                self._quiet.notify_all()

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Query]:
        with self._using() as connection:

            def query(sql: str, *values: object) -> list[tuple[Any, ...]]:
                return connection.execute(sql, values).fetchall()

            connection.execute(begin)
            try:
                yield query
                connection.execute("COMMIT")
            except BaseException as problem:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                if isinstance(problem, sqlite3.IntegrityError) and problem.sqlite_errorcode in _TAKEN:
                    raise AlreadyThere(str(problem)) from problem
                raise

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._mine, "connection", None)
        if connection is None:
            connection = sqlite3.connect(self._path, timeout=10, isolation_level=None, check_same_thread=False)
            connection.execute("PRAGMA journal_mode = WAL")
            # FULL: what was acknowledged survives the power failing, not only the process.
            connection.execute("PRAGMA synchronous = FULL")
            self._mine.connection = connection
            self._all.append(connection)
        return connection


_TAKEN = {sqlite3.SQLITE_CONSTRAINT_UNIQUE, sqlite3.SQLITE_CONSTRAINT_PRIMARYKEY}


def open_store(url: str) -> Store:
    """The database of an address: `sqlite:///relative.db` or `sqlite:////absolute.db`. ValueError for any other kind."""
    prefix = "sqlite:///"
    if not url.startswith(prefix):
        raise ValueError(f"DATABASE_URL must begin with {prefix}: this service keeps its journal in SQLite")
    return SqliteStore(Path(unquote(url.removeprefix(prefix))))
