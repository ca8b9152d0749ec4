"""What happened on a board: facts in past tense, kept for ever.

Every fact carries what it replaced. That makes it readable alone, lets a player step backwards, and is all that
`compensate` needs to take a gesture back. Tags are stored names; they never change (STYLE N5).
"""

from msgspec import Struct

from boards.domain.commands import NoteName
from boards.domain.ids import CommandId, FrameId, LinkId, NoteId, PersonId, PivotalId
from boards.domain.items import Box, Coordinate, Extent, Frame, Link, Note, Paper, Pivotal, Turn
from boards.domain.kinds import Axis, Format, FrameRole, Kind


class BoardOpened(Struct, frozen=True, gc=False, tag="BoardOpened"):
    """The board began."""

    title: str
    format: Format
    language: str


class BoardRenamed(Struct, frozen=True, gc=False, tag="BoardRenamed"):
    """The board got another title."""

    title: str
    before: str


class PersonIntroduced(Struct, frozen=True, gc=False, tag="PersonIntroduced"):
    """Somebody said their name, for the first time or anew."""

    person: PersonId
    name: str


class DrawingImported(Struct, frozen=True, gc=False, tag="DrawingImported"):
    """A file was brought in; the facts of the same command say what it held."""

    format: str
    file: str
    notes: int
    frames: int
    links: int


class NotePlaced(Struct, frozen=True, gc=False, tag="NotePlaced"):
    """A note was put on the board."""

    note: Note


class NoteMove(Struct, frozen=True, gc=False):
    """One note's way."""

    note: NoteId
    x: Coordinate
    y: Coordinate
    from_x: Coordinate
    from_y: Coordinate


class NotesMoved(Struct, frozen=True, gc=False, tag="NotesMoved"):
    """Notes were moved in one gesture."""

    moves: list[NoteMove]


class NoteShift(Struct, frozen=True, gc=False):
    """Where a note begins along the axis, and where it began."""

    note: NoteId
    to: Coordinate
    was: Coordinate


class FrameShift(Struct, frozen=True, gc=False):
    """Where a frame begins along the axis and how long it is there, and how it was before."""

    frame: FrameId
    to: Coordinate
    length: Extent
    was: Coordinate
    was_length: Extent


class PivotalShift(Struct, frozen=True, gc=False):
    """Where a pivotal line stands, and where it stood."""

    pivotal: PivotalId
    to: Coordinate
    was: Coordinate


class SpaceInserted(Struct, frozen=True, gc=False, tag="SpaceInserted"):
    """Room was made along an axis, or a gap closed: what made way, and the frames around it that grew or shrank."""

    axis: Axis
    at: Coordinate
    by: Coordinate
    notes: list[NoteShift]
    frames: list[FrameShift]
    pivotals: list[PivotalShift]


class NoteReworded(Struct, frozen=True, gc=False, tag="NoteReworded"):
    """A note says something else."""

    note: NoteId
    text: str
    before: str


class NoteResized(Struct, frozen=True, gc=False, tag="NoteResized"):
    """A note has another place and size."""

    note: NoteId
    box: Box
    before: Box


class Rekinding(Struct, frozen=True, gc=False):
    """One note's kind and size, new and old."""

    note: NoteId
    kind: Kind
    w: Extent
    h: Extent
    from_kind: Kind
    from_w: Extent
    from_h: Extent


class KindChanged(Struct, frozen=True, gc=False, tag="KindChanged"):
    """Notes stand for something else."""

    changes: list[Rekinding]


class Turning(Struct, frozen=True, gc=False):
    """How one note leans, and how it leaned."""

    note: NoteId
    turn: Turn
    from_turn: Turn


class NotesTurned(Struct, frozen=True, gc=False, tag="NotesTurned"):
    """Notes were tilted or straightened in one gesture."""

    turns: list[Turning]


class Restacking(Struct, frozen=True, gc=False):
    """How high one note lies, and how high it lay."""

    note: NoteId
    stack: int
    from_stack: int


class NotesRestacked(Struct, frozen=True, gc=False, tag="NotesRestacked"):
    """Notes were brought before or behind others in one gesture."""

    stacks: list[Restacking]


class Tagging(Struct, frozen=True, gc=False):
    """All tags of one note, new and old."""

    note: NoteId
    tags: tuple[str, ...]
    from_tags: tuple[str, ...]


class NotesTagged(Struct, frozen=True, gc=False, tag="NotesTagged"):
    """Notes have other tags."""

    changes: list[Tagging]


class NotesRemoved(Struct, frozen=True, gc=False, tag="NotesRemoved"):
    """Notes were thrown away; they are kept here whole."""

    notes: list[Note]


class ItemsLocked(Struct, frozen=True, gc=False, tag="ItemsLocked"):
    """Notes, frames and lines that were free stay as they are from now on; the entry says who wanted it."""

    notes: list[NoteId]
    frames: list[FrameId]
    pivotals: list[PivotalId]


class ItemsUnlocked(Struct, frozen=True, gc=False, tag="ItemsUnlocked"):
    """Notes, frames and lines that were locked may be changed again."""

    notes: list[NoteId]
    frames: list[FrameId]
    pivotals: list[PivotalId]


class NotesConnected(Struct, frozen=True, gc=False, tag="NotesConnected"):
    """An arrow was drawn."""

    link: Link


class LinkReworded(Struct, frozen=True, gc=False, tag="LinkReworded"):
    """An arrow's label says something else."""

    link: LinkId
    text: str
    before: str


class LinksRemoved(Struct, frozen=True, gc=False, tag="LinksRemoved"):
    """Arrows were thrown away."""

    links: list[Link]


class FrameDrawn(Struct, frozen=True, gc=False, tag="FrameDrawn"):
    """A frame was drawn."""

    frame: Frame


class FrameRenamed(Struct, frozen=True, gc=False, tag="FrameRenamed"):
    """A frame has another name."""

    frame: FrameId
    name: str
    before: str


class FrameRoleChanged(Struct, frozen=True, gc=False, tag="FrameRoleChanged"):
    """A frame means something else."""

    frame: FrameId
    role: FrameRole
    before: FrameRole


class FrameResized(Struct, frozen=True, gc=False, tag="FrameResized"):
    """A frame has another place and size; its content stayed."""

    frame: FrameId
    box: Box
    before: Box


class FrameMove(Struct, frozen=True, gc=False):
    """One frame's way."""

    frame: FrameId
    x: Coordinate
    y: Coordinate
    from_x: Coordinate
    from_y: Coordinate


class FramesMoved(Struct, frozen=True, gc=False, tag="FramesMoved"):
    """Frames were moved in one gesture."""

    moves: list[FrameMove]


class FramesRemoved(Struct, frozen=True, gc=False, tag="FramesRemoved"):
    """Frames were thrown away; what lay in them stayed."""

    frames: list[Frame]


class PivotalDrawn(Struct, frozen=True, gc=False, tag="PivotalDrawn"):
    """A pivotal line was drawn."""

    pivotal: Pivotal


class PivotalRenamed(Struct, frozen=True, gc=False, tag="PivotalRenamed"):
    """A pivotal line has another label."""

    pivotal: PivotalId
    text: str
    before: str


class PivotalMove(Struct, frozen=True, gc=False):
    """One line's way."""

    pivotal: PivotalId
    x: Coordinate
    from_x: Coordinate


class PivotalsMoved(Struct, frozen=True, gc=False, tag="PivotalsMoved"):
    """Pivotal lines were moved in one gesture."""

    moves: list[PivotalMove]


class PivotalsRemoved(Struct, frozen=True, gc=False, tag="PivotalsRemoved"):
    """Pivotal lines were thrown away."""

    pivotals: list[Pivotal]


class LegendEdited(Struct, frozen=True, gc=False, tag="LegendEdited"):
    """The board calls a kind something else, or lets it lie on other paper; None means as everywhere."""

    kind: Kind
    name: str | None
    paper: Paper | None
    from_name: str | None
    from_paper: Paper | None


class NamesRecorded(Struct, frozen=True, gc=False, tag="NamesRecorded"):
    """Notes were published under these identifiers."""

    names: list[NoteName]


class GestureUndone(Struct, frozen=True, gc=False, tag="GestureUndone"):
    """Somebody took back an earlier command of their own; the facts of the same command say how.

    `left` names the items that somebody changed since and that therefore stayed as they are.
    """

    gesture: CommandId
    left: list[str]


Event = (
    BoardOpened
    | BoardRenamed
    | PersonIntroduced
    | DrawingImported
    | NotePlaced
    | NotesMoved
    | SpaceInserted
    | NoteReworded
    | NoteResized
    | KindChanged
    | NotesTurned
    | NotesRestacked
    | NotesTagged
    | NotesRemoved
    | ItemsLocked
    | ItemsUnlocked
    | NotesConnected
    | LinkReworded
    | LinksRemoved
    | FrameDrawn
    | FrameRenamed
    | FrameRoleChanged
    | FrameResized
    | FramesMoved
    | FramesRemoved
    | PivotalDrawn
    | PivotalRenamed
    | PivotalsMoved
    | PivotalsRemoved
    | LegendEdited
    | NamesRecorded
    | GestureUndone
)
"""Everything that can have happened."""
