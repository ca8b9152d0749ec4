"""Where people in one room are just now: volatile, newest wins, nothing is kept (TRUST L04)."""

from collections.abc import Iterable
from typing import Final

from boards.domain.ids import PersonId
from boards.live.frames import Presence, Someone

GHOST_SECONDS: Final = 15.0
"""After so many seconds without a word from their process, people of another process are gone."""


class People:
    """Everybody at one board, by connection: ours, and those that other processes told us of."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self._ours: dict[str, Someone] = {}
        self._theirs: dict[str, Someone] = {}
        self._heard: dict[str, float] = {}
        self._moved: set[str] = set()
        self._left: set[str] = set()

    def came(self, connection: str, person: PersonId) -> None:
        """Somebody of ours came in."""
        self.moved(connection, person, Presence())

    def moved(self, connection: str, person: PersonId, presence: Presence) -> None:
        """Somebody of ours is elsewhere now."""
        self._ours[connection] = Someone(connection, person, presence)
        self._moved.add(connection)

    def went(self, connection: str) -> None:
        """Somebody of ours is gone."""
        if self._ours.pop(connection, None) is not None:
            self._moved.discard(connection)
            self._left.add(connection)

    def heard(self, people: Iterable[Someone], now: float) -> list[Someone]:
        """Another process told of its people; those that changed."""
        news: list[Someone] = []
        for someone in people:
            if someone.connection in self._ours:
                continue
            if self._theirs.get(someone.connection) != someone:
                news.append(someone)
            self._theirs[someone.connection] = someone
            self._heard[someone.connection] = now
        return news

    def heard_left(self, connections: Iterable[str]) -> list[str]:
        """Another process told who left; those whom we knew."""
        gone = [connection for connection in connections if self._theirs.pop(connection, None) is not None]
        for connection in gone:
            del self._heard[connection]
        return gone

    def ghosts(self, now: float) -> list[str]:
        """People of other processes of whom nothing was heard for too long; they are forgotten."""
        return self.heard_left([name for name, at in self._heard.items() if now - at > GHOST_SECONDS])

    def news(self) -> tuple[list[Someone], list[str]]:
        """Who of ours moved and who left since the last call."""
        moved, left = [self._ours[name] for name in sorted(self._moved)], sorted(self._left)
        self._moved, self._left = set(), set()
        return moved, left

    def ours(self) -> list[Someone]:
        """Everybody of this process."""
        return list(self._ours.values())

    def others(self, connection: str) -> list[Someone]:
        """Everybody but this one."""
        return [
            someone for someone in (*self._ours.values(), *self._theirs.values()) if someone.connection != connection
        ]
