"""Which notes are one thing (EXPORT INF-8, PRACTICE A7).

An aggregate, an actor, a system and a read model are placed again wherever the story needs them; in one context the same words
mean the same one. An event, a command or a policy is placed once for each time it is told, so those are one only if somebody
joined two events of the same words with an arrow.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from boards.domain.items import Link as Arrow
from export.model import ElementKind
from export.readers.naming import same_words, spoken

PLACED_AGAIN: Final = frozenset({ElementKind.AGGREGATE, ElementKind.ACTOR, ElementKind.SYSTEM, ElementKind.READ_MODEL})


def find_same(
    notes: Iterable[tuple[str, ElementKind, str, str]], arrows: Iterable[Arrow], recorded: Iterable[str] = ()
) -> dict[str, str]:
    """Note -> the note that stands for it, itself included.

    notes     note, kind, title and context, in order of placing; the first one placed stands for the others
    recorded  notes that were exported under a name before; one of these stands for the others, so that it keeps its name
    """
    listed = list(notes)
    about: Mapping[str, tuple[ElementKind, str, str]] = {
        note: (kind, title, context) for note, kind, title, context in listed
    }
    known = set(recorded)
    order = {note: (note not in known, place) for place, (note, *_) in enumerate(listed)}
    stands_for = {note: note for note in about}
    first: dict[tuple[ElementKind, str, tuple[str, ...]], str] = {}
    for note in sorted(about, key=lambda n: order[n]):
        kind, title, context = about[note]
        if kind in PLACED_AGAIN:
            stands_for[note] = first.setdefault((kind, context, spoken(title)), note)
    for arrow in arrows:
        if _told_again(arrow, about):
            _join(arrow.source, arrow.target, stands_for, order)
    return {note: _root(note, stands_for) for note in about}


def _told_again(arrow: Arrow, about: Mapping[str, tuple[ElementKind, str, str]]) -> bool:
    one, other = about.get(arrow.source), about.get(arrow.target)
    return (
        one is not None
        and other is not None
        and one[0] is other[0] is ElementKind.EVENT
        and one[2] == other[2]
        and same_words(one[1], other[1])
    )


def _join(one: str, other: str, stands_for: dict[str, str], order: Mapping[str, tuple[bool, int]]) -> None:
    roots = sorted({_root(one, stands_for), _root(other, stands_for)}, key=lambda note: order[note])
    for root in roots[1:]:
        stands_for[root] = roots[0]


def _root(note: str, stands_for: Mapping[str, str]) -> str:
    while stands_for[note] != note:
        note = stands_for[note]
    return note
