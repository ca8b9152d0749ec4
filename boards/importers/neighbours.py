"""Actor or aggregate: both are yellow, and what lies beside them tells them apart (MAP-7).

An actor stands left of its command, is smaller than it, or points at it; an aggregate stands right of its command, before
the event, and is pointed at. One vote per note and sign; a colour is decided when two thirds of its votes agree.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import islice
from typing import Final

from boards.domain.kinds import Kind
from boards.importers import hues
from boards.importers.nearby import Nearby
from boards.importers.sketch import Area, Page

_NEAR: Final = 1.5
"""Widths of the note within which a command counts as its neighbour."""

_SMALL: Final = 0.6
"""Share of a command's area below which a note beside it is a small one."""

_AGREED: Final = 2 / 3

_ENOUGH: Final = 500
"""So many notes of a page vote by their place."""


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
    commands = [shape.area for shape, kind in known if kind is Kind.COMMAND]
    nearby = Nearby(commands)
    for shape in islice(open_.values(), _ENOUGH):
        votes[shape.colour].update(_by_place(shape.area, commands, nearby))
    of_id = {shape.id: kind for shape, kind in known}
    for arrow in page.arrows:
        if arrow.source in open_:
            votes[open_[arrow.source].colour].update(_pointing_at(of_id.get(arrow.target)))
        if arrow.target in open_ and of_id.get(arrow.source) is Kind.COMMAND:
            votes[open_[arrow.target].colour][Kind.AGGREGATE] += 1
    decided = {colour: _decided(cast) for colour, cast in votes.items()}
    return {colour: kind for colour, kind in decided.items() if kind is not None}


def _by_place(note: Area, commands: Sequence[Area], nearby: Nearby) -> list[Kind]:
    """Votes from the nearest command: which side of it, and how much smaller."""
    far = _NEAR * note.w
    beside = nearby.touching(Area(note.x - far, note.y - far, note.w + 2 * far, note.h + 2 * far))
    nearest = min(((_gap(note, commands[place]), place) for place in beside), default=None)
    if nearest is None:
        return []
    command = commands[nearest[1]]
    before = note.centre.x < command.centre.x
    votes = [Kind.ACTOR if before else Kind.AGGREGATE]
    if note.size < _SMALL * command.size:
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
