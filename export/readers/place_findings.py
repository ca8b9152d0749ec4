"""Findings about where things lie and how arrows run: ES010 to ES013, ES020 to ES022, ES060."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from export.model import ElementKind, Finding, Relation
from export.names import label
from export.readers.regions import contexts_of
from export.readers.seen import Seen, finding

E = ElementKind
_IMPOSSIBLE: Final = (
    "What this arrow joins cannot follow each other, so the arrow says nothing in the files.",
    "Remove it, change a kind, or add what is missing between them.",
)
_MISSING: Final = {
    (E.EVENT, E.COMMAND): (
        "An event gives no command by itself, so the arrow says nothing in the files: who or which rule decides?",
        "Add a policy between them.",
    ),
    (E.POLICY, E.EVENT): (
        "A policy makes no event by itself, so the arrow says nothing in the files: what does it do?",
        "Add the command between them.",
    ),
}
"""What people leave out most often, by what the arrow joins."""


def look(seen: Seen) -> Iterator[Finding]:
    """Everything this page knows of."""
    yield from _contexts(seen)
    yield from _arrows(seen)
    yield from _hot_spots(seen)


def _contexts(seen: Seen) -> Iterator[Finding]:
    for note in seen.homes.outside:
        yield finding("ES010", "warning", [note], "This note lies outside every context.", "Move it, or draw a frame.")
    for note, frame, rival in seen.homes.disputed:
        message = "This note lies in two contexts; the one that holds more of it was taken."
        yield finding("ES011", "warning", [note, frame, rival], message, "Move it into one of them.")
    for empty in seen.homes.empty:
        yield finding("ES013", "info", [empty.id], "Nothing of a model lies in this context.", "Remove the frame.")
    same: defaultdict[str, list[str]] = defaultdict(list)
    inhabited = {context.note: context.name for context in seen.homes.contexts}
    for drawn in contexts_of(seen.board):
        if drawn.id in inhabited:
            same[label(drawn.name).casefold() or drawn.id].append(drawn.id)
    for frames in same.values():
        if len(frames) > 1:
            message = "Two contexts have the same name, so nobody can say whose message is whose."
            yield finding("ES012", "error", frames, message, "Rename one of them, or merge them.", ["specs"])


def _arrows(seen: Seen) -> Iterator[Finding]:
    for arrow in seen.drawn.impossible:
        joined = (seen.heaps.elements[arrow.source][1], seen.heaps.elements[arrow.target][1])
        message, fix = _MISSING.get(joined, _IMPOSSIBLE)
        yield finding("ES020", "error", [arrow.source, arrow.target], message, fix)
    for arrow in seen.drawn.backwards:
        ends = [arrow.source, arrow.target]
        yield finding("ES021", "warning", ends, "This arrow runs from the effect to its cause.", "Reverse it.")
    for link in seen.links:
        if link.weak:
            rival = seen.title(link.runner_up)
            way = f"{seen.title(link.source)} \N{RIGHTWARDS ARROW} {seen.title(link.target)}"
            message = f"Which one was meant is not certain: {way}"
            message += f", or rather {rival}?" if rival else "."
            fix = "Draw an arrow; until then services leave this out."
            yield finding("ES022", "warning", [link.source, link.target], message, fix)


def _hot_spots(seen: Seen) -> Iterator[Finding]:
    attached = seen.sources(Relation.CONCERNS)
    for spot in seen.of(ElementKind.HOTSPOT):
        if spot.note in attached:
            yield finding("ES060", "warning", [spot.note], "This question is still open.", "Answer it, or park it.")
