# ruff: noqa: S608  -- statements are put together from words of this file, values travel as parameters
"""The journal on SQLite and on PostgreSQL, in plain SQL through Django's connections.

Every statement names one board, so a board may live on one shard (DESIGN section 5); only `feed` and `boards` look at all.
Blocking: call it from `aside`, or from a synchronous view or command. Statements are put together from words of this file;
values always travel as parameters.
"""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from threading import Lock
from typing import Any, Final, TypeVar

import msgspec
from django.db import Error, IntegrityError, connections
from django.db.backends.base.base import BaseDatabaseWrapper

from boards.domain.events import Event
from boards.domain.ids import BoardId, CommandId, PersonId
from boards.domain.picture import Picture
from boards.journal.chain import ROOT, sealed
from boards.journal.codec import Row, Unreadable, entries_of, entry_of, events_of, facts_of
from boards.journal.entry import Entry
from boards.journal.port import (
    LOOK_BACK,
    PAGE,
    START,
    JournalAway,
    Placed,
    Position,
    Receipt,
    VersionConflict,
    whole_commands,
)
from boards.journal.seals import Seals
from boards.journal.upcasters import UPCASTERS, schema_of
from boards.journal.writing import write

T = TypeVar("T")

_COLUMNS: Final = 'version, at, "by", command, type, schema, data, hash'
_IDS_AT_ONCE: Final = 500
_NO_LIMIT: Final = 2**62
_SNAPSHOT_SCHEMA: Final = "1"

_FEED: Final = {
    # Only one transaction writes at a time, so the order of rows is the order of commits.
    "sqlite": (
        f"SELECT 0, position, board, {_COLUMNS} FROM journal_entry WHERE position > %s ORDER BY position LIMIT %s"
    ),
    # Rows of transactions that may still be running wait behind the gate, and with them all later ones (TRUST M26).
    "postgresql": (
        f"SELECT transaction::text::bigint, position, board, {_COLUMNS} FROM journal_entry "
        "WHERE (transaction, position) > (%s::text::xid8, %s) AND transaction < pg_snapshot_xmin(pg_current_snapshot()) "
        "ORDER BY transaction, position LIMIT %s"
    ),
}

_CONTRADICTED: Final = (
    # entries that no receipt of their command covers, on a board that has receipts
    "SELECT MIN(e.version) FROM journal_entry e LEFT JOIN journal_receipt r ON r.board = e.board AND r.command = e.command "
    "AND e.version BETWEEN r.first AND r.last "
    "WHERE e.board = %s AND r.command IS NULL AND EXISTS (SELECT 1 FROM journal_receipt k WHERE k.board = %s) "
    # receipts that name more entries than their command made
    "UNION ALL SELECT MIN(r.first) FROM journal_receipt r LEFT JOIN "
    "(SELECT command, COUNT(*) AS made FROM journal_entry WHERE board = %s GROUP BY command) m ON m.command = r.command "
    "WHERE r.board = %s AND r.last > 0 AND COALESCE(m.made, 0) <> r.last - r.first + 1"
)
_STALE: Final = "SUM(stale)"
_PAGE_OF: Final = "FROM journal_entry WHERE board = %s AND version > %s AND version <= %s"
_FACTS: Final = {
    # One row per page: the database joins the facts, so that nothing is made for each of them but the fact itself.
    "sqlite": (
        f"SELECT MIN(version), MAX(version), COUNT(*), {_STALE}, CAST('[' || group_concat(data, ',') || ']' AS BLOB) "
        f"FROM (SELECT version, type, schema, data {_PAGE_OF} ORDER BY version)"
    ),
    "postgresql": (
        f"SELECT MIN(version), MAX(version), COUNT(*), {_STALE}, '[' || string_agg(data, ',' ORDER BY version) || ']' "
        f"{_PAGE_OF}"
    ),
}


class RelationalJournal:
    """The journal in the database that Django calls `alias`."""

    def __init__(self, alias: str = "default") -> None:
        """Use a database that Django knows; nothing is opened yet."""
        self.alias = alias
        self._seals = Seals()
        self._writing = Lock()  # SQLite has one writer at a time; waiting here is fairer than its own busy loop

    def append(
        self, board: BoardId, entries: Sequence[Entry], *, expected: int, receipts: Sequence[Receipt] = ()
    ) -> None:
        """See Journal. The key (board, version) is the fence between processes."""
        with self._asking() as connection, self._alone(connection):
            previous = self._seal(board, expected, connection)
            rows = [(board, *row) for row in sealed(board, previous, entries)]
            if not rows and self.head(board) != expected:
                raise VersionConflict(board, self.head(board))
            try:
                write(connection, rows, [(board, *receipt) for receipt in receipts])
            except IntegrityError:
                raise VersionConflict(board, self.head(board)) from None
            if rows:
                self._seals.remember(board, rows[-1][1], rows[-1][-1])

    def read(self, board: BoardId, *, after: int = 0, upto: int | None = None, limit: int | None = None) -> list[Entry]:
        """See Journal."""
        return entries_of(board, after, self.rows(board, after=after, upto=upto, limit=limit))

    def rows(self, board: BoardId, *, after: int = 0, upto: int | None = None, limit: int | None = None) -> list[Row]:
        """See Journal."""
        found = self._all(
            f"SELECT {_COLUMNS} FROM journal_entry WHERE board = %s AND version > %s AND version <= %s "
            "ORDER BY version LIMIT %s",
            [board, after, _NO_LIMIT if upto is None else upto, _NO_LIMIT if limit is None else limit],
        )
        return [Row(*columns) for columns in found]

    def facts(self, board: BoardId, *, after: int = 0, upto: int | None = None) -> list[Event]:
        """See Journal. A page with an old, missing or damaged row is read again, row by row."""
        end = after + PAGE if upto is None else min(upto, after + PAGE)
        statement = _FACTS[connections[self.alias].vendor].replace(_STALE, _stale())
        ((first, last, count, old, array),) = self._all(statement, [board, after, end])
        if count and not old and first == after + 1 and last == after + count:
            with suppress(msgspec.MsgspecError):
                return events_of(array)
        return facts_of(board, after, self.rows(board, after=after, upto=upto, limit=PAGE))

    def latest_by(self, board: BoardId, person: PersonId, *, limit: int) -> list[Entry]:
        """See Journal."""
        found = self._all(
            f'SELECT {_COLUMNS} FROM journal_entry WHERE board = %s AND "by" = %s AND version > %s '
            "ORDER BY version DESC LIMIT %s",
            [board, person, self.head(board) - LOOK_BACK, limit + 1],
        )
        latest = [entry_of(board, Row(*columns)) for columns in reversed(found)]
        whole = whole_commands(latest, limit)
        return whole if whole or not latest else self._all_of(latest[-1], board)

    def _all_of(self, last: Entry, board: BoardId) -> list[Entry]:
        """Everything that the command of an entry did."""
        found = self._all(
            f'SELECT {_COLUMNS} FROM journal_entry WHERE board = %s AND "by" = %s AND command = %s '
            "AND version > %s AND version <= %s ORDER BY version",
            [board, last.by, last.command, last.version - LOOK_BACK, last.version],
        )
        return [entry_of(board, Row(*columns)) for columns in found]

    def head(self, board: BoardId) -> int:
        """See Journal."""
        return self.heads([board]).get(board, 0)

    def heads(self, boards: Collection[BoardId]) -> dict[BoardId, int]:
        """See Journal."""
        heads: dict[BoardId, int | None] = {}
        for some in _chunks(list(boards), _IDS_AT_ONCE):
            heads |= dict(
                self._all(
                    # one step in the index for each board, however long its log is
                    f"WITH asked (board) AS (VALUES {', '.join(['(%s)'] * len(some))}) "
                    "SELECT board, (SELECT MAX(version) FROM journal_entry WHERE board = asked.board) FROM asked",
                    some,
                )
            )
        return {board: version for board, version in heads.items() if version is not None}

    def receipts(self, board: BoardId, commands: Collection[CommandId]) -> dict[CommandId, Receipt]:
        """See Journal."""
        kept: dict[CommandId, Receipt] = {}
        for some in _chunks(list(commands), _IDS_AT_ONCE):
            found = self._all(
                "SELECT command, digest, first, last FROM journal_receipt "
                f"WHERE board = %s AND command IN ({_marks(len(some))})",
                [board, *some],
            )
            kept |= {columns[0]: Receipt(*columns) for columns in found}
        return kept

    def last_receipt(self, board: BoardId) -> int:
        """See Journal."""
        found = self._all("SELECT MAX(last) FROM journal_receipt WHERE board = %s", [board])
        return found[0][0] or 0

    def contradicted(self, board: BoardId) -> int | None:
        """See Journal."""
        found = self._all(_CONTRADICTED, [board] * 4)
        return min((version for (version,) in found if version is not None), default=None)

    def feed(self, after: Position = START, limit: int = 1000) -> list[Placed]:
        """See Journal."""
        vendor = connections[self.alias].vendor
        since = [after.row] if vendor == "sqlite" else [str(after.transaction), after.row]
        placed: list[Placed] = []
        for turn, row, board, *columns in self._all(_FEED[vendor], [*since, limit]):
            try:
                placed.append(Placed(Position(turn, row), board, entry_of(board, Row(*columns))))
            except Unreadable:
                if not placed:
                    raise
                break
        return placed

    def boards(self, *, after: BoardId | None = None, limit: int = 1000) -> list[BoardId]:
        """See Journal."""
        found = self._all(
            "SELECT board FROM journal_entry WHERE version = 1 AND board > %s ORDER BY board LIMIT %s",
            [after or "", limit],
        )
        return [board for (board,) in found]

    def snapshot(self, board: BoardId, *, upto: int | None = None) -> Picture | None:
        """See Journal. A picture that another program drew is no picture."""
        found = self._all(
            "SELECT data FROM journal_snapshot WHERE board = %s AND version <= %s AND schema = %s "
            "ORDER BY version DESC LIMIT 1",
            [board, _NO_LIMIT if upto is None else upto, _SNAPSHOT_SCHEMA],
        )
        try:
            return msgspec.json.decode(found[0][0], type=Picture) if found else None
        except msgspec.MsgspecError:
            return None

    def keep_snapshot(self, board: BoardId, picture: Picture) -> None:
        """See Journal."""
        drawn = (board, picture.version, _SNAPSHOT_SCHEMA, msgspec.json.encode(picture).decode())
        with self._asking() as connection, self._alone(connection), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO journal_snapshot (board, version, schema, data) VALUES (%s, %s, %s, %s) "
                "ON CONFLICT (board, version) DO UPDATE SET schema = excluded.schema, data = excluded.data",
                drawn,
            )

    def _seal(self, board: BoardId, version: int, connection: BaseDatabaseWrapper) -> str:
        """The seal of the entry that the next one follows. Raises VersionConflict when it is not there."""
        known = self._seals.at(board, version)
        if known is not None:
            return known
        with connection.cursor() as cursor:
            cursor.execute("SELECT hash FROM journal_entry WHERE board = %s AND version = %s", [board, version])
            found = cursor.fetchone()
        if found is None and version:
            raise VersionConflict(board, self.head(board))
        return found[0] if found else ROOT

    def _all(self, statement: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
        """What a question answers; asked once more when the connection had died unnoticed."""
        fresh = connections[self.alias].connection is None
        try:
            return self._once(statement, parameters)
        except JournalAway:
            if fresh:
                raise
            return self._once(statement, parameters)

    def _once(self, statement: str, parameters: Sequence[Any]) -> list[tuple[Any, ...]]:
        with self._asking() as connection, connection.cursor() as cursor:
            cursor.execute(statement, parameters)
            found: list[tuple[Any, ...]] = cursor.fetchall()
            return found

    @contextmanager
    def _asking(self) -> Iterator[BaseDatabaseWrapper]:
        """Lend the connection of this thread; after an error the next question opens a new one."""
        connection = connections[self.alias]
        try:
            yield connection
        except Error as problem:
            connection.close()
            raise JournalAway(type(problem).__name__) from problem

    def _alone(self, connection: BaseDatabaseWrapper) -> "Lock | nullcontext[None]":
        return self._writing if connection.vendor == "sqlite" else nullcontext()


def _stale() -> str:
    """How many rows are not of today's schema, in SQL. Names of events are words of this program."""
    lifted = "".join(f" WHEN '{kind}' THEN {schema_of(kind)}" for kind in sorted({kind for kind, _ in UPCASTERS}))
    today = f"CASE type{lifted} ELSE 1 END" if lifted else "1"
    return f"SUM(CASE WHEN schema = {today} THEN 0 ELSE 1 END)"


def _chunks(values: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (values[start : start + size] for start in range(0, len(values), size))


def _marks(count: int) -> str:
    return ", ".join(["%s"] * count)
