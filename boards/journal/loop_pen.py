# ruff: noqa: S608  -- statements are put together from words of this package, values travel as parameters
"""PostgreSQL's pen: a turn is one prepared statement on a line of the loop, with entries and receipts together.

It is its own transaction: one way there, one way back.
"""

from asyncio import AbstractEventLoop
from collections.abc import Sequence
from typing import Final

from django.db import connections
from psycopg import OperationalError, pq
from psycopg.conninfo import make_conninfo
from psycopg.pq.abc import PGconn

from boards.domain.ids import BoardId
from boards.journal.arrays import numbers, texts
from boards.journal.aside import Aside
from boards.journal.chain import ROOT, sealed
from boards.journal.codec import Row
from boards.journal.entry import Entry
from boards.journal.line import Formats, Taken, Values
from boards.journal.lines import Lines
from boards.journal.port import Receipt, VersionConflict
from boards.journal.relational import RelationalJournal
from boards.journal.seals import Seals
from boards.journal.writing import ENTRY, RECEIPT

_ONE: Final = b"one"
_MANY: Final = b"many"
_STATEMENTS: Final = {
    _ONE: (
        f"WITH kept AS (INSERT INTO {ENTRY} VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)) "
        f"INSERT INTO {RECEIPT} VALUES ($1, $5, $10, $2, $2)"
    ),
    _MANY: (
        f"WITH kept AS (INSERT INTO {ENTRY} SELECT $1, * FROM unnest($2::int[], $3::bigint[], $4::text[], $5::text[], "
        f"$6::text[], $7::smallint[], $8::text[], $9::text[])) "
        f"INSERT INTO {RECEIPT} SELECT $1, * FROM unnest($10::text[], $11::text[], $12::int[], $13::int[])"
    ),
}
_PLAIN: Final = (0,) * 10
_ARRAYS: Final = (0, 0, 0, 1, 1, 1, 0, 1, 1, 1, 1, 0, 0)
"""Which values come in binary form."""
_DJANGOS: Final = ("context", "cursor_factory", "prepare_threshold")
"""What Django's words for a connection hold beside those of PostgreSQL's own library."""


class LoopPen:
    """Writes turns over lines of its loop. What is not an append of entries goes to the journal, aside."""

    def __init__(self, journal: RelationalJournal, aside: Aside, loop: AbstractEventLoop) -> None:
        """Begin without a line."""
        self._journal, self._aside = journal, aside
        self._seals = Seals()
        self._lines = Lines(lambda: connected(journal.alias), aside, loop, aside.deadline, self._seals.forget)

    async def append(
        self, board: BoardId, entries: Sequence[Entry], *, expected: int, receipts: Sequence[Receipt]
    ) -> None:
        """See Pen."""
        if not entries:
            return await self._aside(self._journal.append, board, entries, expected=expected, receipts=receipts)
        previous = self._seals.at(board, expected)
        if previous is None:
            previous = await self._aside(self._seal, board, expected)
        rows = sealed(board, previous, entries)
        try:
            await self._lines.ask(*_written(board, rows, receipts))
        except Taken:
            raise VersionConflict(board, await self._aside(self._journal.head, board)) from None
        self._seals.remember(board, rows[-1].version, rows[-1].hash)
        return None

    def _seal(self, board: BoardId, version: int) -> str:
        """The seal of the entry that the next one follows. Blocking. Raises VersionConflict when it is not there."""
        found = self._journal.rows(board, after=version - 1, upto=version) if version else []
        if version and not found:
            raise VersionConflict(board, self._journal.head(board))
        return found[0].hash if found else ROOT


def connected(alias: str) -> PGconn:
    """A connection to the database that Django calls `alias`, with our statements prepared. Blocking. Raises OperationalError."""
    words = connections[alias].get_connection_params()
    line = pq.PGconn.connect(make_conninfo(**{k: v for k, v in words.items() if k not in _DJANGOS}).encode())
    if line.status != pq.ConnStatus.OK:
        raise OperationalError(line.get_error_message())
    for name, statement in _STATEMENTS.items():
        told = line.prepare(name, statement.encode())
        if told.status != pq.ExecStatus.COMMAND_OK:
            raise OperationalError(told.get_error_message())
    return line


def _written(board: BoardId, rows: Sequence[Row], receipts: Sequence[Receipt]) -> tuple[bytes, Values, Formats]:
    """The statement for these rows, its values, and their forms."""
    if len(rows) == len(receipts) == 1:
        version, at, by, command, kind, schema, data, seal = rows[0]
        named, digest, first, last = receipts[0]
        if named == command and first == last == version:
            plain = (board, str(version), str(at), by, command, kind, str(schema), data, seal, digest)
            return _ONE, list(map(str.encode, plain)), _PLAIN
    versions, ats, bys, commands, kinds, schemas, datas, seals = zip(*rows, strict=True)
    values = [
        board.encode(),
        numbers(versions),
        numbers(ats),
        texts(bys),
        texts(commands),
        texts(kinds),
        numbers(schemas),
        texts(datas),
        texts(seals),
    ]
    names, digests, firsts, lasts = zip(*receipts, strict=True) if receipts else ((), (), (), ())
    values += [texts(names), texts(digests), numbers(firsts), numbers(lasts)]
    return _MANY, values, _ARRAYS
