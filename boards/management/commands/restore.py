"""manage.py restore FILE: bring a backup into this database."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Final

from django.core.management.base import CommandError

from boards.backup.restoring import NotRestored, restore
from boards.handling import wired
from boards.management.saying import Saying
from boards.projections.wired import runner

WHY: Final = {
    "not_a_backup": "{file} is no backup of Storming ({detail}). Choose a file that `manage.py backup` wrote.",
    "cut_off": "{file} ends too early ({detail}). Copy it again, or take an older backup.",
    "changed": "{file} is not as it was written ({detail}). Copy it again, or take an older backup.",
    "not_empty": "this database holds {detail} boards already. Restore into an empty one (DATABASE_URL), or bring in only "
    "boards that are missing here: --only-missing",
    "damaged": "the backup holds a damaged entry: {detail}. An older backup may be whole; --keep-damaged takes this one as "
    "it is, and such a board opens up to the last entry that can be read",
}


class Command(Saying):
    """Bring a backup in, or change nothing."""

    help = "Bring what `manage.py backup` wrote into this database, all or nothing. Migrate it first."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE, --only-missing, --keep-damaged."""
        super().add_arguments(parser)
        parser.add_argument("file", type=Path)
        parser.add_argument("--only-missing", action="store_true", help="leave boards that are here as they are")
        parser.add_argument("--keep-damaged", action="store_true", help="take damaged entries as they are")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Bring it in, then make the projections."""
        file: Path = options["file"]
        only_missing, keep_damaged = options["only_missing"], options["keep_damaged"]
        try:
            made = restore("default", file, only_missing=only_missing, keep_damaged=keep_damaged)
        except NotRestored as no:
            why = WHY[no.code].format(file=file, detail=no.detail)
            raise CommandError(f"nothing was changed: {why} ({no.code})") from None
        except OSError as failure:
            raise CommandError(f"nothing was changed: {file} cannot be read: {failure.strerror}") from None
        projections = runner(wired.journal())
        stops = projections.advance() if only_missing else projections.rebuild()
        facts = {**made.counts, "skipped": made.skipped, "stopped": [[stop.board, stop.version] for stop in stops]}
        lines = [f"{made.counts['entry']} entries were brought in"]
        lines += [f"board {board} was here already and stayed as it is" for board in made.skipped]
        self.say(options, facts, "\n".join(lines))
