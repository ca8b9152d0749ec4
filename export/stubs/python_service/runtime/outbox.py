"""Events on their way to the stream. A row leaves only after the stream has acknowledged: at least once, never less."""

from __future__ import annotations

from collections.abc import Iterable

from . import journal
from .store import Store
from .words import Catalogue


class Outbox:
    """What was committed and has not been published yet."""

    def __init__(self, catalogue: Catalogue, store: Store) -> None:
        self._context = catalogue.context
        self._store = store

    def pending(self, limit: int = 100) -> list[journal.Recorded]:
        """The oldest unpublished events, in the order of writing."""
        with self._store.reading() as query:
            return journal.outgoing(query, limit)

    def published(self, positions: Iterable[int]) -> None:
        """The stream has acknowledged these."""
        with self._store.writing() as query:
            for position in positions:
                query("DELETE FROM outbox WHERE position = ?", position)

    def length(self) -> int:
        """How many events wait."""
        with self._store.reading() as query:
            return int(query("SELECT count(*) FROM outbox")[0][0])

    def republish(self, position: int) -> int:
        """Send everything from a position on once more, to fill a stream that was emptied. Returns how many."""
        with self._store.writing() as query:
            before = query("SELECT count(*) FROM outbox")[0][0]
            query(
                "INSERT OR IGNORE INTO outbox(position) SELECT position FROM journal WHERE source = ? AND position >= ?",
                self._context,
                position,
            )
            return int(query("SELECT count(*) FROM outbox")[0][0] - before)
