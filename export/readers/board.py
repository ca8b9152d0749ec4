"""A board becomes a model: what its notes mean, who follows whom, and what a person should look at (DESIGN D13)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from boards.domain.board import Board
from boards.domain.ids import NoteId
from boards.domain.items import Note
from export.model import Attribute, Element, ElementKind, Link, Model, Relation
from export.names import label
from export.readers.assignment import Drawn, by_arrows, by_place
from export.readers.contexts import Homes, find_homes
from export.readers.findings import find
from export.readers.lines import read_list
from export.readers.merging import find_same
from export.readers.naming import Nameable, Named, give_names
from export.readers.nearness import unit
from export.readers.pairing import by_way_of
from export.readers.seen import Seen
from export.readers.sorting import Sorted, sort_notes


def read(board: Board, board_id: str, changed: Mapping[NoteId, int] | None = None) -> Model:
    """What this board means, with findings and everything that was left out.

    board_id   what generated files call the board
    changed    version at which each note's meaning last changed, for the origins in generated files (MOD-1); without it
               they name board and note only, since a board does not remember that
    """
    heaps = sort_notes(board)
    kept = [(note, kind) for note, kind, _ in heaps.elements.values()]
    homes = find_homes(board, board_id, kept)
    stands_for = find_same(
        [(note.id, kind, heaps.elements[note.id][2].title, homes.of[note.id]) for note, kind in kept],
        board.links.values(),
        board.names,
    )
    drawn, links = _links(board, heaps, homes, stands_for)
    named = give_names(
        [
            Nameable(note.id, kind.value, heaps.elements[note.id][2].title, _scope(homes.of[note.id], kind))
            for note, kind in kept
            if stands_for[note.id] == note.id
        ],
        {str(note): name for note, name in board.names.items()},
        board.language,
    )
    elements, oddities = _elements(board, heaps, homes, stands_for, named, changed or {})
    seen = Seen(board, heaps, homes, drawn, elements, links, named, oddities)
    return Model(
        board=board_id,
        version=board.version,
        title=label(board.title),
        language=board.language,
        contexts=homes.contexts,
        elements=elements,
        links=links,
        findings=find(seen),
        left_out=heaps.left_out,
    )


def _scope(context: str, kind: ElementKind) -> str:
    """Where a name must be unique. Hot spots become no code, so they take nobody's name away."""
    return f"{context}/hotspots" if kind is ElementKind.HOTSPOT else context


def _links(board: Board, heaps: Sorted, homes: Homes, stands_for: Mapping[str, str]) -> tuple[Drawn, list[Link]]:
    kept = [(note, kind) for note, kind, _ in heaps.elements.values()]
    kinds = {str(note.id): kind for note, kind in kept}
    told_once = [a for a in board.links.values() if stands_for.get(a.source) != stands_for.get(a.target)]
    drawn = by_arrows(told_once, kinds)
    placed = by_place(kept, drawn.links, homes.of)
    through = by_way_of((*drawn.links, *placed), {str(n.id): (n, kind) for n, kind in kept}, unit([n for n, _ in kept]))
    best: dict[tuple[str, str, Relation], Link] = {}
    for link in (*drawn.links, *placed, *through):
        source, target = stands_for[link.source], stands_for[link.target]
        whole = Link(source, target, link.relation, link.rule, link.score, link.runner_up, link.margin, weak=link.weak)
        known = best.get((source, target, link.relation))
        if source != target and (known is None or (known.weak, -known.score) > (whole.weak, -whole.score)):
            best[source, target, link.relation] = whole
    return drawn, sorted(best.values(), key=lambda link: (link.source, link.target, link.relation))


def _elements(
    board: Board,
    heaps: Sorted,
    homes: Homes,
    stands_for: Mapping[str, str],
    named: Mapping[str, Named],
    changed: Mapping[NoteId, int],
) -> tuple[list[Element], dict[str, list[str]]]:
    members: defaultdict[str, list[str]] = defaultdict(list)
    for member, stand_in in stands_for.items():
        members[stand_in].append(member)
    ranks = _ranks((heaps.elements[first][0], heaps.elements[first][1], homes.of[first]) for first in members)
    pivotal = {stands_for.get(line.note) for line in board.pivotals.values() if line.note is not None}
    elements: list[Element] = []
    oddities: dict[str, list[str]] = {}
    for first in (placed for placed in heaps.elements if placed in members):
        note, kind, lines = heaps.elements[first]
        lists = [listed for listed, below in heaps.lists.items() if below in members[first]]
        attributes, odd = _attributes(first, members[first], lists, heaps, board)
        oddities[first] = odd
        everything = [NoteId(n) for n in (*members[first], *lists)]
        elements.append(
            Element(
                note=first,
                kind=kind,
                context=homes.of[first],
                text=note.text,
                name=named[first].name,
                attributes=attributes,
                rank=ranks[first],
                pivotal=first in pivotal,
                merged=[other for other in members[first] if other != first],
                lists=lists,
                version=max((changed.get(n, 0) for n in everything), default=0),
                title=lines.title,
            )
        )
    return elements, oddities


def _attributes(
    first: str, members: list[str], lists: list[str], heaps: Sorted, board: Board
) -> tuple[list[Attribute], list[str]]:
    """The attributes of one element from all its notes; of two with one name the first counts."""
    found: dict[str, Attribute] = {}
    odd: list[str] = []
    for member in sorted(members, key=lambda note: note != first):
        lines = heaps.elements[member][2]
        odd += lines.oddities
        for attribute in lines.attributes:
            found.setdefault(attribute.name, attribute)
    for listed in lists:
        lines = read_list(board.notes[NoteId(listed)].text, board.language, listed)
        odd += lines.oddities
        for attribute in lines.attributes:
            found.setdefault(attribute.name, attribute)
    return list(found.values()), odd


def _ranks(notes: Iterable[tuple[Note, ElementKind, str]]) -> dict[str, int]:
    """The place of each along the timeline, counted by kind and context, so that only passing one's own kind changes it."""
    groups: defaultdict[tuple[ElementKind, str], list[Note]] = defaultdict(list)
    for note, kind, context in notes:
        groups[kind, context].append(note)
    return {
        note.id: rank
        for group in groups.values()
        for rank, note in enumerate(sorted(group, key=lambda n: (n.x, n.y, n.id)))
    }
