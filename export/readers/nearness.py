"""How well one note follows another by where they lie (EXPORT INF-3, INF-4).

Lengths are measured in `u`, the median width of the notes, so that a board of large notes reads like one of small notes.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from math import exp, hypot
from statistics import median
from typing import Final

from msgspec import Struct

from boards.domain.items import Note
from export.model import ElementKind, Relation
from export.readers.regions import share

E = ElementKind
LEGAL: Final[Mapping[tuple[ElementKind, ElementKind], Relation]] = {
    (E.ACTOR, E.COMMAND): Relation.INITIATES,
    (E.READ_MODEL, E.ACTOR): Relation.INFORMS,
    (E.READ_MODEL, E.COMMAND): Relation.INFORMS,
    (E.COMMAND, E.AGGREGATE): Relation.HANDLED_BY,
    (E.COMMAND, E.SYSTEM): Relation.HANDLED_BY,
    (E.AGGREGATE, E.EVENT): Relation.EMITS,
    (E.SYSTEM, E.EVENT): Relation.EMITS,
    (E.COMMAND, E.EVENT): Relation.CAUSES,
    (E.EVENT, E.POLICY): Relation.TRIGGERS,
    (E.POLICY, E.COMMAND): Relation.INVOKES,
    (E.EVENT, E.READ_MODEL): Relation.FEEDS,
}
"""Who can follow whom, from cause to effect."""

LEAST: Final = 0.12
"""Below this score two notes have nothing to do with each other."""
FURTHEST: Final = 1.75
"""Beyond this gap, in u, every score is below LEAST."""
_LAID_ON: Final = 0.75
"""Notes that overlap belong together however their middles lie (PRACTICE A2); the more they do, the surer."""
_BACKWARDS: Final = 0.35
"""An effect may begin this far left of its cause, in u, and no further."""


class Candidate(Struct, frozen=True):
    """A link that could be meant."""

    source: str
    target: str
    relation: Relation
    score: float
    x: float


def unit(notes: Sequence[Note]) -> float:
    """The median width of the notes, in board units; that of a paper note when there are none."""
    return median(note.w for note in notes) if notes else 100.0


def candidates(notes: Sequence[tuple[Note, ElementKind]], u: float) -> list[Candidate]:
    """Every link that could be meant. A command causes an event directly only if nobody near it could handle it."""
    found = [c for c in _pairs(notes, u) if c.score >= LEAST]
    handled = {c.source for c in found if c.relation is Relation.HANDLED_BY}
    return [c for c in found if c.relation is not Relation.CAUSES or c.source not in handled]


def _pairs(notes: Sequence[tuple[Note, ElementKind]], u: float) -> Iterator[Candidate]:
    ordered = sorted(notes, key=lambda pair: pair[0].x)
    lefts = [note.x for note, _ in ordered]
    widest = max((note.w for note, _ in ordered), default=0.0)
    for note, kind in ordered:
        first = bisect_left(lefts, note.x - widest - FURTHEST * u)
        last = bisect_left(lefts, note.x + note.w + FURTHEST * u)
        for other, other_kind in ordered[first:last]:
            relation = LEGAL.get((kind, other_kind))
            if relation is not None and other.id != note.id:
                yield Candidate(note.id, other.id, relation, score(note, other, relation, u), min(note.x, other.x))


def score(cause: Note, effect: Note, relation: Relation, u: float) -> float:
    """How likely the second note follows the first, 0 to 1, rounded so that it reads the same everywhere."""
    gap_x = _gap(cause.x, cause.w, effect.x, effect.w) / u
    gap_y = _gap(cause.y, cause.h, effect.y, effect.h) / u
    if relation is Relation.INITIATES:
        return round(exp(-(gap_x**2 + gap_y**2) / 0.18), 3)
    if effect.x < cause.x - _BACKWARDS * u:
        return 0.0
    if relation is Relation.EMITS:
        away = hypot(gap_x, 1.4 * gap_y)
    else:
        lower = abs((effect.y + effect.h / 2) - (cause.y + cause.h / 2)) / u
        away = hypot(gap_x, 2.2 * max(0.0, lower - 0.35))
    lapped = max(share(cause, effect), share(effect, cause))
    laid_on = _LAID_ON + (1 - _LAID_ON) * lapped if lapped else 0.0
    return round(max(laid_on, exp(-((away / 1.2) ** 2))), 3)


def _gap(start: float, extent: float, other: float, other_extent: float) -> float:
    return max(0.0, other - (start + extent), start - (other + other_extent))
