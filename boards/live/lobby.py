"""Who has a right to a board and has not greeted yet: counted like those who have, and sent away in the end (TRUST L05)."""

from asyncio import AbstractEventLoop, TimerHandle
from collections.abc import Iterable
from functools import partial
from typing import Final, NamedTuple

from django.conf import settings

from boards.domain.ids import BoardId
from boards.live.answers import RESTARTING, SILENT, TOO_MANY
from boards.live.connection import Connection

SOCKETS_PER_PERSON: Final[int] = settings.LIMITS["SOCKETS_PER_PERSON"]
SOCKETS_PER_BOARD: Final[int] = settings.LIMITS["SOCKETS_PER_BOARD"]
HELLO_SECONDS: Final[int] = settings.LIMITS["HELLO_SECONDS"]
CROWDED_MS: Final = 5000
"""After so many milliseconds whoever found no place may knock again."""
COME_BACK_MS: Final = 1000


class Waiting(NamedTuple):
    """A socket, and what rings when it should have greeted."""

    connection: Connection
    alarm: TimerHandle


class Lobby:
    """The sockets of one event loop between the handshake and Hello, by board."""

    def __init__(self, loop: AbstractEventLoop) -> None:
        """Begin empty."""
        self._loop = loop
        self._waiting: dict[BoardId, dict[str, Waiting]] = {}

    def enter(self, board: BoardId, connection: Connection, inside: Iterable[Connection]) -> None:
        """Let somebody wait until Hello, for a while.

        One socket too many ends the oldest of the same person; a crowded board lets nobody in.

        inside  who has greeted already, the oldest first
        """
        waiting = self._waiting.setdefault(board, {})
        before = [*inside, *(known.connection for known in waiting.values())]
        here = [known for known in before if not known.closing]
        theirs = [known for known in here if known.person == connection.person]
        alarm = self._loop.call_later(HELLO_SECONDS, connection.finish, SILENT, COME_BACK_MS)
        waiting[connection.name] = Waiting(connection, alarm)
        connection.at_the_end(partial(self.leave, board, connection))
        if len(theirs) >= SOCKETS_PER_PERSON:
            theirs[0].finish(TOO_MANY, CROWDED_MS)
        elif len(here) >= SOCKETS_PER_BOARD:
            connection.finish(TOO_MANY, CROWDED_MS)

    def leave(self, board: BoardId, connection: Connection) -> None:
        """Somebody goes on into the room, or away: a second time nothing happens."""
        waiting = self._waiting.get(board, {})
        if connection.name in waiting:
            waiting.pop(connection.name).alarm.cancel()
            if not waiting:
                del self._waiting[board]

    def drain(self) -> None:
        """Send everybody away for a restart."""
        for waiting in self._waiting.values():
            for connection, _ in waiting.values():
                connection.finish(RESTARTING, COME_BACK_MS)
