# ruff: noqa: S608  -- statements are put together from words of this program, values travel as parameters
"""Everything as it was at one moment. Whoever writes meanwhile waits for nothing and is not seen."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, Final

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from boards.backup.lines import TABLES, Row

PAGE: Final = 500
"""Rows that are held at once."""

_BEGIN: Final = {
    "sqlite": ("BEGIN DEFERRED",),  # Django's own would be IMMEDIATE and keep writers out
    "postgresql": ("BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY", "SET LOCAL statement_timeout = 0"),
}


@contextmanager
def cut(alias: str) -> Iterator[BaseDatabaseWrapper]:
    """Look at one consistent state of a database for as long as the block lasts. Not inside a transaction."""
    connection = connections[alias]
    with connection.cursor() as cursor:
        for statement in _BEGIN[connection.vendor]:
            cursor.execute(statement)
        try:
            yield connection
        finally:
            cursor.execute("ROLLBACK")


def rows(connection: BaseDatabaseWrapper, kind: type[Row]) -> Iterator[Row]:
    """All rows of a kind, by their key, a page at a time."""
    table, key = TABLES[kind]
    keys, columns = names(connection, key), names(connection, kind.__struct_fields__)
    ask = f"SELECT {keys}, {columns} FROM {table}"
    onward = f" WHERE ({keys}) > ({', '.join(['%s'] * len(key))})"
    order = f" ORDER BY {keys} LIMIT {PAGE}"
    since: tuple[Any, ...] = ()
    with connection.cursor() as cursor:
        while True:
            cursor.execute(ask + (onward if since else "") + order, since)
            page = cursor.fetchall()
            for found in page:
                yield kind(*map(_plain, found[len(key) :]))
            if len(page) < PAGE:
                return
            since = page[-1][: len(key)]


def names(connection: BaseDatabaseWrapper, columns: tuple[str, ...]) -> str:
    """Columns as SQL wants them."""
    return ", ".join(connection.ops.quote_name(column) for column in columns)


def _plain(value: Any) -> Any:  # noqa: ANN401  -- any column
    """SQLite keeps times in UTC without saying so."""
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) and value.tzinfo is None else value
