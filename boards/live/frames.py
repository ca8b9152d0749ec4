"""What crosses the socket, in both directions. docs/protocol.md tells the story; the TypeScript twins are generated."""

from typing import Annotated, Any

from msgspec import UNSET, Meta, Struct, UnsetType

from boards.domain.commands import Command
from boards.domain.ids import ACommand, PersonId
from boards.domain.items import Coordinate
from boards.journal.entry import Entry

PROTOCOL = 3
"""The version of this page. HISTORY in `boards.live.contract` keeps one line for each."""

CODES = ("greeting_missing",)
"""Refusals that only a socket knows: no Hello yet."""


class Hello(Struct, frozen=True, tag="Hello", forbid_unknown_fields=True):
    """First frame of a client: the protocol it speaks and the version it already shows."""

    protocol: int
    after: Annotated[int, Meta(ge=0)]


class Submit(Struct, frozen=True, tag="Submit", forbid_unknown_fields=True):
    """A wish. `id` is made by the client (UUIDv7); the same id twice is the same wish (DESIGN D6)."""

    id: ACommand
    command: Command


class CatchUp(Struct, frozen=True, tag="CatchUp", forbid_unknown_fields=True):
    """A client saw a gap: send what came after this version."""

    after: Annotated[int, Meta(ge=0)]


class DragOf(Struct, frozen=True, forbid_unknown_fields=True):
    """Items under somebody's hand, moved by dx, dy since they were taken up; shown, never stored."""

    items: Annotated[list[Annotated[str, Meta(max_length=64)]], Meta(max_length=200)]
    dx: Coordinate
    dy: Coordinate


class Presence(Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """Where somebody is just now. Volatile: newest wins, nothing is kept (TRUST L04).

    cursor    board units, or None when the pointer is elsewhere
    selected  items that are selected
    editing   the note being written in, with the text as it stands in `draft`
    drag      items under the hand
    follows   the connection whose window this person's window goes along with (UX U18)
    view      left, top, width and height of what is seen, in board units; told while somebody follows
    """

    cursor: tuple[Coordinate, Coordinate] | None = None
    selected: Annotated[list[Annotated[str, Meta(max_length=64)]], Meta(max_length=200)] = []
    editing: Annotated[str, Meta(max_length=64)] | None = None
    draft: Annotated[str, Meta(max_length=10_000)] | None = None
    drag: DragOf | None = None
    follows: Annotated[str, Meta(max_length=64)] | None = None
    view: tuple[Coordinate, Coordinate, Coordinate, Coordinate] | None = None


class Here(Struct, frozen=True, tag="Here", forbid_unknown_fields=True):
    """A client tells where its person is."""

    presence: Presence


class Ping(Struct, frozen=True, tag="Ping", forbid_unknown_fields=True):
    """Is somebody there? Answered by Head."""


ClientFrame = Hello | Submit | CatchUp | Here | Ping
"""Everything that a client may say."""


class Welcome(Struct, frozen=True, tag="Welcome"):
    """Answer to Hello: who you are here, and how far the board has come. The missing entries follow as Happened."""

    protocol: int
    board: str
    person: PersonId
    role: str
    head: int
    connection: str


class Accepted(Struct, frozen=True, tag="Accepted"):
    """These wishes of yours are kept, on disk: one frame for all that were kept together.

    wishes  the id of each, and the first and last version it made, or none when it was no news
    """

    wishes: list[tuple[str, list[int]]]


class Refused(Struct, frozen=True, tag="Refused", omit_defaults=True):
    """The board says no, or the frame could not be read. `detail` holds the fields of the Rejection."""

    id: str | None
    code: str
    detail: dict[str, Any] | UnsetType = UNSET


class Retry(Struct, frozen=True, tag="Retry"):
    """The wish could not be kept just now; send it again, with the same id, after so many milliseconds."""

    id: str
    after_ms: int


class Happened(Struct, frozen=True, tag="Happened"):
    """Entries in order, without a gap between them. Everybody gets them, the author too."""

    entries: list[Entry]


class Head(Struct, frozen=True, tag="Head"):
    """How far the board has come; sent every few seconds, so that a lost announcement is noticed."""

    head: int


class Someone(Struct, frozen=True):
    """A person in the room, by connection: two browsers of one person are two."""

    connection: str
    person: PersonId
    presence: Presence


class Present(Struct, frozen=True, tag="Present"):
    """People came or moved; only those named changed."""

    people: list[Someone]


class Left(Struct, frozen=True, tag="Left"):
    """Connections that are gone."""

    connections: list[str]


class Reload(Struct, frozen=True, tag="Reload"):
    """Too much is missing to send it here: fetch the board anew over HTTP."""

    head: int


class Closing(Struct, frozen=True, tag="Closing"):
    """The socket closes with this code (TRUST C1); 0 means do not come back by yourself."""

    code: int
    retry_in_ms: int


ServerFrame = Welcome | Accepted | Refused | Retry | Happened | Head | Present | Left | Reload | Closing
"""Everything that a server may say."""
