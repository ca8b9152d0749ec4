"""manage.py verify_journal: look whether every entry of every board is where and as it was written."""

from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import CommandError

from boards.domain.ids import BoardId
from boards.handling import wired
from boards.journal import chain
from boards.management.saying import Saying


class Command(Saying):
    """Check the chain of every board, or of one."""

    help = "Check that no entry is missing, changed or out of place; exit code 1 if one is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """--board."""
        super().add_arguments(parser)
        parser.add_argument("--board", default="", help="only this board")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Look at every entry."""
        journal = wired.journal()
        boards = [BoardId(options["board"])] if options["board"] else list(_all_boards())
        bad = {board: version for board in boards if (version := chain.first_bad(journal, board)) is not None}
        entries = sum(journal.heads(boards).values())
        facts = {"boards": len(boards), "entries": entries, "bad": [{"board": b, "version": v} for b, v in bad.items()]}
        lines = [f"board {board}: version {version} is missing or changed" for board, version in bad.items()]
        self.say(options, facts, "\n".join([*lines, f"{entries} entries of {len(boards)} boards were looked at"]))
        if bad:
            raise CommandError("the journal is damaged", returncode=1)


def _all_boards() -> Iterator[BoardId]:
    after: BoardId | None = None
    while page := wired.journal().boards(after=after):
        yield from page
        after = page[-1]
