# ruff: noqa: S608  -- statements are put together from words of this file, values travel as parameters
"""How a turn is written: with as few statements as there can be, and none that the database has to read anew.

Statements have sizes from a short list, so that the connection keeps them prepared. On PostgreSQL one statement writes entries
and receipts together: it is its own transaction, one way there and one way back.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final

import psycopg
from django.db import transaction
from django.db.backends.base.base import BaseDatabaseWrapper

_SIZES: Final = (128, 32, 8, 2, 1)
"""Rows of one statement on SQLite."""
_AT_ONCE: Final = 500
"""Rows of each table that one statement takes on PostgreSQL (at most 65,535 parameters)."""
ENTRY: Final = 'journal_entry (board, version, at, "by", command, type, schema, data, hash)'
RECEIPT: Final = "journal_receipt (board, command, digest, first, last)"

Rows = Sequence[tuple[Any, ...]]


def write(connection: BaseDatabaseWrapper, entries: Rows, receipts: Rows) -> None:
    """Write rows into both tables, all or none; the caller holds the connection. Raises django.db.Error."""
    if connection.vendor == "postgresql":
        _on_postgresql(connection, entries, receipts)
    else:
        _on_sqlite(connection, entries, receipts)


def _on_sqlite(connection: BaseDatabaseWrapper, entries: Rows, receipts: Rows) -> None:
    with transaction.atomic(using=connection.alias, durable=True), connection.wrap_database_errors:
        cursor = connection.connection.cursor()
        for into, rows in ((ENTRY, entries), (RECEIPT, receipts)):
            for some in _portions(rows):
                cursor.execute(_marked(into, len(some), len(some[0])), [value for row in some for value in row])


def _portions(rows: Rows) -> Iterator[Rows]:
    start = 0
    for size in _SIZES:
        while len(rows) - start >= size:
            yield rows[start : start + size]
            start += size


@cache
def _marked(into: str, rows: int, columns: int) -> str:
    row = f"({', '.join('?' * columns)})"
    return f"INSERT INTO {into} VALUES {', '.join([row] * rows)}"


def _on_postgresql(connection: BaseDatabaseWrapper, entries: Rows, receipts: Rows) -> None:
    if max(len(entries), len(receipts)) <= _AT_ONCE:
        connection.ensure_connection()
        with connection.wrap_database_errors:
            _both_at_once(connection.connection, entries, receipts)
        return
    with transaction.atomic(using=connection.alias, durable=True), connection.wrap_database_errors:
        connection.ensure_connection()
        for start in range(0, max(len(entries), len(receipts)), _AT_ONCE):
            portion = slice(start, start + _AT_ONCE)
            _both_at_once(connection.connection, entries[portion], receipts[portion])


def _both_at_once(connection: "psycopg.Connection[Any]", entries: Rows, receipts: Rows) -> None:
    values = [value for rows in (entries, receipts) for row in rows for value in row]
    with psycopg.RawCursor(connection) as cursor:
        cursor.execute(
            _numbered(len(entries), len(receipts)), values, prepare=len(entries) + len(receipts) <= _SIZES[-2]
        )


@cache
def _numbered(entries: int, receipts: int) -> bytes:
    """One statement for both tables; a part without rows is left out."""
    first = _inserting(ENTRY, entries, 9, 1)
    second = _inserting(RECEIPT, receipts, 5, 1 + 9 * entries)
    return (f"WITH kept AS ({first}) {second}" if first and second else first or second).encode()


def _inserting(into: str, rows: int, columns: int, number: int) -> str:
    if not rows:
        return ""
    starts = range(number, number + rows * columns, columns)
    marks = ", ".join(f"({', '.join(f'${start + column}' for column in range(columns))})" for start in starts)
    return f"INSERT INTO {into} VALUES {marks}"
