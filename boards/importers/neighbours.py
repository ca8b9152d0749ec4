"""Actor or aggregate: both are yellow, and what lies beside them tells them apart (MAP-7).

An actor stands left of its command, is smaller than it, or points at it; an aggregate stands right of its command, before
the event, and is pointed at. One vote per note and sign; a colour is decided when two thirds of its votes agree.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from boards.domain.kinds import Kind
from boards.importers import hues
from boards.importers.sketch import Area, Page, Shape

_NEAR: Final = 1.5
"""Widths of the note within which a command counts as its neighbour."""

_SMALL: Final = 0.6
"""Share of a command's area below which a note beside it is a small one."""

_AGREED: Final = 2 / 3

Known = Sequence[tuple[Shape, Kind]]


def yellow(page: Page, kinds: Sequence[Kind | None]) -> dict[str, Kind]:
    """What the notes of each yellow colour are; a colour whose neighbours do not say is left out.

    kinds   what is known of the page's shapes so far, in their order
    """
    known = [(shape, kind) for shape, kind in zip(page.shapes, kinds, strict=True) if kind is not None]
    open_ = {
        shape.id: shape
        for shape, kind in zip(page.shapes, kinds, strict=True)
        if kind is None and hues.suggested(shape.colour) == hues.YELLOW
    }
    votes: dict[str, Counter[Kind]] = {shape.colour: Counter() for shape in open_.values()}
    for shape in open_.values():
        votes[shape.colour].update(_by_place(shape.area, known))
    of_id = {shape.id: kind for shape, kind in known}
    for arrow in page.arrows:
        if arrow.source in open_:
            votes[open_[arrow.source].colour].update(_pointing_at(of_id.get(arrow.target)))
        if arrow.target in open_ and of_id.get(arrow.source) is Kind.COMMAND:
            votes[open_[arrow.target].colour][Kind.AGGREGATE] += 1
    decided = {colour: _decided(cast) for colour, cast in votes.items()}
    return {colour: kind for colour, kind in decided.items() if kind is not None}


def _by_place(note: Area, known: Known) -> list[Kind]:
    """Votes from the nearest command: which side of it, and how much smaller."""
    commands = [shape.area for shape, kind in known if kind is Kind.COMMAND]
    nearest = min(commands, key=lambda area: _gap(note, area), default=None)
    if nearest is None or _gap(note, nearest) > _NEAR * note.w:
        return []
    before = note.centre.x < nearest.centre.x
    votes = [Kind.ACTOR if before else Kind.AGGREGATE]
    if note.size < _SMALL * nearest.size:
        votes.append(Kind.ACTOR)
    return votes


def _pointing_at(target: Kind | None) -> list[Kind]:
    """Who points at a command acts; what points at an event made it."""
    if target is Kind.COMMAND:
        return [Kind.ACTOR]
    return [Kind.AGGREGATE] if target is Kind.EVENT else []


def _decided(votes: Counter[Kind]) -> Kind | None:
    cast = votes.total()
    kind, most = votes.most_common(1)[0] if cast else (None, 0)
    return kind if cast and most >= _AGREED * cast else None


def _gap(one: Area, other: Area) -> float:
    """Pixels between two boxes, the larger of both directions; 0 when they touch or overlap."""
    across = max(other.x - one.x - one.w, one.x - other.x - other.w, 0.0)
    down = max(other.y - one.y - one.h, one.y - other.y - other.h, 0.0)
    return max(across, down)
