"""Every row seals the one before it: a changed or missing row shows (TRUST F22).

The chain proves order and wholeness against accidents and quiet edits. Somebody who may rewrite the whole table could
also recompute it; that is beyond a hash without a key.
"""

import hashlib
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from boards.domain.ids import BoardId
from boards.journal.codec import Row, data_of, stamp, type_of
from boards.journal.entry import Entry
from boards.journal.port import Journal
from boards.journal.upcasters import schema_of

ROOT: Final = ""
"""What the first row of a board seals."""

_PAGE: Final = 5000
_ENCODER: Final = msgspec.json.Encoder()


def sealed(board: BoardId, previous: str, entries: Iterable[Entry]) -> list[Row]:
    """Entries as rows, each sealing the one before."""
    rows: list[Row] = []
    at, moment = None, 0
    for entry in entries:
        if entry.at is not at:  # entries of a turn share their moment
            at, moment = entry.at, stamp(entry.at)
        kind, data = type_of(entry.event), data_of(entry.event)
        bare = entry.version, moment, entry.by, entry.command, kind, schema_of(kind), data
        previous = _sealing((previous, board, *bare))
        rows.append(Row(*bare, previous))
    return rows


def seal(board: BoardId, previous: str, row: Row) -> str:
    """The hash of a row and of the seal before it: SHA-256, hexadecimal."""
    return _sealing((previous, board, *row[:-1]))


def _sealing(words: tuple[str | int, ...]) -> str:
    return hashlib.sha256(_ENCODER.encode(words)).hexdigest()


def first_bad(journal: Journal, board: BoardId) -> int | None:
    """The first version of a board that is missing, changed or out of place; None when all is well.

    Receipts are looked at when all entries are sound: what they say of versions and commands must fit. Their digests and the
    receipts of wishes that were no news are not sealed.
    """
    previous, version = ROOT, 0
    while rows := journal.rows(board, after=version, limit=_PAGE):
        bad = _first_bad(board, previous, version, rows)
        if bad is not None:
            return bad
        previous, version = rows[-1].hash, rows[-1].version
    if journal.last_receipt(board) > version:
        return version + 1
    return journal.contradicted(board)


def _first_bad(board: BoardId, previous: str, version: int, rows: Sequence[Row]) -> int | None:
    for row in rows:
        version += 1
        if row.version != version or row.hash != seal(board, previous, row):
            return version
        previous = row.hash
    return None
