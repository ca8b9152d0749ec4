"""A file into one wish: the way in for every importer. No network, no clock, no database, no dice (IMP-8)."""

import hashlib
from collections.abc import Collection, Mapping, Sequence

from boards.domain.picture import Picture
from boards.importers import answers, enclosures, naming, storming, titles
from boards.importers.command import Build
from boards.importers.drawing import Counts, Drawing, PageFound, Warn
from boards.importers.recognise import Source, recognise
from boards.importers.sketch import Page
from boards.importers.unreadable import Unreadable

_DIGITS = 12


def read(
    data: bytes, name: str, mapping: Mapping[str, str] | None = None, pages: Collection[int] | None = None
) -> Drawing:
    """What the file holds, as one command and the questions that it leaves.

    name     the file's name: it becomes the title and is kept with every note
    mapping  question keys to the value of a kind or to `ignore`; without an answer the suggestion holds,
             and where that is doubtful the note stays unknown (MAP-9)
    pages    which pages, counted from 1; without it those with notes (IMP-12)
    Returns  the same for the same arguments, always
    Raises   Unreadable, and nothing else, whatever the bytes are
    """
    file = titles.file_name(name)
    try:
        given = answers.read(mapping or {})
        found = recognise(data)
        if isinstance(found, Picture):
            return storming.drawing(found, file)
        return _drawing(found, hashlib.sha256(data).hexdigest()[:_DIGITS], file, given, pages)
    except Unreadable as refused:
        raise refused.at(file=file) from None


def _drawing(
    source: Source, digest: str, file: str, given: Mapping[str, answers.Answer], wanted: Collection[int] | None
) -> Drawing:
    counts = Counts()
    opened, listed = _opened(source, wanted, counts)
    if not _any_notes(opened) and answers.TEXTS not in given:
        texts = sum(len(page.shapes) for page in opened)
        raise Unreadable("no_notes", {"texts": texts, "connectors": sum(len(page.arrows) for page in opened)})
    verdicts = naming.verdicts(opened)
    named = list(zip(opened, verdicts, strict=True))
    asked = answers.questions(named)
    command = Build(source.format, file, digest, given, counts).command(named)
    return Drawing(
        format=source.format,
        title=titles.title(file, source.format),
        board_format=titles.board_format(note.kind for note in command.notes),
        language=titles.language(note.text for note in command.notes),
        command=command,
        questions=asked,
        counts=counts,
        warnings=_warnings(counts, unknown=sum(row.count for row in asked if row.doubtful)),
        pages=listed,
    )


def _opened(source: Source, wanted: Collection[int] | None, counts: Counts) -> tuple[list[Page], list[PageFound]]:
    """The chosen pages, read and settled, and the list of all. A broken page that is wanted refuses the file (BAD-11)."""
    known = {page.index for page in source.pages}
    for index in sorted(set(wanted or ()) - known):
        raise Unreadable("page_unknown", {"page": index, "pages": len(known)})
    chosen: list[Page] = []
    listed: list[PageFound] = []
    for unopened in source.pages:
        page = Page(unopened.index, unopened.name)
        asked_for = wanted is None or unopened.index in wanted
        try:
            if unopened.broken is not None:
                raise unopened.broken
            if unopened.fill is not None:
                unopened.fill(page)
        except Unreadable as broken:
            if asked_for:
                raise broken.at(page=unopened.index, name=unopened.name) from None
            listed.append(PageFound(unopened.index, unopened.name, None, chosen=False))
            continue
        coloured = enclosures.settle(page)
        notes = sum(shape.part != "text" for shape in page.shapes)
        listed.append(PageFound(unopened.index, unopened.name, notes, chosen=asked_for))
        if asked_for:
            counts.backdrops += coloured
            counts.containers += len(page.regions) - coloured
            chosen.append(page)
    if wanted is None and _any_notes(chosen):
        with_notes = {found.index for found in listed if found.notes}
        chosen = [page for page in chosen if page.index in with_notes]
        listed = [PageFound(found.index, found.name, found.notes, found.index in with_notes) for found in listed]
    return chosen, listed


def _any_notes(pages: Sequence[Page]) -> bool:
    return any(shape.part != "text" for page in pages for shape in page.shapes)


def _warnings(counts: Counts, unknown: int) -> list[Warn]:
    said = [Warn("doubtful", unknown), Warn("open_connectors", counts.open)]
    said += [Warn("skipped", count, reason) for reason, count in sorted(counts.skipped.items())]
    said += [Warn("mended", count, reason) for reason, count in sorted(counts.mended.items())]
    return [warn for warn in said if warn.count]
