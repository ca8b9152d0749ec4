"""Which event answers which command, when an aggregate or a system stands between them (EXPORT INF-3, GEN-1).

The model merges the notes of one aggregate; what stood beside what would be lost. So it is read note by note: an event follows
the command of the same note that lies nearest in height. Of several commands at one note the nearer one must be clearly nearer.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from boards.domain.items import Note
from export.model import ElementKind, Link, Relation
from export.readers.assignment import AHEAD, TURNED


def by_way_of(links: Iterable[Link], notes: Mapping[str, tuple[Note, ElementKind]], u: float) -> list[Link]:
    """The links from commands to events that pass through one note, for events that no command is joined to directly.

    Ends are notes, before anything is merged.
    """
    told: set[str] = set()
    handled: defaultdict[str, list[Link]] = defaultdict(list)
    emitted: defaultdict[str, list[Link]] = defaultdict(list)
    for link in links:
        if link.relation is Relation.HANDLED_BY:
            handled[link.target].append(link)
        elif link.relation is Relation.EMITS:
            emitted[link.source].append(link)
        elif link.relation is Relation.CAUSES:
            told.add(link.target)
    return [
        _nearest(event, commands, notes, u)
        for middle, events in emitted.items()
        for event in events
        if event.target not in told
        and (commands := [command for command in handled[middle] if not _both_turned(command, event)])
    ]


def _both_turned(handled: Link, emitted: Link) -> bool:
    """Arrows from an event over a note to a command tell of two steps in time, and not of one cause read backwards."""
    return handled.rule == emitted.rule == "connector" and handled.score == emitted.score == TURNED


def _nearest(emitted: Link, handled: list[Link], notes: Mapping[str, tuple[Note, ElementKind]], u: float) -> Link:
    height = _middle(notes[emitted.target][0])
    ranked = sorted((abs(_middle(notes[link.source][0]) - height) / u, link.source) for link in handled)
    chosen = next(link for link in handled if link.source == ranked[0][1])
    margin = min(1.0, ranked[1][0] - ranked[0][0]) if len(ranked) > 1 else 1.0
    score = min(chosen.score, emitted.score)
    drawn = chosen.rule == emitted.rule == "connector" and len(ranked) == 1
    return Link(
        chosen.source,
        emitted.target,
        Relation.CAUSES,
        "connector" if drawn else "proximity",
        score,
        ranked[1][1] if len(ranked) > 1 else None,
        round(margin, 3),
        weak=chosen.weak or emitted.weak or margin < AHEAD,
    )


def _middle(note: Note) -> float:
    return note.y + note.h / 2
