"""manage.py backup FILE: the whole journal in one file, while people go on working."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError

from boards.backup.taking import take
from boards.management.saying import Saying


class Command(Saying):
    """Write a backup."""

    help = (
        "Write all boards, their links and their places into FILE, as they are at one moment; people may go on working."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """FILE."""
        super().add_arguments(parser)
        parser.add_argument("file", type=Path)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Write it whole or not at all."""
        file: Path = options["file"]
        try:
            counts = take("default", file)
        except FileExistsError:
            raise CommandError(f"{file} is there already and was left as it is; choose another name") from None
        except OSError as failure:
            raise CommandError(f"{file} cannot be written: {failure.strerror}") from None
        self.say(options, {"file": str(file), **counts}, f"{counts['entry']} entries are in {file}")
