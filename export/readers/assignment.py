"""Who follows whom: drawn arrows first, then what touches, then what is near (EXPORT INF-1, INF-2, INF-5 to INF-7)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from msgspec import Struct

from boards.domain.items import Link as Arrow
from boards.domain.items import Note
from export.model import ElementKind, Link, Relation
from export.readers.nearness import LEGAL, Candidate, candidates, score, unit
from export.readers.regions import share

COVERED: Final = 0.6
"""A note covered this much by another is attached to it."""
SURE: Final = 0.5
AHEAD: Final = 0.15
"""Below this score, or less than this far ahead of the runner-up, a link is weak (INF-7)."""

R = Relation
_EVENTS_OF_ONE_AGGREGATE: Final = 4
_POLICIES_OF_ONE_EVENT: Final = 3
TURNED: Final = 0.95
"""The score of an arrow that was read backwards."""
_ONE_WAY: Final = frozenset({R.CAUSES, R.TRIGGERS})
"""Arrows from an event to a command and from a policy to an event are no mistakes of direction: people mean "and then", and
left out who decides or what is done (PRACTICE G5, G7). Read backwards they would say the opposite."""
_PRODUCERS: Final = frozenset({R.EMITS, R.CAUSES})

# How many links of these relations one end takes by nearness. A read model and a policy take one on each side, or a dense
# board would tie each of them to everything around it; arrows may draw more.
_AT_SOURCE: Final[Mapping[Relation, int]] = {
    R.HANDLED_BY: 1,
    R.INVOKES: 1,
    R.INFORMS: 1,
    R.TRIGGERS: _POLICIES_OF_ONE_EVENT,
    R.EMITS: _EVENTS_OF_ONE_AGGREGATE,
    R.CAUSES: _EVENTS_OF_ONE_AGGREGATE,
}
_AT_TARGET: Final[Mapping[Relation, int]] = {R.EMITS: 1, R.CAUSES: 1, R.TRIGGERS: 1, R.INVOKES: 1, R.FEEDS: 1}


class Drawn(Struct, frozen=True):
    """What the arrows say: links, and the arrows that join what cannot follow each other or run backwards."""

    links: list[Link]
    impossible: list[Arrow]
    backwards: list[Arrow]


def by_arrows(arrows: Iterable[Arrow], kinds: Mapping[str, ElementKind]) -> Drawn:
    """The links that people drew, between notes of these kinds.

    An arrow at a note that is no element says nothing here; an arrow at a hot spot hangs the hot spot on its other end.
    """
    drawn = Drawn([], [], [])
    seen: set[tuple[str, str]] = set()
    for arrow in arrows:
        source, target = arrow.source, arrow.target
        if source not in kinds or target not in kinds or source == target:
            continue
        pair = (kinds[source], kinds[target])
        if ElementKind.HOTSPOT in pair:
            link = _concern(source, target, kinds)
        elif pair in LEGAL:
            link = Link(source, target, LEGAL[pair], "connector", 1.0)
        elif pair[::-1] in LEGAL and LEGAL[pair[::-1]] not in _ONE_WAY:
            link = Link(target, source, LEGAL[pair[::-1]], "connector", TURNED)
            drawn.backwards.append(arrow)
        else:
            drawn.impossible.append(arrow)
            continue
        if link is not None and (link.source, link.target) not in seen:
            seen.add((link.source, link.target))
            drawn.links.append(link)
    return drawn


def _concern(source: str, target: str, kinds: Mapping[str, ElementKind]) -> Link | None:
    if kinds[source] is kinds[target]:
        return None
    spot, thing = (source, target) if kinds[source] is ElementKind.HOTSPOT else (target, source)
    return Link(spot, thing, R.CONCERNS, "connector", 1.0)


def by_place(
    notes: Sequence[tuple[Note, ElementKind]], drawn: Sequence[Link], homes: Mapping[str, str] | None = None
) -> list[Link]:
    """The links that places suggest beyond the drawn ones, taken by falling score until the ends are full.

    notes   the notes that may be joined; the result does not depend on their order
    drawn   what the arrows say already; it fills the ends first
    homes   context of each note: an aggregate is joined only inside its own
    """
    homes = homes or {}
    kinds = {str(note.id): kind for note, kind in notes}
    found = [*_resting(notes)]
    joined = {(link.source, link.target) for link in (*drawn, *found)}
    offers = [
        offer
        for offer in candidates(notes, unit([note for note, _ in notes]))
        if (offer.source, offer.target) not in joined and not _parted(offer, kinds, homes)
    ]
    at_source, at_target = Counter[_Slot](), Counter[_Slot]()
    for link in (*drawn, *found):
        _fill(link, at_source, at_target)
    rivals = _Rivals(offers)
    for offer in sorted(offers, key=lambda c: (-c.score, c.x, c.source, c.target)):
        if not _full(offer, at_source, at_target):
            _fill(offer, at_source, at_target)
            found.append(rivals.explain(offer))
    return found


def _parted(offer: Candidate, kinds: Mapping[str, ElementKind], homes: Mapping[str, str]) -> bool:
    ends = (kinds[offer.source], kinds[offer.target])
    return ElementKind.AGGREGATE in ends and homes.get(offer.source) != homes.get(offer.target)


def _resting(notes: Sequence[tuple[Note, ElementKind]]) -> Iterable[Link]:
    """Actors that lie on a command, and hot spots that lie on anything."""
    u = unit([note for note, _ in notes])
    for note, kind in notes:
        if kind is ElementKind.ACTOR:
            options = [(share(note, other), other.id) for other, k in notes if k is ElementKind.COMMAND]
            options = [option for option in options if option[0] >= COVERED]
            relation = R.INITIATES
        elif kind is ElementKind.HOTSPOT:
            others = [other for other, k in notes if k is not ElementKind.HOTSPOT]
            options = [(max(share(note, other), share(other, note)), other.id) for other in others]
            options = [option for option in options if option[0] > 0] or [
                (touching, other.id) for other in others if (touching := score(note, other, R.INITIATES, u)) >= SURE
            ]
            relation = R.CONCERNS
        else:
            continue
        if options:
            best, where = min(options, key=lambda option: (-option[0], option[1]))
            yield Link(note.id, where, relation, "containment", round(best, 3))


_Slot = tuple[str, str]


def _slots(link: Candidate | Link) -> tuple[_Slot, _Slot]:
    """The places a link takes at its ends. Emitting and causing share one: an event has one producer."""
    shared = "produces" if link.relation in _PRODUCERS else link.relation.value
    return (link.source, link.relation.value), (link.target, shared)


def _fill(link: Candidate | Link, at_source: Counter[_Slot], at_target: Counter[_Slot]) -> None:
    here, there = _slots(link)
    at_source[here] += 1
    at_target[there] += 1


def _full(offer: Candidate, at_source: Counter[_Slot], at_target: Counter[_Slot]) -> bool:
    here, there = _slots(offer)
    most_here, most_there = _AT_SOURCE.get(offer.relation), _AT_TARGET.get(offer.relation)
    full_here = most_here is not None and at_source[here] >= most_here
    return full_here or (most_there is not None and at_target[there] >= most_there)


class _Rivals:
    """The offers by the places they would take, to name the one that a chosen link was preferred to."""

    def __init__(self, offers: Iterable[Candidate]) -> None:
        self._at_source: defaultdict[_Slot, list[Candidate]] = defaultdict(list)
        self._at_target: defaultdict[_Slot, list[Candidate]] = defaultdict(list)
        for offer in offers:
            here, there = _slots(offer)
            self._at_source[here].append(offer)
            self._at_target[there].append(offer)

    def explain(self, chosen: Candidate) -> Link:
        here, there = _slots(chosen)
        others = [
            *((-o.score, o.target) for o in self._at_source[here] if _AT_SOURCE.get(o.relation) == 1 and o != chosen),
            *((-o.score, o.source) for o in self._at_target[there] if _AT_TARGET.get(o.relation) == 1 and o != chosen),
        ]
        if not others:
            return _link(chosen, None, 1.0)
        second, runner_up = min(others)
        return _link(chosen, runner_up, round(chosen.score + second, 3))


def _link(chosen: Candidate, runner_up: str | None, margin: float) -> Link:
    weak = margin < AHEAD or chosen.score < SURE
    return Link(chosen.source, chosen.target, chosen.relation, "proximity", chosen.score, runner_up, margin, weak=weak)
