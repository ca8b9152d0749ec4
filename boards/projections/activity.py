"""Who did how much in which minute: the lanes of the history player."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from boards.domain.ids import BoardId
from boards.journal.port import Placed
from boards.projections.tables import ActivityRow


class Activity:
    """One row per board, minute and person."""

    name: ClassVar[str] = "activity"

    def take(self, entries: Sequence[Placed]) -> None:
        """Count the entries into their minutes."""
        counted: dict[tuple[BoardId, datetime, str], ActivityRow] = {}
        for placed in entries:
            entry = placed.entry
            key = placed.board, entry.at.replace(second=0, microsecond=0), str(entry.by)
            row = counted.get(key) or _row(*key, entry.version)
            row.entries += 1
            row.last = entry.version
            counted[key] = row
        for row in counted.values():
            row.save()

    def clear(self) -> None:
        """Throw all rows away."""
        ActivityRow.objects.all().delete()


def activity_of(board: BoardId) -> list[ActivityRow]:
    """The minutes of one board in which something happened, in order."""
    return list(ActivityRow.objects.filter(board=board).order_by("first"))


def _row(board: BoardId, minute: datetime, person: str, version: int) -> ActivityRow:
    kept = ActivityRow.objects.filter(board=board, minute=minute, person=person).first()
    return kept or ActivityRow(board=board, minute=minute, person=person, entries=0, first=version, last=version)
