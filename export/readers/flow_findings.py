"""Findings about who follows whom: ES023 and ES030 to ES037.

A context in which nobody has asked "who or what triggers this?" yet has no commands, and nobody is told that its events lack
causes: that would be one finding for each note of a Big Picture.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from export.model import Element, ElementKind, Finding, Relation
from export.readers.seen import Seen, finding

E, R = ElementKind, Relation


def look(seen: Seen) -> Iterator[Finding]:
    """Everything this page knows of."""
    causes, effects = _relations(seen)
    asked = {element.context for element in seen.of(E.COMMAND, E.POLICY, E.AGGREGATE)}
    for element in seen.elements:
        if element.context in asked:
            yield from _lonely(element, causes.get(element.note, set()), effects.get(element.note, set()))
    yield from _circles(seen)


def _lonely(element: Element, before: set[Relation], after: set[Relation]) -> Iterator[Finding]:
    note = element.note
    match element.kind:
        case E.EVENT if not before & {R.EMITS, R.CAUSES}:
            yield finding("ES030", "warning", [note])
        case E.COMMAND:
            if R.HANDLED_BY not in after:
                yield finding("ES031", "warning", [note])
            if R.CAUSES not in after:
                yield finding("ES032", "warning", [note])
            if not before & {R.INITIATES, R.INVOKES}:
                yield finding("ES034", "warning", [note])
        case E.ACTOR if R.INITIATES not in after:
            yield finding("ES033", "info", [note])
        case E.POLICY if not (R.TRIGGERS in before and R.INVOKES in after):
            yield finding("ES035", "warning", [note])
        case E.READ_MODEL if R.INFORMS not in after:
            yield finding("ES036", "info", [note])
        case E.AGGREGATE if R.EMITS not in after:
            yield finding("ES037", "info", [note])


def _relations(seen: Seen) -> tuple[Mapping[str, set[Relation]], Mapping[str, set[Relation]]]:
    causes: defaultdict[str, set[Relation]] = defaultdict(set)
    effects: defaultdict[str, set[Relation]] = defaultdict(set)
    for link in seen.links:
        effects[link.source].add(link.relation)
        causes[link.target].add(link.relation)
    return causes, effects


def _circles(seen: Seen) -> Iterator[Finding]:
    """Policies that set each other off without a person between them (ES023)."""
    steps: defaultdict[str, set[str]] = defaultdict(set)
    for link in seen.links:
        if link.relation in {R.TRIGGERS, R.INVOKES, R.CAUSES} and not link.weak:
            steps[link.source].add(link.target)
    for circle in _knots(steps):
        policies = sorted(
            note for note in circle if note in seen.heaps.elements and seen.heaps.elements[note][1] is E.POLICY
        )
        yield finding("ES023", "error", policies)


def _knots(steps: Mapping[str, set[str]]) -> list[list[str]]:
    """The sets of notes that reach each other (Tarjan's strongly connected components, without recursion)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    knots: list[list[str]] = []
    for root in sorted(steps):
        work = [(root, iter(sorted(steps.get(root, ()))))] if root not in index else []
        for note, _ in work:
            index[note] = low[note] = len(index)
            stack.append(note)
        while work:
            note, ways = work[-1]
            way = next(ways, None)
            if way is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[note])
                if low[note] == index[note]:
                    cut = stack.index(note)
                    knot, stack[cut:] = stack[cut:], []
                    knots += [sorted(knot)] if len(knot) > 1 else []
            elif way not in index:
                index[way] = low[way] = len(index)
                stack.append(way)
                work.append((way, iter(sorted(steps.get(way, ())))))
            elif way in stack:
                low[note] = min(low[note], index[way])
    return knots
