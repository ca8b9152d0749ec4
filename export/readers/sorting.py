"""Which notes become elements, which are lists of attributes lying on one, and which are left out and why (MOD-3)."""

from typing import Final

from msgspec import Struct

from boards.domain.board import Board
from boards.domain.items import Note
from boards.domain.kinds import Kind
from export.model import ElementKind, LeftOut
from export.names import label
from export.readers.assignment import COVERED
from export.readers.lines import Lines, read_lines
from export.readers.regions import share
from export.readers.sentences import LEFT_OUT

KINDS: Final = {kind: ElementKind(kind.value) for kind in Kind if kind.value in set(ElementKind)}
CARRIERS: Final = frozenset({ElementKind.EVENT, ElementKind.COMMAND, ElementKind.AGGREGATE, ElementKind.READ_MODEL})
"""The kinds that carry attributes."""

REASONS: Final = {
    Kind.UI: "screen",
    Kind.OPPORTUNITY: "idea",
    Kind.VALUE_PLUS: "value",
    Kind.VALUE_MINUS: "value",
    Kind.TERM: "term",
    Kind.TEXT: "label",
    Kind.UNKNOWN: "unsorted",
}


class Sorted(Struct, frozen=True):
    """Every note of a board in exactly one of three heaps. `lists` leads from a list note to the note it lies on."""

    elements: dict[str, tuple[Note, ElementKind, Lines]]
    lists: dict[str, str]
    left_out: list[LeftOut]
    unnamed: list[str]


def sort_notes(board: Board) -> Sorted:
    """Put each note on its heap, in order of placing."""
    heaps = Sorted({}, {}, [], [])
    for note in board.notes.values():
        kind = KINDS.get(note.kind)
        if kind is not None and label(note.text):
            heaps.elements[note.id] = (
                note,
                kind,
                read_lines(note.text, board.language, may_have_attributes=kind in CARRIERS),
            )
    carriers = [note for note, kind, _ in heaps.elements.values() if kind in CARRIERS]
    for note in board.notes.values():
        if note.id in heaps.elements:
            continue
        if not label(note.text):
            if note.kind in KINDS:
                heaps.unnamed.append(note.id)
            heaps.left_out.append(_left_out(note, "empty"))
        elif note.kind in {Kind.TEXT, Kind.UI} and (below := _carrier(note, carriers)) is not None:
            heaps.lists[note.id] = below
        else:
            heaps.left_out.append(_left_out(note, REASONS[note.kind]))
    return heaps


def _left_out(note: Note, reason: str) -> LeftOut:
    return LeftOut(note.id, reason, LEFT_OUT[reason])


def _carrier(note: Note, carriers: list[Note]) -> str | None:
    covering = [(-share(note, carrier), carrier.id) for carrier in carriers if share(note, carrier) >= COVERED]
    return min(covering)[1] if covering else None
