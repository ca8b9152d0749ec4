"""A new board: its first facts in the journal, then its links and the seat of whoever made it."""

import secrets
import string
from collections.abc import Sequence
from typing import Final, NamedTuple

import msgspec
from asgiref.sync import async_to_sync
from django.conf import settings
from django.db import transaction

from boards.access import invites, seats
from boards.access.roles import Role
from boards.access.seats import Seat
from boards.domain.board import Board
from boards.domain.commands import Command
from boards.domain.decide import decide
from boards.domain.evolve import apply
from boards.domain.ids import BoardId, CommandId, PersonId
from boards.handling import wire, wired
from boards.handling.answer import Kept
from boards.handling.envelope import CommandEnvelope

_LETTERS: Final = string.ascii_lowercase + string.digits
NAMES: Final = {Role.FACILITATOR: "facilitate", Role.PARTICIPANT: "participate", Role.OBSERVER: "watch"}
"""What the links are called outside."""


class Created(NamedTuple):
    """A board that has begun. `tokens` of its links by role."""

    board: BoardId
    seat: Seat
    version: int
    tokens: dict[Role, str]


def new_board() -> BoardId:
    """A name for a board; it is no secret, but nobody guesses it by counting."""
    return BoardId("".join(secrets.choice(_LETTERS) for _ in range(14)))


def new_command() -> CommandId:
    """An id for a wish that this edge makes itself."""
    return CommandId(f"c-{secrets.token_hex(12)}")


def wish(board: BoardId, seat: Seat, id_: CommandId, command: Command) -> Kept:
    """Hand one wish to the handler and wait for its answer. Raises Rejection, NotNow."""
    return async_to_sync(wired.handler().handle)(CommandEnvelope(board, id_, seat.person, seat.role, command))


def create(visitor: str, commands: Sequence[Command]) -> Created:
    """Begin a board with these wishes, all or none: they are tried in memory before the first one is kept.

    Raises  Malformed for what the decoder would not have let in, Rejection, NotNow
    """
    for command in commands:  # no decoder has seen them, and a fact that breaks its rules could not be read back
        wire.shaped(msgspec.to_builtins(command), type(command))
    board, seat = new_board(), Seat(PersonId(f"p-{secrets.token_hex(8)}"), Role.FACILITATOR)
    draft = Board()
    for command in commands:
        for event in decide(command, draft, seat.person):
            apply(draft, event)
    for command in commands:
        wish(board, seat, new_command(), command)
    return give_away(board, visitor, seat, draft.version)


def give_away(board: BoardId, visitor: str, seat: Seat, version: int) -> Created:
    """Make the links of a board that has begun, and seat its maker."""
    with transaction.atomic():
        tokens = invites.make_links(board)
        seats.take_first(board, visitor, seat.person)
    return Created(board, seat, version, tokens)


def addresses(tokens: dict[Role, str]) -> dict[str, str]:
    """The links as people send them around, by their outward names."""
    return {name: f"{settings.PUBLIC_URL}/j/{tokens[role]}/" for role, name in NAMES.items() if role in tokens}
