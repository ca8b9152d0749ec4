"""manage.py create_board TITLE: begin a board and print its links."""

import re
from argparse import ArgumentParser, ArgumentTypeError
from typing import Any

from boards.access.visitors import new_visitor
from boards.domain.commands import OpenBoard
from boards.domain.kinds import Format
from boards.domain.rejections import Rejection
from boards.http import written
from boards.http.creating import create
from boards.http.sample.telling import tell
from boards.management.saying import Saying, refused


class Command(Saying):
    """Begin a board, or the sample board, and print its links."""

    help = "Begin a board and print its links."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """TITLE, --format, --language, --sample."""
        super().add_arguments(parser)
        parser.add_argument("title", nargs="?", default="")
        parser.add_argument("--format", choices=[each.value for each in Format], default=Format.BIG_PICTURE.value)
        parser.add_argument("--language", type=_language, default="en", help="two letters, for example de")
        parser.add_argument("--sample", action="store_true", help="the sample board, with its whole history")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Begin it."""
        try:
            if options["sample"]:
                made, title = tell(new_visitor(), options["language"])
            else:
                title = options["title"]
                opening = OpenBoard(title=title, format=Format(options["format"]), language=options["language"])
                made = create(new_visitor(), [opening])
        except Rejection as no:
            raise refused(no) from None
        facts = written.created(made, title)
        self.say(options, facts, "\n".join([f"board {made.board}", *facts["links"].values()]))


def _language(word: str) -> str:
    """Two letters, as every board has them."""
    if not re.fullmatch("[a-z]{2}", word):
        raise ArgumentTypeError("two letters, for example de")
    return word
