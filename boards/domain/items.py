"""What lies on a board: notes, frames, links and pivotal lines.

Geometry: board units, x to the right (time), y down, no origin of its own; x and y are the top left corner of the
unturned box. `turn` is in degrees, clockwise, about the centre. One square paper note is 100 x 100 units.
"""

from typing import Annotated

from msgspec import Meta, Struct

from boards.domain.ids import FrameId, LinkId, NoteId, PersonId, PivotalId
from boards.domain.kinds import FrameRole, Kind

REACH = 10_000_000
"""No coordinate lies further from the origin than this many board units (BAD-7)."""

Coordinate = Annotated[float, Meta(ge=-REACH, le=REACH)]
Extent = Annotated[float, Meta(gt=0, le=REACH)]
Turn = Annotated[float, Meta(ge=-360, le=360)]
"""Degrees, clockwise."""
Paper = Annotated[str, Meta(pattern=r"^#[0-9A-F]{6}\Z")]
"""A colour; people's words on it are #1A1A1A (PRACTICE K3)."""


class Box(Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A place and a size."""

    x: Coordinate
    y: Coordinate
    w: Extent
    h: Extent


class Origin(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """Where an imported note came from, kept so that the mapping can be changed later (IMP-6)."""

    file: str = ""
    page: str = ""
    id: str = ""
    colour: str = ""
    shape: str = ""
    word: str = ""


class Note(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """A sticky note. `stack` orders overlapping notes from back to front; equal ones lie in order of placing.

    `tags` are short words of people's own, in the order in which they came.
    A locked item stays as it is until somebody unlocks it; arrows may still come and go (RULES K1).
    """

    id: NoteId
    kind: Kind
    text: str
    x: Coordinate
    y: Coordinate
    w: Extent
    h: Extent
    by: PersonId
    turn: Turn = 0
    stack: int = 0
    origin: Origin | None = None
    locked: bool = False
    tags: tuple[str, ...] = ()

    def box(self) -> Box:
        """Its place and size."""
        return Box(self.x, self.y, self.w, self.h)


class LegendEntry(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """What this board calls a kind, and on which paper it lies; None means as everywhere (PRACTICE K2)."""

    kind: Kind
    name: str | None = None
    paper: Paper | None = None


class Frame(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """A region with a name; a bounded context unless its role says otherwise."""

    id: FrameId
    name: str
    role: FrameRole
    x: Coordinate
    y: Coordinate
    w: Extent
    h: Extent
    by: PersonId
    locked: bool = False

    def box(self) -> Box:
        """Its place and size."""
        return Box(self.x, self.y, self.w, self.h)


class Link(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """An arrow from one note to another."""

    id: LinkId
    source: NoteId
    target: NoteId
    by: PersonId
    text: str = ""


class Pivotal(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """A vertical line through the whole timeline; `note` is the event it belongs to, if somebody said so."""

    id: PivotalId
    x: Coordinate
    by: PersonId
    text: str = ""
    note: NoteId | None = None
    locked: bool = False


__all__ = [
    "REACH",
    "Box",
    "Coordinate",
    "Extent",
    "Frame",
    "FrameId",
    "LegendEntry",
    "Link",
    "LinkId",
    "Note",
    "NoteId",
    "Origin",
    "Paper",
    "PersonId",
    "Pivotal",
    "PivotalId",
    "Turn",
]
