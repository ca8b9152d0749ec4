"""What happened, in order. The journal is the truth; outbox, streams and views can all be made again from it.

Own events carry `source` = this context. Facts of other contexts that a view here needs are kept in the same order, so
that a rebuilt view meets everything as it came.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from .store import Query

SELECT = "SELECT position, source, stream, version, event_id, type, data, meta, time FROM journal"


@dataclass(frozen=True)
class Recorded:
    """One line of the journal."""

    position: int
    source: str
    stream: str
    version: int
    event_id: str
    type: str
    data: Mapping[str, Any]
    meta: Mapping[str, Any]
    time: str

    def cloudevent(self) -> dict[str, Any]:
        """The event as CloudEvents 1.0, structured JSON. Extension values are strings; what is unknown is left out."""
        event: dict[str, Any] = {
            "specversion": "1.0",
            "id": self.event_id,
            "source": f"/{self.source}",
            "type": f"{self.source}.{self.type}",
            "subject": self.stream,
            "time": self.time,
            "datacontenttype": "application/json",
            "sequence": f"{self.version:020d}",
            "position": str(self.position),
            "data": dict(self.data),
        }
        for extension, meta in (("causationid", "cause"), ("correlationid", "correlation"), ("hops", "hops")):
            if self.meta.get(meta):
                event[extension] = str(self.meta[meta])
        return event


def append(
    query: Query,
    *,
    source: str,
    stream: str,
    version: int,
    event_id: str,
    type_: str,
    data: Mapping[str, Any],
    meta: Mapping[str, Any],
    time: str | None = None,
) -> int:
    """Write one event at its place and return its position. AlreadyThere when the version is taken."""
    rows = query(
        "INSERT INTO journal(source, stream, version, event_id, type, data, meta, time) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?) RETURNING position",
        source,
        stream,
        version,
        event_id,
        type_,
        json.dumps(data, allow_nan=False),
        json.dumps(meta, allow_nan=False),
        time or now(),
    )
    return int(rows[0][0])


def stream(query: Query, source: str, name: str, after: int = 0) -> list[Recorded]:
    """The history of one stream, oldest first."""
    return _read(
        query(
            f"{SELECT} WHERE source = ? AND stream = ? AND version > ? ORDER BY version",
            source,
            name,
            after,
        )
    )


def after(query: Query, position: int, limit: int, source: str | None = None) -> list[Recorded]:
    """What was written after a position, of one context or of all, in the order of writing."""
    return _read(
        query(
            f"{SELECT} WHERE position > ? AND source = coalesce(?, source) ORDER BY position LIMIT ?",
            position,
            source,
            limit,
        )
    )


def outgoing(query: Query, limit: int) -> list[Recorded]:
    """What has not reached the stream yet, in the order of writing."""
    return _read(query(f"{SELECT} JOIN outbox USING(position) ORDER BY position LIMIT ?", limit))


def head(query: Query, source: str | None = None) -> int:
    """The last position; 0 in an empty journal."""
    return int(query("SELECT coalesce(max(position), 0) FROM journal WHERE source = coalesce(?, source)", source)[0][0])


def now() -> str:
    """The present moment, UTC, as CloudEvents writes it."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _read(rows: Sequence[tuple[Any, ...]]) -> list[Recorded]:
    return [
        Recorded(position, source, stream, version, event_id, type_, json.loads(data), json.loads(meta), time)
        for position, source, stream, version, event_id, type_, data, meta, time in rows
    ]
