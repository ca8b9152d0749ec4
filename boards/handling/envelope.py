"""A wish with everything that the board needs to know about it."""

import hashlib
from typing import Final

import msgspec

from boards.domain.commands import Command
from boards.domain.ids import BoardId, CommandId, PersonId

_SORTED: Final = msgspec.json.Encoder(order="sorted")


class CommandEnvelope(msgspec.Struct, frozen=True):
    """Who wishes what, where, in which role, and under which id (made by whoever wishes; DESIGN D6)."""

    board: BoardId
    id: CommandId
    by: PersonId
    role: str
    command: Command

    def digest(self) -> str:
        """A short name for the words of the wish: the same id must always come with the same words.

        Sorted and without defaults, so that it stays the same when a command later gains a field with a default.
        """
        return hashlib.sha256(_SORTED.encode(self.command)).hexdigest()
