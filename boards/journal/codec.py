"""Entries as rows and back. The payload is the JSON text that msgspec wrote, tag included (DESIGN D8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, NamedTuple

import msgspec

from boards.domain.events import Event
from boards.domain.ids import BoardId, CommandId, PersonId
from boards.journal.entry import Entry
from boards.journal.upcasters import UPCASTERS, schema_of, uplift

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_ENCODER: Final = msgspec.json.Encoder()
_EVENT: Final = msgspec.json.Decoder(Event)
_EVENTS: Final = msgspec.json.Decoder(list[Event])
_PLAIN: Final = msgspec.json.Decoder(dict[str, Any])


@dataclass(eq=False)
class Unreadable(Exception):
    """An entry that this program cannot read: written by a later one, or damaged."""

    board: BoardId
    version: int
    why: str


class Row(NamedTuple):
    """An entry as it is stored.

    at      microseconds since 1970, UTC
    type    the event's tag; `data` holds it too
    schema  the shape of that type's data: 1 at first, one more with every upcaster
    data    the event as JSON text
    hash    seals this row and the one before it (`chain`)
    """

    version: int
    at: int
    by: PersonId
    command: CommandId
    type: str
    schema: int
    data: str
    hash: str


def data_of(event: Event) -> str:
    """The JSON text of a fact."""
    return _ENCODER.encode(event).decode()


def type_of(event: Event) -> str:
    """The tag of a fact."""
    return str(event.__struct_config__.tag)


def stamp(at: datetime) -> int:
    """A time as microseconds since 1970."""
    return (at - _EPOCH) // _MICROSECOND


def entry_of(board: BoardId, row: Row) -> Entry:
    """Read a row. Raises Unreadable."""
    try:
        return Entry(row.version, _EPOCH + row.at * _MICROSECOND, row.by, row.command, _event_of(row))
    except (msgspec.MsgspecError, KeyError, TypeError, ValueError, OverflowError) as problem:
        raise Unreadable(board, row.version, f"{row.type}/{row.schema}: {type(problem).__name__}") from problem


def events_of(array: str | bytes) -> list[Event]:
    """Read many facts at once, from a JSON array of the data of rows of today's schema. Raises MsgspecError."""
    events: list[Event] = _EVENTS.decode(array)
    return events


def entries_of(board: BoardId, after: int, rows: Sequence[Row]) -> list[Entry]:
    """Read the rows after a version one by one. Raises Unreadable at the first that is missing or cannot be read."""
    entries: list[Entry] = []
    for version, row in enumerate(rows, start=after + 1):
        if row.version != version:
            raise Unreadable(board, version, "missing")
        entries.append(entry_of(board, row))
    return entries


def facts_of(board: BoardId, after: int, rows: Sequence[Row]) -> list[Event]:
    """The facts of these entries. Raises Unreadable."""
    return [entry.event for entry in entries_of(board, after, rows)]


def _event_of(row: Row) -> Event:
    if row.schema == schema_of(row.type):
        event: Event = _EVENT.decode(row.data)
    else:
        event = msgspec.convert(uplift(row.type, row.schema, _PLAIN.decode(row.data), UPCASTERS), Event)
    return event
