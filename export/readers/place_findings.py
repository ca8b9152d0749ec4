"""Findings about where things lie and how arrows run: ES010 to ES013, ES020 to ES022, ES060."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from export.model import ElementKind, Finding, Relation
from export.names import label
from export.readers.regions import contexts_of
from export.readers.seen import Seen, finding

E = ElementKind
_MISSING: Final = {(E.EVENT, E.COMMAND): "no_policy", (E.POLICY, E.EVENT): "no_command"}
"""What people leave out most often, by what the arrow joins."""


def look(seen: Seen) -> Iterator[Finding]:
    """Everything this page knows of."""
    yield from _contexts(seen)
    yield from _arrows(seen)
    yield from _hot_spots(seen)


def _contexts(seen: Seen) -> Iterator[Finding]:
    for note in seen.homes.outside:
        yield finding("ES010", "warning", [note])
    for note, frame, rival in seen.homes.disputed:
        yield finding("ES011", "warning", [note, frame, rival])
    for empty in seen.homes.empty:
        yield finding("ES013", "info", [empty.id])
    same: defaultdict[str, list[str]] = defaultdict(list)
    inhabited = {context.note: context.name for context in seen.homes.contexts}
    for drawn in contexts_of(seen.board):
        if drawn.id in inhabited:
            same[label(drawn.name).casefold() or drawn.id].append(drawn.id)
    for frames in same.values():
        if len(frames) > 1:
            yield finding("ES012", "error", frames, blocks=["specs"])


def _arrows(seen: Seen) -> Iterator[Finding]:
    for arrow in seen.drawn.impossible:
        joined = (seen.heaps.elements[arrow.source][1], seen.heaps.elements[arrow.target][1])
        yield finding("ES020", "error", [arrow.source, arrow.target], case=_MISSING.get(joined, ""))
    for arrow in seen.drawn.backwards:
        yield finding("ES021", "warning", [arrow.source, arrow.target])
    for link in seen.links:
        if link.weak:
            ends, cause, effect = [link.source, link.target], seen.title(link.source), seen.title(link.target)
            if rival := seen.title(link.runner_up):
                yield finding("ES022", "warning", ends, case="rival", cause=cause, effect=effect, rival=rival)
            else:
                yield finding("ES022", "warning", ends, cause=cause, effect=effect)


def _hot_spots(seen: Seen) -> Iterator[Finding]:
    attached = seen.sources(Relation.CONCERNS)
    for spot in seen.of(ElementKind.HOTSPOT):
        if spot.note in attached:
            yield finding("ES060", "warning", [spot.note])
