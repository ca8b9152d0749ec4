"""manage.py export_board BOARD --format F --out PATH: one board in one format, from the log, as a download would be."""

import json
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import msgspec
from django.core.management.base import BaseCommand, CommandError

from boards.domain.ids import BoardId
from boards.handling.wired import journal
from boards.journal.rehydrate import board_at
from export.bundle import FORMATS, Artefact, ExportBlocked, FormatUnknown, export
from export.readers.changes import last_changed


class Command(BaseCommand):
    """Write one board down in one format."""

    help = "Write one board down in one format."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which board, as what, where to, and as it was when."""
        parser.add_argument("board", help="the board's id")
        parser.add_argument("--format", required=True, help=", ".join(FORMATS))
        parser.add_argument("--out", required=True, help="a file, a folder that is there, or - for standard output")
        parser.add_argument("--at", type=int, help="the version; the newest without it")
        parser.add_argument("--json", action="store_true", help="one JSON line on standard output")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Read, write, say where to."""
        board, at = BoardId(options["board"]), options["at"]
        drawn = board_at(journal(), board, at)
        if drawn.version == 0 or (at is not None and drawn.version != at):
            raise CommandError(f"no such board, or it has no version {at}" if at is not None else "no such board")
        try:
            artefact = export(drawn, board, options["format"], last_changed(journal().read(board, upto=drawn.version)))
        except FormatUnknown as no:
            raise CommandError(f"unknown format {no.name!r}; known are {', '.join(FORMATS)}") from no
        except ExportBlocked as no:
            if options["json"]:
                self.stdout.write(json.dumps({"code": no.code, "findings": msgspec.to_builtins(no.findings)}))
            said = "\n".join(f"{f.code} {', '.join(f.notes)}: {f.message} {f.fix}" for f in no.findings)
            raise CommandError(f"the board stops this format:\n{said}") from no
        self._deliver(artefact, board, drawn.version, options)

    def _deliver(self, artefact: Artefact, board: str, version: int, options: dict[str, Any]) -> None:
        if options["out"] == "-":
            sys.stdout.buffer.write(artefact.body)
            return
        path = _place(options["out"], artefact)
        path.write_bytes(artefact.body)
        told = {"board": board, "version": version, "format": options["format"], "path": str(path)}
        if options["json"]:
            self.stdout.write(json.dumps(told | {"bytes": len(artefact.body)}))
        else:
            self.stdout.write(f"{path}: {options['format']} of version {version}, {len(artefact.body)} bytes")


def _place(out: str, artefact: Artefact) -> Path:
    """Where the file goes: into a folder under its own name, or to the path that was asked for.

    Raises  CommandError when several files would go by the name of one
    """
    path = Path(out)
    if out.endswith("/"):
        path.mkdir(parents=True, exist_ok=True)
    if path.is_dir():
        return path / artefact.name
    archive = artefact.name.endswith(".zip")
    if archive and path.suffix.lower() not in {"", ".zip"}:
        raise CommandError(f"this board gives several files; name a folder or an archive: --out {path.stem}.zip")
    return path
