# ruff: noqa: S608  -- statements are put together from words of this program, values travel as parameters
"""A file into a database: whole, or nothing of it."""

import gzip
import hashlib
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any, Final, NamedTuple

import msgspec
from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from msgspec.structs import astuple

from boards.backup.cut import names
from boards.backup.lines import DECODER, TABLES, VERSION, End, Head, Row, word
from boards.domain.ids import BoardId
from boards.journal import chain
from boards.journal.relational import RelationalJournal
from boards.projections.tables import CheckpointRow

LONGEST_LINE: Final = 256 * 1024 * 1024
"""Bytes. An entry is far smaller; a file with a longer line is none of ours."""
_ROWS_AT_ONCE: Final = 500
_LOOKED_AT: Final = 1000


@dataclass(eq=False)
class NotRestored(Exception):
    """Nothing was changed. `code` says why, `detail` where.

    not_a_backup   these bytes are something else, or of a later program
    cut_off        the file ends too early
    changed        the file is not as it was written
    not_empty      the database holds boards already
    damaged        an entry was damaged when the backup was taken
    """

    code: str
    detail: str = ""


class Restored(NamedTuple):
    """Lines that were brought in by kind, and boards that were here already and stayed as they are."""

    counts: dict[str, int]
    skipped: list[str]


def restore(alias: str, file: Path, *, only_missing: bool = False, keep_damaged: bool = False) -> Restored:
    """Bring a backup in, in one transaction. Raises NotRestored, OSError; then nothing was changed.

    only_missing   bring in only boards that are not here; without it the database must be empty
    keep_damaged   take entries as they are, although their chain is broken

    Rows get positions and transactions of this database, so the feed goes on rightly after a move to another cluster.
    """
    with transaction.atomic(using=alias, durable=True):
        connection = connections[alias]
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET LOCAL statement_timeout = 0")
        here = _boards_here(connection)
        if here and not only_missing:
            raise NotRestored("not_empty", f"{len(here)}")
        brought, skipped = _bring(connection, file, here)
        if not keep_damaged:
            _verify(alias, here)
        if not here:
            CheckpointRow.objects.using(alias).all().delete()  # they named places of another journal
    return Restored(brought, sorted(skipped))


def _bring(connection: BaseDatabaseWrapper, file: Path, here: set[str]) -> tuple[dict[str, int], set[str]]:
    counts = Counter({word(kind): 0 for kind in TABLES})
    skipped: set[str] = set()
    for kind, run in groupby(_rows_of(file), key=type):
        batch: list[Row] = []
        for row in run:
            if row.board in here:
                skipped.add(row.board)
                continue
            batch.append(row)
            counts[word(kind)] += 1
            if len(batch) == _ROWS_AT_ONCE:
                _insert(connection, kind, batch)
                batch = []
        _insert(connection, kind, batch)
    return dict(counts), skipped


def _rows_of(file: Path) -> Iterator[Row]:
    """The rows of a file; ends only behind a last line that fits all before it."""
    seal = hashlib.sha256()
    counts = Counter({word(kind): 0 for kind in TABLES})
    lines = _lines(file)
    first, head = next(lines, (b"", None))
    if not isinstance(head, Head):
        raise NotRestored("not_a_backup", "it does not begin like one")
    if head.version != VERSION:
        raise NotRestored("not_a_backup", f"its format has version {head.version}; this program reads {VERSION}")
    seal.update(first)
    for text, line in lines:
        if isinstance(line, End):
            if (dict(counts), seal.hexdigest()) != (line.counts, line.sha256) or next(lines, None) is not None:
                raise NotRestored("changed", "its last line does not fit what is before it")
            return
        if isinstance(line, Head):
            raise NotRestored("changed", "it begins twice")
        seal.update(text)
        counts[word(type(line))] += 1
        yield line
    raise NotRestored("cut_off", f"after {sum(counts.values())} rows")


def _lines(file: Path) -> Iterator[tuple[bytes, Any]]:
    number = 0
    try:
        with gzip.open(file, "rb") as packed:
            while text := packed.readline(LONGEST_LINE):
                number += 1
                yield text, DECODER.decode(text)
    except EOFError:
        raise NotRestored("cut_off", f"in line {number + 1}") from None
    except gzip.BadGzipFile:
        raise NotRestored("changed" if number else "not_a_backup", f"in line {number + 1}") from None
    except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError):
        raise NotRestored("changed" if number > 1 else "not_a_backup", f"in line {max(number, 1)}") from None


def _insert(connection: BaseDatabaseWrapper, kind: type[Row], batch: list[Row]) -> None:
    if not batch:
        return
    columns = kind.__struct_fields__
    row = f"({', '.join(['%s'] * len(columns))})"
    statement = f"INSERT INTO {TABLES[kind][0]} ({names(connection, columns)}) VALUES {', '.join([row] * len(batch))}"
    values = [
        connection.ops.adapt_datetimefield_value(value) if isinstance(value, datetime) else value
        for line in batch
        for value in astuple(line)
    ]
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def _boards_here(connection: BaseDatabaseWrapper) -> set[str]:
    """Every board of which anything is kept."""
    with connection.cursor() as cursor:
        asked = " UNION ".join(f"SELECT board FROM {table}" for table, _ in TABLES.values())
        cursor.execute(asked)
        return {board for (board,) in cursor.fetchall()}


def _verify(alias: str, here: set[str]) -> None:
    journal, after = RelationalJournal(alias), None
    while boards := journal.boards(after=after, limit=_LOOKED_AT):
        for board in boards:
            bad = None if board in here else chain.first_bad(journal, board)
            if bad is not None:
                raise NotRestored("damaged", f"board {board}, version {bad}")
        after = BoardId(boards[-1])
