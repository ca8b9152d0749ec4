"""How an owner's turn reaches the disk: whoever holds a pen may write at the end of a board and wait without blocking the loop."""

from collections.abc import Sequence
from typing import Protocol

from boards.domain.ids import BoardId
from boards.journal.aside import Aside
from boards.journal.entry import Entry
from boards.journal.port import Journal, Receipt


class Pen(Protocol):
    """Belongs to one event loop."""

    async def append(
        self, board: BoardId, entries: Sequence[Entry], *, expected: int, receipts: Sequence[Receipt]
    ) -> None:
        """See Journal.append. Returns after the commit; raises what that raises, JournalAway also after the deadline."""


class AsidePen:
    """Any journal, written to in a thread."""

    def __init__(self, journal: Journal, aside: Aside) -> None:
        """Write to this journal from these threads."""
        self._journal, self._aside = journal, aside

    async def append(
        self, board: BoardId, entries: Sequence[Entry], *, expected: int, receipts: Sequence[Receipt]
    ) -> None:
        """See Pen."""
        await self._aside(self._journal.append, board, entries, expected=expected, receipts=receipts)
