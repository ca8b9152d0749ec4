"""Everybody of this process at one board: what happened goes to all as the same bytes, once per turn of the board's owner."""

from collections.abc import Sequence
from typing import Final

from django.conf import settings

from boards.domain.ids import BoardId
from boards.journal.entry import Entry
from boards.live.answers import Encoded, encoded
from boards.live.catch_up import told
from boards.live.connection import DOUBT, Connection
from boards.live.frames import Head, Left, Present, Reload, Someone
from boards.live.presence import People

PRESENCE_SECONDS: Final = 1 / settings.LIMITS["PRESENCE_PER_SECOND"]
"""People's movements are collected for so long; only the newest of each is told (TRUST L04)."""


class Room:
    """`sent` is the version up to which everybody here was told; None until somebody knows it."""

    def __init__(self, board: BoardId) -> None:
        """Begin empty."""
        self.board = board
        self.connections: dict[str, Connection] = {}
        self.people = People()
        self.sent: int | None = None

    def enter(self, connection: Connection) -> None:
        """Let somebody in. Whether there is a place was seen to in the lobby."""
        self.connections[connection.name] = connection
        self.people.came(connection.name, connection.person)

    def leave(self, connection: Connection) -> None:
        """Somebody is gone."""
        if self.connections.pop(connection.name, None) is not None:
            self.people.went(connection.name)

    def happened(self, entries: Sequence[Entry]) -> bool:
        """Tell everybody what is new to them; False when something in between is missing and must be fetched."""
        if self.sent is None:
            self.sent = entries[0].version - 1
        sent = self.sent
        if entries[-1].version <= sent:
            return True
        fresh = entries if entries[0].version > sent else [entry for entry in entries if entry.version > sent]
        if fresh[0].version != self.sent + 1:
            return False
        self.sent = fresh[-1].version
        self.push(told(fresh, self.sent))
        return True

    def begin_at(self, head: int) -> None:
        """The journal says how far the board is; it had been away when people came in."""
        if self.sent is None:
            self.sent = head
            self.push(encoded(Head(head)))

    def pass_over(self, head: int) -> None:
        """Something in between cannot be read: each asks for what it lacks, and hears how far the board opens."""
        self.sent = head
        self.push(encoded(Head(head)))

    def skip_to(self, head: int) -> None:
        """Too much happened elsewhere: everybody reloads, and goes on from there."""
        self.sent = head
        self.push(encoded(Reload(head)))

    def push(self, ready: Encoded) -> None:
        """Say the same to everybody."""
        for connection in list(self.connections.values()):
            connection.push(ready)

    def doubt(self) -> None:
        """A right to be here was withdrawn: everybody's is looked up again, and nobody hears anything until it is (TRUST T2)."""
        for connection in self.connections.values():
            connection.hold(DOUBT)
            connection.doubted.set()

    def show(self, moved: list[Someone], left: list[str]) -> None:
        """Tell who moved and who left. A lone mover hears no echo."""
        if moved and self.connections.keys() - {moved[0].connection if len(moved) == 1 else ""}:
            self.push(encoded(Present(moved)))
        if left:
            self.push(encoded(Left(left)))
