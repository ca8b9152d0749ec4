"""Read models: folds of the journal with a cursor each. Rows and cursor move together, so a view can be dropped and rebuilt."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from typing import Any

from . import journal
from .store import Query, Store
from .words import Catalogue, Row, View

log = logging.getLogger(__name__)
BATCH = 500


class Views:
    """The read side of the service."""

    def __init__(self, catalogue: Catalogue, store: Store) -> None:
        self._catalogue = catalogue
        self._store = store
        self._views = {view.name: view for view in catalogue.views}

    def project(self) -> bool:
        """Fold what is new into every view. False when all of them are at the end of the journal.

        A view whose fold fails stays where it is and says so; the others go on.
        """
        moved = False
        for view in self._views.values():
            try:
                moved = self._advance(view) or moved
            except Exception:
                log.exception("view %s stands still", view.name)
        return moved

    def position(self, name: str) -> int:
        """How far a view has read the journal. KeyError when there is no such view."""
        view = self._views[name]
        with self._store.reading() as query:
            return _cursor(query, view)

    def rows(self, name: str, after: str = "", limit: int = 1000) -> tuple[int, list[Row]]:
        """The rows by key, and the position they stand at."""
        view = self._views[name]
        with self._store.reading() as query:
            found = query(
                "SELECT key, row FROM views WHERE view = ? AND key > ? ORDER BY key LIMIT ?", name, after, limit
            )
            return _cursor(query, view), [{"_key": key, **json.loads(row)} for key, row in found]

    def row(self, name: str, key: str) -> tuple[int, Row | None]:
        """One row, and the position it stands at."""
        view = self._views[name]
        with self._store.reading() as query:
            found = query("SELECT row FROM views WHERE view = ? AND key = ?", name, key)
            return _cursor(query, view), {"_key": key, **json.loads(found[0][0])} if found else None

    def lag(self) -> dict[str, int]:
        """How many positions each view is behind."""
        with self._store.reading() as query:
            end = journal.head(query)
            return {view.name: end - _cursor(query, view) for view in self._views.values()}

    def rebuild(self, names: Sequence[str] = ()) -> None:
        """Throw rows and cursors away and fold the journal again, all views or these."""
        with self._store.writing() as query:
            for name in names or self._views:
                query("DELETE FROM views WHERE view = ?", name)
                query("DELETE FROM cursors WHERE name = ?", name)
        while self.project():
            pass

    def _advance(self, view: View) -> bool:
        with self._store.reading() as query:
            if _cursor(query, view) >= journal.head(query):
                return False
        with self._store.writing() as query:
            lines = journal.after(query, _cursor(query, view), BATCH)
            for line in lines:
                self._fold(query, view, line)
            if lines:
                query(
                    "INSERT INTO cursors VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET position = excluded.position",
                    view.name,
                    lines[-1].position,
                )
        return bool(lines)

    def _fold(self, query: Query, view: View, line: journal.Recorded) -> None:
        event = self._catalogue.event(line.source, line.type, line.data)
        if event is None or (event.CONTEXT, event.TYPE) not in view.on:
            return
        key = view.key(event)
        if key is None:
            return
        found = query("SELECT row FROM views WHERE view = ? AND key = ?", view.name, key)
        row: Row | None = view.fold(json.loads(found[0][0]) if found else None, event)
        if row is None:
            query("DELETE FROM views WHERE view = ? AND key = ?", view.name, key)
        else:
            query(
                "INSERT INTO views VALUES(?, ?, ?) ON CONFLICT(view, key) DO UPDATE SET row = excluded.row",
                view.name,
                key,
                json.dumps(row),
            )


def _cursor(query: Query, view: View) -> int:
    found: Any = query("SELECT position FROM cursors WHERE name = ?", view.name)
    return int(found[0][0]) if found else 0
