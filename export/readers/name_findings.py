"""Findings about names and attributes: ES040 to ES045 and ES050 to ES052."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher
from typing import Final

from export.model import Element, ElementKind, Finding, Relation, Severity
from export.readers.naming import spoken
from export.readers.seen import Seen, finding

E = ElementKind
ALIKE: Final = 0.9
MOST_COMPARED: Final = 100
"""With so many earlier elements that share a word an element is compared; comparing more would hold up the export."""

_TROUBLES: Final[Mapping[str, tuple[str, Severity]]] = {
    "same_name": ("ES040", "warning"),
    "same_words": ("ES043", "warning"),
    "made_up": ("ES041", "warning"),
    "cut": ("ES042", "info"),
}
"""What can be wrong with a name -> its finding."""


def look(seen: Seen) -> Iterator[Finding]:
    """Everything this page knows of."""
    yield from _names(seen)
    yield from _same_aggregates(seen)
    yield from _near_duplicates(seen)
    yield from _attributes(seen)


def _names(seen: Seen) -> Iterator[Finding]:
    for note, named in sorted((*seen.named.items(), *seen.homes.named.items())):
        for trouble, other in named.troubles:
            both = [note] if other is None else [other, note]
            code, severity = _TROUBLES[trouble]
            yield finding(code, severity, both, name=named.name)


def _same_aggregates(seen: Seen) -> Iterator[Finding]:
    groups: defaultdict[tuple[str, ...], list[Element]] = defaultdict(list)
    for aggregate in seen.of(E.AGGREGATE):
        groups[spoken(aggregate.title)].append(aggregate)
    for group in groups.values():
        if len(group) > 1:
            yield finding("ES044", "info", [aggregate.note for aggregate in group])


def _near_duplicates(seen: Seen) -> Iterator[Finding]:
    """Each element that says nearly what an earlier one of its kind and context says, with the first of those.

    Only texts with a word in common are compared letter by letter, and numbers must be the same: "Step 1" is not "Step 2".
    """
    earlier: defaultdict[tuple[str, ElementKind, str], list[tuple[Element, tuple[str, ...]]]] = defaultdict(list)
    for element in seen.of(E.EVENT, E.COMMAND, E.AGGREGATE, E.READ_MODEL):
        said = spoken(element.title)
        places = [(element.context, element.kind, word) for word in dict.fromkeys(said) if not word.isdigit()]
        near = (other for place in places for other, words in earlier[place][:MOST_COMPARED] if _alike(said, words))
        other = next(near, None)
        if other is not None:
            yield finding("ES045", "info", [other.note, element.note])
        for place in places:
            earlier[place].append((element, said))


def _alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if one == other or [w for w in one if w.isdigit()] != [w for w in other if w.isdigit()]:
        return False
    if frozenset(one) == frozenset(other):
        return True
    first, second = " ".join(one), " ".join(other)
    if 2 * min(len(first), len(second)) < ALIKE * (len(first) + len(second)):
        return False
    ratio = SequenceMatcher(None, first, second, autojunk=False)
    return ratio.quick_ratio() >= ALIKE and ratio.ratio() >= ALIKE


def _attributes(seen: Seen) -> Iterator[Finding]:
    types: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for element in seen.elements:
        for odd in seen.oddities.get(element.note, ()):
            yield finding("ES050", "info", [element.note], attribute=odd)
        for attribute in element.attributes:
            if ":" in attribute.text:
                types[element.context, attribute.name].setdefault(attribute.type, element.note)
    for (_, name), known in sorted(types.items()):
        if len(known) > 1:
            yield finding("ES051", "warning", list(known.values()), attribute=name, types=", ".join(sorted(known)))
    yield from _unsupplied(seen)


def _unsupplied(seen: Seen) -> Iterator[Finding]:
    elements = {element.note: element for element in seen.elements}
    for event in seen.of(E.EVENT):
        suppliers = [
            elements[link.source]
            for link in seen.links
            if link.target == event.note and link.relation in {Relation.CAUSES, Relation.EMITS}
        ]
        if not any(supplier.kind is E.COMMAND for supplier in suppliers):
            continue
        supplied = {attribute.name for supplier in suppliers for attribute in supplier.attributes}
        for attribute in event.attributes:
            if attribute.name not in supplied:
                yield finding("ES052", "warning", [event.note], attribute=attribute.name)
