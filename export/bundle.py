"""The formats a board leaves in, and one artefact from many files (EXPORT section 4, TRUST 8 X6).

Several files become an archive that is the same on every machine: sorted names, one fixed date, nothing compressed (zlib's output
differs between builds), no links, no absolute names.
"""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from types import MappingProxyType
from typing import Final

from msgspec import Struct

from boards.domain.board import Board
from boards.domain.ids import NoteId
from export.generators import asyncapi, cml, csv_table, eventcatalog, jsonschema, markdown, mermaid, openapi, svg
from export.generators import model as model_document
from export.model import Blocks, ElementKind, Files, Finding, Model, Sheet
from export.names import kebab, pascal, words
from export.readers import board as board_reader
from export.readers.seen import finding
from export.readers.sheet import read_sheet

_PATH: Final = re.compile(r"[A-Za-z0-9_.][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_.][A-Za-z0-9_.-]*)*\Z")
_MIDNIGHT: Final = (1980, 1, 1, 0, 0, 0)
_SLUG: Final = 48
_STUBS: Final = MappingProxyType({"python-service": "export.stubs.python_service"})


class Target(Struct, frozen=True):
    """One format of the list.

    title       what people call it, in English
    media_type  of a single file; an archive is application/zip
    extension   of a single file
    generate    what writes it; a sheet format draws the board as it looks, the others write its meaning
    stopped_by  the findings that stop it carry one of these words; the plain views of a board are stopped by none
    """

    title: str
    media_type: str
    extension: str
    generate: Callable[[Model], Files] | Callable[[Sheet], Files]
    stopped_by: tuple[Blocks, ...] = ("specs",)
    of_sheet: bool = False
    always_archive: bool = False


class Artefact(Struct, frozen=True):
    """One file to hand out. `name` is ASCII and safe in a header and on every file system."""

    name: str
    media_type: str
    body: bytes


@dataclass(eq=False)
class FormatUnknown(Exception):
    """Nobody writes this format here."""

    name: str
    code = "format_unknown"


@dataclass(eq=False)
class ExportBlocked(Exception):
    """The board contradicts itself in a way that a file would carry on; `findings` say where."""

    findings: list[Finding]
    code = "export_blocked"


NOTHING: Final = finding("ES070", "error", [], blocks=["specs", "stubs"])
"""What stops a format that would be an archive of no files."""


def _python_service(model: Model) -> Files:
    generated: Files = import_module(_STUBS["python-service"]).generate(model)
    return generated


def _formats() -> Mapping[str, Target]:
    known = {
        "model": Target("Model (JSON)", "application/json", "json", model_document.generate, ()),
        "asyncapi": Target("AsyncAPI 3.1", "application/yaml", "yaml", asyncapi.generate),
        "openapi": Target("OpenAPI 3.1", "application/yaml", "yaml", openapi.generate),
        "jsonschema": Target("JSON Schema 2020-12", "application/schema+json", "json", jsonschema.generate),
        "markdown": Target("Markdown", "text/markdown; charset=utf-8", "md", markdown.generate, ()),
        "eventcatalog": Target(
            "EventCatalog pages", "application/zip", "zip", eventcatalog.generate, always_archive=True
        ),
        "cml": Target("Context Mapper (CML)", "text/plain; charset=utf-8", "cml", cml.generate),
        "mermaid": Target("Mermaid event model", "text/plain; charset=utf-8", "mmd", mermaid.generate, ()),
        "csv": Target("Table of notes (CSV)", "text/csv; charset=utf-8", "csv", csv_table.generate, (), of_sheet=True),
        "svg": Target("Picture (SVG)", "image/svg+xml", "svg", svg.generate, (), of_sheet=True),
    }
    if find_spec(_STUBS["python-service"]) is not None:
        known["python-service"] = Target(
            "Python services", "application/zip", "zip", _python_service, ("specs", "stubs"), always_archive=True
        )
    return MappingProxyType(known)


FORMATS: Final = _formats()
"""Name of each format -> what it is."""


def export(board: Board, board_id: str, name: str, changed: Mapping[NoteId, int] | None = None) -> Artefact:
    """One board in one format: what a download and the shell command hand out.

    Raises FormatUnknown, and ExportBlocked with the findings that stop it. The same board at the same version gives the
    same bytes.
    """
    if name not in FORMATS:
        raise FormatUnknown(name)
    model = board_reader.read(board, board_id, changed)
    return bundle(model, name, read_sheet(board) if FORMATS[name].of_sheet else None)


def bundle(model: Model, name: str, sheet: Sheet | None = None) -> Artefact:
    """A model, or a sheet for the formats that draw one, as one artefact. Errors as for `export`."""
    if name not in FORMATS:
        raise FormatUnknown(name)
    target = FORMATS[name]
    blockers = stopping(model, target)
    if blockers:
        raise ExportBlocked(blockers)
    subject = (sheet or Sheet(model.title, [], [], [])) if target.of_sheet else model
    files = checked(target.generate(subject))  # type: ignore[arg-type]  # `of_sheet` says which of the two it takes
    if not files:
        raise ExportBlocked([NOTHING])
    stem = f"{slug(model)}_{name}_s{model.version}"
    if len(files) == 1 and not target.always_archive:
        return Artefact(f"{stem}.{target.extension}", target.media_type, next(iter(files.values())))
    return Artefact(f"{stem}.zip", "application/zip", archive(files))


def stopping(model: Model, target: Target) -> list[Finding]:
    """The findings that stop a format; usually none."""
    return [finding for finding in model.findings if set(finding.blocks) & set(target.stopped_by)]


def slug(model: Model) -> str:
    """The board's title for a file name: ASCII words with hyphens, `board` when there are none."""
    parts = words(model.title, model.language)
    return kebab(pascal(parts))[:_SLUG].strip("-") or "board"


def checked(files: Files) -> Files:
    """The same files, once it is certain that unpacking them writes into one folder and overwrites nothing."""
    folded: set[str] = set()
    for path in files:
        if not _PATH.match(path) or ".." in path.split("/") or "." in path.split("/"):
            raise ValueError(f"not a path for an archive: {path!r}")
        if path.lower() in folded:
            raise ValueError(f"two files differ only in case: {path!r}")
        folded.add(path.lower())
    return files


def archive(files: Files) -> bytes:
    """The files as a zip with the same bytes everywhere."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as packed:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, _MIDNIGHT)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, files[path])
    return out.getvalue()


def unrecorded(model: Model, board: Board) -> dict[NoteId, str]:
    """The names a schema or a service would publish and the board does not remember yet (NAM-8)."""
    published = (element for element in model.elements if element.kind is not ElementKind.HOTSPOT)
    return {NoteId(e.note): e.name for e in published if NoteId(e.note) not in board.names}
