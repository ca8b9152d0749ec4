"""An Entry: one fact in its place in the log."""

from datetime import datetime

from msgspec import Struct

from boards.domain.events import Event
from boards.domain.ids import CommandId, PersonId


class Entry(Struct, frozen=True):
    """One line of a board's log.

    version   its place on this board, 1, 2, 3 ... without a gap
    at        when it was decided, UTC
    by        who wished it
    command   which wish it came from; entries of one gesture share it
    """

    version: int
    at: datetime
    by: PersonId
    command: CommandId
    event: Event
