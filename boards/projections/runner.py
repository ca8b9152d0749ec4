"""Keeps projections up with the journal: from the checkpoint on, a page at a time, rows and checkpoint in one transaction."""

import logging
from collections.abc import Sequence

from django.db import transaction

from boards.journal.codec import Unreadable
from boards.journal.port import Journal
from boards.projections import checkpoints
from boards.projections.port import Projection

log = logging.getLogger(__name__)
PAGE = 5000
"""Entries of one turn. A row that shows a board is written anew in each, so many small turns over a large board take long."""


class Runner:
    """Advances projections before somebody reads them. Any process may; the checkpoint decides whose page counts."""

    def __init__(self, journal: Journal, projections: Sequence[Projection]) -> None:
        self._journal = journal
        self._projections = projections

    def advance(self) -> list[Unreadable]:
        """Take everything that is new. Answers where a projection had to stop because it cannot read on (STYLE E5)."""
        return [stop for projection in self._projections if (stop := self._advance(projection)) is not None]

    def rebuild(self) -> list[Unreadable]:
        """Throw all rows away and make them again; the same journal gives the same rows."""
        for projection in self._projections:
            with transaction.atomic():
                projection.clear()
                checkpoints.forget(projection.name)
        return self.advance()

    def _advance(self, projection: Projection) -> Unreadable | None:
        while True:
            before = checkpoints.checkpoint(projection.name)
            try:
                page = self._journal.feed(before, PAGE)
            except Unreadable as stop:
                log.error("%s stops before version %s of board %s", projection.name, stop.version, stop.board)  # noqa: TRY400  -- the row is at fault, not this code
                return stop
            if not page:
                return None
            with transaction.atomic():
                if checkpoints.move(projection.name, before, page[-1].position):
                    projection.take(page)
