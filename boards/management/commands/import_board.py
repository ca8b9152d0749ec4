"""manage.py import_board FILE: begin a board with what a file holds."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from boards.access.visitors import new_visitor
from boards.domain.rejections import Rejection
from boards.handling import wire
from boards.handling.refusals import Malformed
from boards.http import written
from boards.http.creating import create
from boards.http.import_api import found, opening_of
from boards.importers import limits
from boards.importers.reading import read
from boards.importers.unreadable import Unreadable
from boards.management.saying import Saying, refused


class Command(Saying):
    """Begin a board with what a file holds."""

    help = "Begin a board with what a file holds, and print its links and what is left to ask."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE, --mapping, --pages."""
        super().add_arguments(parser)
        parser.add_argument("file", type=Path)
        parser.add_argument("--mapping", default="", help="JSON object, or a file with one: question key to kind")
        parser.add_argument("--pages", default="", help="page numbers with commas between them")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Read it whole, then begin the board."""
        file: Path = options["file"]
        try:
            with file.open("rb") as opened:
                data = opened.read(limits.FILE + 1)
            drawing = read(data, file.name, _mapping(options["mapping"]), _pages(options["pages"]))
            made = create(new_visitor(), [opening_of(drawing), *drawing.wishes()])
        except OSError as failure:
            raise CommandError(f"{file} cannot be read: {failure.strerror}") from None
        except (Unreadable, Rejection) as no:
            raise refused(no) from None
        facts = written.created(made, drawing.title) | found(drawing)
        doubtful = sum(question.count for question in drawing.questions if question.doubtful)
        lines = [
            f"board {made.board}: {drawing.counts.on_board} notes from {drawing.format}, {doubtful} of them in doubt",
            *facts["links"].values(),
        ]
        self.say(options, facts, "\n".join(lines))


def _mapping(given: str) -> dict[str, str] | None:
    if not given:
        return None
    try:
        text = given if given.lstrip().startswith("{") else Path(given).read_text(encoding="utf-8")
        return wire.shaped(wire.plain(text, limits.FILE), dict[str, str])
    except (OSError, UnicodeDecodeError, Malformed):
        raise CommandError("--mapping must be a JSON object of question keys to kinds, or a file with one") from None


def _pages(given: str) -> list[int] | None:
    try:
        return [int(page) for page in given.split(",")] if given else None
    except ValueError:
        raise CommandError("--pages must be numbers with commas between them, for example 1,3") from None
