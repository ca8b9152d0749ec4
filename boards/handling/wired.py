"""Where the parts of this process are put together (STYLE H7); `storming.wiring` may put in others before the first use."""

from asyncio import AbstractEventLoop
from collections.abc import Sequence
from functools import cache
from typing import Final

from django.conf import settings
from django.db import connection

from boards.access import policy
from boards.domain.ids import BoardId
from boards.handling.handler import CommandHandler
from boards.handling.house import House
from boards.handling.ports import Announcer, Doorkeeper, Silence, WallClock
from boards.journal.aside import Aside
from boards.journal.entry import Entry
from boards.journal.loop_pen import LoopPen
from boards.journal.pen import AsidePen, Pen
from boards.journal.relational import RelationalJournal

_DEADLINE: Final = 0.8 * settings.LIMITS["STATEMENT_SECONDS"]
"""Whoever waits is answered before the database gives up, as giving up may take it a while (TRUST L11)."""
WRITERS = Aside("journal", 4, _DEADLINE)
"""Threads for the command path."""
SCRIBE = Aside("scribe", 1, _DEADLINE)
"""The thread in which SQLite is written to. It has one writer at a time, and a connection reads anew what another wrote."""
READERS = Aside("catch-up", 2, _DEADLINE)
"""Threads for whoever missed something: a storm of them never starves those who work (STYLE X8)."""


class Relayed:
    """Hands on to whoever is put in later: the live edge registers itself when the first socket comes."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.to: Announcer = Silence()

    def announce(self, board: BoardId, entries: Sequence[Entry]) -> None:
        """See Announcer."""
        self.to.announce(board, entries)


class Door:
    """Hands on in the same way to whoever knows the rooms."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.to: Doorkeeper = Silence()

    def withdrawn(self, board: BoardId) -> None:
        """See Doorkeeper."""
        self.to.withdrawn(board)


ANNOUNCER = Relayed()
DOOR = Door()


@cache
def journal() -> RelationalJournal:
    """The journal of this process."""
    return RelationalJournal()


def pen(loop: AbstractEventLoop) -> Pen:
    """What the owners of a loop write with: SQLite is waited for in threads, PostgreSQL by the loop itself."""
    if connection.vendor == "postgresql":
        return LoopPen(journal(), WRITERS, loop)
    return AsidePen(journal(), SCRIBE)


@cache
def handler() -> CommandHandler:
    """The command handler of this process."""
    return CommandHandler(House(journal(), WRITERS, WallClock(), ANNOUNCER, pens=pen), policy.may)
