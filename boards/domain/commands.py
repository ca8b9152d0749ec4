"""What someone wants of a board. A command is a wish: `decide` answers with facts or with a Rejection.

Every name is stored and published as its tag; unknown fields are refused (TRUST A5).
"""

from typing import Annotated

from msgspec import Meta, Struct

from boards.domain.ids import ACommand, AFrame, ALink, ANote, APivotal
from boards.domain.items import Box, Coordinate, Extent, Origin, Turn
from boards.domain.kinds import Axis, Format, FrameRole, Kind

Language = Annotated[str, Meta(pattern=r"^[a-z]{2}\Z")]
"""Two letters of ISO 639, as a board says in which language it is written."""


class OpenBoard(Struct, frozen=True, gc=False, tag="OpenBoard", omit_defaults=True, forbid_unknown_fields=True):
    """Begin a board. Only the first command of a board can be this one."""

    title: str
    format: Format = Format.BIG_PICTURE
    language: Language = "en"


class RenameBoard(Struct, frozen=True, gc=False, tag="RenameBoard", omit_defaults=True, forbid_unknown_fields=True):
    """Give the board another title."""

    title: str


class Introduce(Struct, frozen=True, gc=False, tag="Introduce", omit_defaults=True, forbid_unknown_fields=True):
    """Say one's own name to the board."""

    name: str


class NewNote(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """A note as its writer wishes it; size left out means the size of its kind."""

    note: ANote
    kind: Kind
    x: Coordinate
    y: Coordinate
    text: str = ""
    w: Extent | None = None
    h: Extent | None = None
    turn: Turn = 0
    stack: int = 0
    origin: Origin | None = None
    tags: list[str] = []


class PlaceNote(NewNote, frozen=True, gc=False, tag="PlaceNote", omit_defaults=True, forbid_unknown_fields=True):
    """Put one note on the board."""


class PlaceNotes(Struct, frozen=True, gc=False, tag="PlaceNotes", omit_defaults=True, forbid_unknown_fields=True):
    """Put several notes on the board in one gesture: paste, duplicate. `links` may join the new notes."""

    notes: Annotated[list[NewNote], Meta(min_length=1, max_length=5000)]
    links: Annotated[list["NewLink"], Meta(max_length=5000)] = []


class NewLink(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """An arrow as its drawer wishes it."""

    link: ALink
    source: ANote
    target: ANote
    text: str = ""


class NewFrame(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """A frame as its drawer wishes it."""

    frame: AFrame
    x: Coordinate
    y: Coordinate
    w: Extent
    h: Extent
    name: str = ""
    role: FrameRole = FrameRole.CONTEXT


class NewPivotal(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """A pivotal line as its drawer wishes it."""

    pivotal: APivotal
    x: Coordinate
    text: str = ""
    note: ANote | None = None


class ImportDrawing(Struct, frozen=True, gc=False, tag="ImportDrawing", omit_defaults=True, forbid_unknown_fields=True):
    """Put everything that a file held on the board, as one gesture (IMP-9)."""

    format: str
    file: str
    notes: list[NewNote]
    frames: list[NewFrame] = []
    links: list[NewLink] = []
    pivotals: list[NewPivotal] = []


class NotePlace(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """Where a note should lie."""

    note: ANote
    x: Coordinate
    y: Coordinate


class FramePlace(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """Where a frame should lie."""

    frame: AFrame
    x: Coordinate
    y: Coordinate


class PivotalPlace(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """Where a pivotal line should stand."""

    pivotal: APivotal
    x: Coordinate


class MoveItems(Struct, frozen=True, gc=False, tag="MoveItems", omit_defaults=True, forbid_unknown_fields=True):
    """Move one or many in one gesture; a frame's content is named by whoever moves it."""

    notes: list[NotePlace] = []
    frames: list[FramePlace] = []
    pivotals: list[PivotalPlace] = []


class InsertSpace(Struct, frozen=True, gc=False, tag="InsertSpace", omit_defaults=True, forbid_unknown_fields=True):
    """Make room at a place: everything that begins there or beyond makes way, also what is locked (PRACTICE B34).

    axis  along which; `x` is time
    at    where the room begins
    by    how much, in board units; less than 0 closes a gap as far as there is one
    """

    axis: Axis
    at: Coordinate
    by: Coordinate


class RewordNote(Struct, frozen=True, gc=False, tag="RewordNote", omit_defaults=True, forbid_unknown_fields=True):
    """Write another text on a note.

    `before` is the text that the writer saw when the writing began. Given and no longer true, the wish is refused, so
    that nobody's words are overwritten unseen.
    """

    note: ANote
    text: str
    before: str | None = None


class NoteBox(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """Where a note should lie, and how large."""

    note: ANote
    box: Box


class ResizeNote(NoteBox, frozen=True, gc=False, tag="ResizeNote", omit_defaults=True, forbid_unknown_fields=True):
    """Give a note another place and size."""


class FrameBox(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """Where a frame should lie, and how large."""

    frame: AFrame
    box: Box


class ResizeItems(Struct, frozen=True, gc=False, tag="ResizeItems", omit_defaults=True, forbid_unknown_fields=True):
    """Give several things another place and size in one gesture; pivotal lines have a place only."""

    notes: list[NoteBox] = []
    frames: list[FrameBox] = []
    pivotals: list[PivotalPlace] = []


class ChangeKind(Struct, frozen=True, gc=False, tag="ChangeKind", omit_defaults=True, forbid_unknown_fields=True):
    """Say that notes stand for something else; one that has its kind's size takes the new kind's (PRACTICE K4)."""

    notes: Annotated[list[ANote], Meta(min_length=1, max_length=20000)]
    kind: Kind


class NoteTurn(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """How a note should lean, in degrees clockwise."""

    note: ANote
    turn: Turn


class TurnNotes(Struct, frozen=True, gc=False, tag="TurnNotes", omit_defaults=True, forbid_unknown_fields=True):
    """Tilt notes to say that their wording needs a talk, or straighten them (PRACTICE B36)."""

    notes: Annotated[list[NoteTurn], Meta(min_length=1, max_length=20000)]


class NoteStack(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """How high a note should lie; whoever wishes it looks which heights are taken."""

    note: ANote
    stack: int


class RestackNotes(Struct, frozen=True, gc=False, tag="RestackNotes", omit_defaults=True, forbid_unknown_fields=True):
    """Bring notes before or behind others."""

    notes: Annotated[list[NoteStack], Meta(min_length=1, max_length=20000)]


class TagNotes(Struct, frozen=True, gc=False, tag="TagNotes", omit_defaults=True, forbid_unknown_fields=True):
    """Take some tags off notes and put others on them; what two people put on at once both stays."""

    notes: Annotated[list[ANote], Meta(min_length=1, max_length=20000)]
    add: Annotated[list[str], Meta(max_length=20)] = []
    remove: Annotated[list[str], Meta(max_length=20)] = []


class RemoveItems(Struct, frozen=True, gc=False, tag="RemoveItems", omit_defaults=True, forbid_unknown_fields=True):
    """Throw things away in one gesture. Links of a removed note go with it."""

    notes: list[ANote] = []
    frames: list[AFrame] = []
    links: list[ALink] = []
    pivotals: list[APivotal] = []


class LockItems(Struct, frozen=True, gc=False, tag="LockItems", omit_defaults=True, forbid_unknown_fields=True):
    """Keep things as they are: until they are unlocked nobody moves, changes or removes them (UX U19)."""

    notes: list[ANote] = []
    frames: list[AFrame] = []
    pivotals: list[APivotal] = []


class UnlockItems(Struct, frozen=True, gc=False, tag="UnlockItems", omit_defaults=True, forbid_unknown_fields=True):
    """Let things be changed again."""

    notes: list[ANote] = []
    frames: list[AFrame] = []
    pivotals: list[APivotal] = []


class ConnectNotes(NewLink, frozen=True, gc=False, tag="ConnectNotes", omit_defaults=True, forbid_unknown_fields=True):
    """Draw an arrow from one note to another."""


class RewordLink(Struct, frozen=True, gc=False, tag="RewordLink", omit_defaults=True, forbid_unknown_fields=True):
    """Write another label on an arrow."""

    link: ALink
    text: str


class DrawFrame(NewFrame, frozen=True, gc=False, tag="DrawFrame", omit_defaults=True, forbid_unknown_fields=True):
    """Draw a frame around what belongs together."""


class RenameFrame(Struct, frozen=True, gc=False, tag="RenameFrame", omit_defaults=True, forbid_unknown_fields=True):
    """Give a frame another name."""

    frame: AFrame
    name: str


class ChangeFrameRole(
    Struct, frozen=True, gc=False, tag="ChangeFrameRole", omit_defaults=True, forbid_unknown_fields=True
):
    """Say that a frame means something else: a context, a lane, or only a group."""

    frame: AFrame
    role: FrameRole


class ResizeFrame(FrameBox, frozen=True, gc=False, tag="ResizeFrame", omit_defaults=True, forbid_unknown_fields=True):
    """Give a frame another place and size; what lies in it stays where it is."""


class DrawPivotal(NewPivotal, frozen=True, gc=False, tag="DrawPivotal", omit_defaults=True, forbid_unknown_fields=True):
    """Draw a vertical line where one chapter of the story ends and the next begins."""


class RenamePivotal(Struct, frozen=True, gc=False, tag="RenamePivotal", omit_defaults=True, forbid_unknown_fields=True):
    """Write another label at a pivotal line."""

    pivotal: APivotal
    text: str


class EditLegend(Struct, frozen=True, gc=False, tag="EditLegend", omit_defaults=True, forbid_unknown_fields=True):
    """Call a kind something else on this board, or let it lie on other paper; what is left out is as everywhere."""

    kind: Kind
    name: str | None = None
    paper: Annotated[str, Meta(pattern=r"^#[0-9A-Fa-f]{6}\Z")] | None = None


class NoteName(Struct, frozen=True, gc=False, omit_defaults=True, forbid_unknown_fields=True):
    """The identifier under which a note is exported."""

    note: ANote
    name: Annotated[str, Meta(pattern=r"^[A-Za-z][A-Za-z0-9]{0,59}\Z")]


class RecordNames(Struct, frozen=True, gc=False, tag="RecordNames", omit_defaults=True, forbid_unknown_fields=True):
    """Keep the identifiers of an export, so that rewording a note renames nothing that was published (NAM-8)."""

    names: Annotated[list[NoteName], Meta(min_length=1, max_length=20000)]


class Undo(Struct, frozen=True, gc=False, tag="Undo", omit_defaults=True, forbid_unknown_fields=True):
    """Take back what one's own earlier command did. Taking back an Undo is a redo."""

    gesture: ACommand


Command = (
    OpenBoard
    | RenameBoard
    | Introduce
    | ImportDrawing
    | PlaceNote
    | PlaceNotes
    | MoveItems
    | InsertSpace
    | RewordNote
    | ResizeNote
    | ResizeItems
    | ChangeKind
    | TurnNotes
    | RestackNotes
    | TagNotes
    | RemoveItems
    | LockItems
    | UnlockItems
    | ConnectNotes
    | RewordLink
    | DrawFrame
    | RenameFrame
    | ChangeFrameRole
    | ResizeFrame
    | DrawPivotal
    | RenamePivotal
    | EditLegend
    | RecordNames
    | Undo
)
"""Everything that can be wished for."""
