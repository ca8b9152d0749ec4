"""manage.py rebuild_projections: throw the read side away and make it again from the journal."""

from typing import Any

from django.core.management.base import CommandError

from boards.handling import wired
from boards.management.saying import Saying
from boards.projections.tables import ActivityRow, CatalogueRow
from boards.projections.wired import PROJECTIONS, runner


class Command(Saying):
    """Make all projections again."""

    help = "Throw the read side away and make it again from the journal."

    def handle(self, *_args: Any, **options: Any) -> None:
        """Make them again; a stop at an unreadable entry is an error."""
        stops = runner(wired.journal()).rebuild()
        facts = {
            "projections": [projection.name for projection in PROJECTIONS],
            "boards": CatalogueRow.objects.count(),
            "minutes": ActivityRow.objects.count(),
            "stopped": [{"board": stop.board, "version": stop.version} for stop in stops],
        }
        self.say(options, facts, f"{facts['boards']} boards and {facts['minutes']} minutes of activity were made again")
        if stops:
            raise CommandError(f"an entry cannot be read: board {stops[0].board}, version {stops[0].version}")
