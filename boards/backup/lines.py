"""What a backup looks like: gzip, and in it JSON lines, each an array whose first word says what it is.

    ["storming-backup", 1, "2026-11-23T12:00:00Z"]      the head: format, version of this page, when
    ["invitation", ...] ["seat", ...]                   links and places, so that links that were sent go on working
    ["entry", ...] ["receipt", ...]                     the journal; entries in the order of everything
    ["end", {"entry": 117, ...}, "9f2c..."]             counts, and the SHA-256 of all bytes before this line

The fields after the word are the columns below, in this order. Snapshots and projections are not in it: they are made again.
"""

from datetime import datetime
from typing import Final

import msgspec
from msgspec import Struct

VERSION: Final = 1
"""One more whenever a line changes its shape; older ones must stay readable."""


class Head(Struct, frozen=True, array_like=True, tag_field="line", tag="storming-backup"):
    """The first line."""

    version: int
    at: datetime


class InvitationLine(Struct, frozen=True, array_like=True, tag_field="line", tag="invitation", gc=False):
    """A link of a board. The token itself is not kept, only its hash."""

    id: str
    board: str
    role: str
    digest: str
    created: datetime
    revoked: datetime | None


class SeatLine(Struct, frozen=True, array_like=True, tag_field="line", tag="seat", gc=False):
    """A browser's place at a board."""

    visitor: str
    board: str
    person: str
    role: str
    invitation_id: str | None
    created: datetime


class EntryLine(Struct, frozen=True, array_like=True, tag_field="line", tag="entry", gc=False):
    """A row of the journal, byte for byte: also one that this program cannot read."""

    board: str
    version: int
    at: int
    by: str
    command: str
    type: str
    schema: int
    data: str
    hash: str


class ReceiptLine(Struct, frozen=True, array_like=True, tag_field="line", tag="receipt", gc=False):
    """That a command was kept."""

    board: str
    command: str
    digest: str
    first: int
    last: int


class End(Struct, frozen=True, array_like=True, tag_field="line", tag="end"):
    """The last line: how many lines of each kind there are, and the hash of all bytes before it."""

    counts: dict[str, int]
    sha256: str


Row = InvitationLine | SeatLine | EntryLine | ReceiptLine
Line = Head | Row | End

TABLES: Final[dict[type[Row], tuple[str, tuple[str, ...]]]] = {
    InvitationLine: ("boards_invitation", ("id",)),
    SeatLine: ("boards_seat", ("id",)),
    EntryLine: ("journal_entry", ("position",)),
    ReceiptLine: ("journal_receipt", ("board", "command")),
}
"""Where the rows lie, and the key by which they are read. Positions rise with the versions of every board."""


def word(kind: type[Struct]) -> str:
    """What lines of this kind begin with."""
    return str(kind.__struct_config__.tag)


ENCODER: Final = msgspec.json.Encoder()
DECODER: Final = msgspec.json.Decoder(Line)
