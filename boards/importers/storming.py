"""Storming's own JSON: a board written down, with a version of the form (FORMATS section 1).

{"format": "storming-board/1", "board": {...}}      what `write` makes; the board is boards.domain.picture
{"id": ..., "version": ..., "title": ..., ...}      what the API answers for a board is read as well
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, Final

import msgspec

from boards.domain.board import Board
from boards.domain.commands import (
    EditLegend,
    ImportDrawing,
    LockItems,
    NewFrame,
    NewLink,
    NewNote,
    NewPivotal,
    RecordNames,
)
from boards.domain.decide.legend import edit_legend
from boards.domain.items import LegendEntry
from boards.domain.kinds import Kind
from boards.domain.picture import Picture
from boards.domain.picture import picture as written_down
from boards.domain.rejections import Rejection
from boards.domain.texts import TAGS_LIMIT, TITLE_LIMIT, tagged
from boards.importers import limits, titles
from boards.importers.characters import brief, clean, fitting
from boards.importers.drawing import Counts, Drawing, PageFound, Warn
from boards.importers.unreadable import Unreadable

FORMAT: Final = "storming-board/"
VERSION: Final = 1
NAME: Final = "Storming"
_LANGUAGE: Final = re.compile("[a-z]{2}")
_KEYS: Final = frozenset({"title", "format", "version", "notes", "frames", "links", "pivotals"})


def write(board: Board) -> bytes:
    """The board as a file that `read` reads back: the same notes, frames, arrows and lines with their names and places."""
    return msgspec.json.format(msgspec.json.encode({"format": f"{FORMAT}{VERSION}", "board": written_down(board)}))


def is_ours(value: Mapping[str, Any]) -> bool:
    """Whether a JSON object says of itself that it is a board of ours, or has the shape of the API's answer."""
    said = value.get("format")
    return (isinstance(said, str) and said.startswith(FORMAT)) or value.keys() >= _KEYS


def picture(value: Mapping[str, Any]) -> Picture:
    """The board that is written down.

    Raises  Unreadable `newer_version`, `not_a_board` or `too_many_elements`
    """
    body: object = value
    said = str(value.get("format"))
    if said.startswith(FORMAT):
        version = said.removeprefix(FORMAT)
        if version != str(VERSION):
            raise Unreadable("newer_version", {"version": brief(version), "known": VERSION})
        body = value.get("board")
    try:
        drawn = msgspec.convert(_writable(body), Picture)
    except msgspec.ValidationError as wrong:
        said, _, place = str(wrong).partition(" - at ")
        raise Unreadable("not_a_board", {"place": brief(place.strip("`")), "said": brief(said)}) from None
    count = len(drawn.notes) + len(drawn.frames) + len(drawn.links) + len(drawn.pivotals)
    if count > limits.ELEMENTS:
        raise Unreadable("too_many_elements", {"count": count, "limit": limits.ELEMENTS})
    return drawn


def drawing(drawn: Picture, file: str) -> Drawing:
    """The wish that makes this board again. Kinds are typed and places are board units, so nothing is asked or scaled."""
    mended: Counter[str] = Counter()
    skipped: Counter[str] = Counter()
    notes: dict[str, NewNote] = {}
    for note in drawn.notes:
        text = fitting(clean(note.text, mended), note.id, 1)
        place = note.x, note.y, text, note.w, note.h, note.turn, note.stack
        wish = NewNote(note.id, note.kind, *place, note.origin, _tags(note.tags))
        if notes.setdefault(note.id, wish) is not wish:
            skipped["duplicate_id"] += 1
    frames = {
        frame.id: NewFrame(
            frame.id, frame.x, frame.y, frame.w, frame.h, _name(frame.name, frame.id, mended), frame.role
        )
        for frame in reversed(drawn.frames)
    }
    links: dict[str, NewLink] = {}
    for link in drawn.links:
        if link.source in notes and link.target in notes and link.source != link.target and link.id not in links:
            links[link.id] = NewLink(link.id, link.source, link.target, _name(link.text, link.id, mended))
    pivotals = {
        line.id: NewPivotal(
            line.id, line.x, _name(line.text, line.id, mended), line.note if line.note in notes else None
        )
        for line in drawn.pivotals
    }
    counts = Counts(
        pages=1,
        notes=len(notes),
        containers=len(frames),
        bound=len(links),
        open=len(drawn.links) - len(links),
        skipped=dict(skipped),
        mended=dict(mended),
    )
    command = ImportDrawing(
        NAME,
        file,
        list(notes.values()),
        [*reversed(frames.values())],
        list(links.values()),
        list(pivotals.values()),
    )
    warnings = [Warn("skipped", count, reason) for reason, count in sorted(skipped.items())]
    return Drawing(
        format=NAME,
        title=" ".join(brief(drawn.title, TITLE_LIMIT).split()) or titles.title(file, NAME),
        board_format=drawn.format,
        language=drawn.language if _LANGUAGE.fullmatch(drawn.language) else None,
        command=command,
        questions=[],
        counts=counts,
        warnings=warnings,
        pages=[PageFound(1, "", len(notes), chosen=True)],
        legend=_legend(drawn.legend),
        settled=_settled(drawn, command),
    )


def _legend(entries: Iterable[LegendEntry]) -> list[EditLegend]:
    """What the board calls its kinds, as far as a board would have let somebody say so."""
    kept: dict[Kind, EditLegend] = {}
    for entry in entries:
        wish = EditLegend(entry.kind, entry.name, entry.paper)
        with suppress(Rejection):
            if edit_legend(wish, Board()):
                kept[entry.kind] = wish
    return list(kept.values())


def _settled(drawn: Picture, command: ImportDrawing) -> list[RecordNames | LockItems]:
    """Names in generated code, and locks, of what comes in."""
    there = {wish.note for wish in command.notes}
    names = {name.note: name for name in drawn.names if name.note in there}
    locks = LockItems(
        [note.id for note in drawn.notes if note.locked],
        [frame.id for frame in drawn.frames if frame.locked],
        [line.id for line in drawn.pivotals if line.locked],
    )
    held = bool(locks.notes or locks.frames or locks.pivotals)
    return [*([RecordNames(list(names.values()))] if names else []), *([locks] if held else [])]


def _tags(tags: Iterable[str]) -> list[str]:
    """The tags that a note can hold; those that no board would have written are left out."""
    kept: dict[str, None] = {}
    for tag in tags:
        with suppress(Rejection):
            kept[tagged(tag)] = None
    return list(kept)[:TAGS_LIMIT]


def _name(text: str, item: str, mended: Counter[str]) -> str:
    return fitting(clean(text, mended), item, 1, TITLE_LIMIT)


def _writable(value: object) -> object:
    """The value as far as it can be converted: half surrogate pairs would stop the reader with a message about bytes."""
    if isinstance(value, str):
        return "".join(sign for sign in value if not "\ud800" <= sign <= "\udfff") if not value.isascii() else value
    if isinstance(value, list):
        return [_writable(item) for item in value]
    if isinstance(value, dict):
        return {_writable(key): _writable(item) for key, item in value.items()}
    return value
