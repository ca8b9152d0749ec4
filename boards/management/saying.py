"""What the shell's commands have in common: an answer for people, or one line of JSON for programs."""

import json
from argparse import ArgumentParser
from collections.abc import Mapping
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from boards.domain.rejections import Rejection
from boards.http.file_words import FILE_SENTENCES
from boards.http.words import sentence
from boards.importers.unreadable import Unreadable


class Saying(BaseCommand):
    """A command that answers. With --json it prints one line of JSON on standard output and nothing else."""

    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Every command takes --json."""
        parser.add_argument("--json", action="store_true", help="print one line of JSON")

    def say(self, options: Mapping[str, Any], facts: Mapping[str, Any], words: str) -> None:
        """The answer in the form that was asked for."""
        self.stdout.write(json.dumps(facts, ensure_ascii=False) if options["json"] else words)


def refused(no: Rejection | Unreadable) -> CommandError:
    """A refusal as an error of the shell: exit code 1, the sentence on standard error."""
    if isinstance(no, Unreadable):
        return CommandError(f"{sentence(no.code, no.fields, FILE_SENTENCES)} ({no.code})")
    return CommandError(f"{sentence(no.code, vars(no))} ({no.code})")
