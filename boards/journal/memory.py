"""A journal in memory: for tests, and as honest as the promise it shares with PostgreSQL (STYLE X5)."""

from collections import Counter
from collections.abc import Collection, Sequence
from threading import Lock

from boards.domain.events import Event
from boards.domain.ids import BoardId, CommandId, PersonId
from boards.domain.picture import Picture
from boards.journal.chain import ROOT, sealed
from boards.journal.codec import Row, entries_of, entry_of, facts_of
from boards.journal.entry import Entry
from boards.journal.port import LOOK_BACK, PAGE, START, Placed, Position, Receipt, VersionConflict, whole_commands


class MemoryJournal:
    """Keeps rows, not objects, so that everything is written and read as on a disk."""

    def __init__(self) -> None:
        """Begin empty."""
        self._lock = Lock()
        self._rows: dict[BoardId, list[Row]] = {}
        self._order: list[tuple[BoardId, int]] = []
        self._receipts: dict[BoardId, dict[CommandId, Receipt]] = {}
        self._snapshots: dict[BoardId, dict[int, Picture]] = {}

    def append(
        self, board: BoardId, entries: Sequence[Entry], *, expected: int, receipts: Sequence[Receipt] = ()
    ) -> None:
        """See Journal."""
        with self._lock:
            rows = self._rows.get(board, [])
            kept = self._receipts.get(board, {})
            if len(rows) != expected or any(receipt.command in kept for receipt in receipts):
                raise VersionConflict(board, len(rows))
            self._rows[board] = rows + sealed(board, rows[-1].hash if rows else ROOT, entries)
            self._order += [(board, entry.version) for entry in entries]
            self._receipts[board] = kept | {receipt.command: receipt for receipt in receipts}

    def read(self, board: BoardId, *, after: int = 0, upto: int | None = None, limit: int | None = None) -> list[Entry]:
        """See Journal."""
        return entries_of(board, after, self.rows(board, after=after, upto=upto, limit=limit))

    def rows(self, board: BoardId, *, after: int = 0, upto: int | None = None, limit: int | None = None) -> list[Row]:
        """See Journal."""
        return self._rows.get(board, [])[after:upto][:limit]

    def facts(self, board: BoardId, *, after: int = 0, upto: int | None = None) -> list[Event]:
        """See Journal."""
        return facts_of(board, after, self.rows(board, after=after, upto=upto, limit=PAGE))

    def latest_by(self, board: BoardId, person: PersonId, *, limit: int) -> list[Entry]:
        """See Journal."""
        mine = [row for row in self._rows.get(board, [])[-LOOK_BACK:] if row.by == person]
        latest = [entry_of(board, row) for row in mine[-limit - 1 :]]
        whole = whole_commands(latest, limit)
        return whole or [entry_of(board, row) for row in mine if latest and row.command == latest[-1].command]

    def head(self, board: BoardId) -> int:
        """See Journal."""
        return len(self._rows.get(board, []))

    def heads(self, boards: Collection[BoardId]) -> dict[BoardId, int]:
        """See Journal."""
        return {board: len(self._rows[board]) for board in boards if self._rows.get(board)}

    def receipts(self, board: BoardId, commands: Collection[CommandId]) -> dict[CommandId, Receipt]:
        """See Journal."""
        kept = self._receipts.get(board, {})
        return {command: kept[command] for command in commands if command in kept}

    def last_receipt(self, board: BoardId) -> int:
        """See Journal."""
        return max((receipt.last for receipt in self._receipts.get(board, {}).values()), default=0)

    def contradicted(self, board: BoardId) -> int | None:
        """See Journal."""
        kept = self._receipts.get(board, {})
        stray = [
            row.version
            for row in self._rows.get(board, [])
            if kept and not ((receipt := kept.get(row.command)) and receipt.first <= row.version <= receipt.last)
        ]
        made = Counter(row.command for row in self._rows.get(board, []))
        empty = [r.first for r in kept.values() if r.last and made[r.command] != r.last - r.first + 1]
        return min([*stray, *empty], default=None)

    def feed(self, after: Position = START, limit: int = 1000) -> list[Placed]:
        """See Journal."""
        places = enumerate(self._order[after.row : after.row + limit], start=after.row + 1)
        return [
            Placed(Position(0, place), board, entry_of(board, self._rows[board][version - 1]))
            for place, (board, version) in places
        ]

    def boards(self, *, after: BoardId | None = None, limit: int = 1000) -> list[BoardId]:
        """See Journal."""
        return sorted(board for board, rows in self._rows.items() if rows and (after is None or board > after))[:limit]

    def snapshot(self, board: BoardId, *, upto: int | None = None) -> Picture | None:
        """See Journal."""
        kept = self._snapshots.get(board, {})
        fitting = [version for version in kept if upto is None or version <= upto]
        return kept[max(fitting)] if fitting else None

    def keep_snapshot(self, board: BoardId, picture: Picture) -> None:
        """See Journal."""
        self._snapshots.setdefault(board, {})[picture.version] = picture
