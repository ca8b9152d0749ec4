"""manage.py contract: write the TypeScript contract, or check that the written one is current."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from boards.live.contract import render


class Command(BaseCommand):
    """Write static/src/contract from the Python types."""

    help = "Write the TypeScript contract from the Python types."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        """`--check` writes nothing and fails when a file is not current."""
        parser.add_argument("--check", action="store_true", help="only say whether the files are current")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Write what differs; with --check, name it and fail."""
        folder = Path(settings.ROOT) / "static" / "src" / "contract"
        files = render()
        stale = [name for name, text in files.items() if not _says(folder / name, text)]
        strangers = [path.name for path in folder.glob("*.ts") if path.name not in files]
        if options["check"]:
            if stale or strangers:
                raise CommandError(f"not current: {', '.join(sorted(stale + strangers))}; run `make contract`")
            return
        folder.mkdir(parents=True, exist_ok=True)
        for name in stale:
            (folder / name).write_text(files[name], encoding="utf-8")
        for name in strangers:
            (folder / name).unlink()
        self.stdout.write(f"{len(stale)} written, {len(files) - len(stale)} were current")


def _says(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text
