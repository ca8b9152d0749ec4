"""Journals with something in them."""

from datetime import UTC, datetime, timedelta

from boards.domain.ids import BoardId, CommandId
from boards.journal.entry import Entry
from boards.journal.memory import MemoryJournal
from tests.conformance.random_workshops import workshop

BEGIN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def journal_of(*seeds: int, wishes: int = 80) -> MemoryJournal:
    """Random workshops, one board each; every wish takes 17 seconds and the boards take turns."""
    journal = MemoryJournal()
    stories = {BoardId(f"board-{seed}"): workshop(seed, wishes) for seed in seeds}
    for turn in range(wishes + 1):
        for board, steps in stories.items():
            if turn < len(steps):
                step, head = steps[turn], journal.head(board)
                at, command = BEGIN + turn * timedelta(seconds=17), CommandId(f"c{turn}")
                entries = [Entry(head + n, at, step.by, command, fact) for n, fact in enumerate(step.facts, start=1)]
                journal.append(board, entries, expected=head)
    return journal
