"""The story, submitted like anybody's wishes, with a clock of its own: it ends when it is told."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from asgiref.sync import async_to_sync

from boards.access import policy
from boards.access.roles import Role
from boards.access.seats import Seat
from boards.domain.commands import OpenBoard
from boards.domain.ids import BoardId, PersonId
from boards.handling import wired
from boards.handling.envelope import CommandEnvelope
from boards.handling.handler import CommandHandler
from boards.handling.house import House
from boards.handling.ports import Silence
from boards.http.creating import Created, give_away, new_board
from boards.http.sample.story import Step, story

_IDLE = 0.1


class _StoryClock:
    """Shows the time at which the story is."""

    def __init__(self, begin: datetime) -> None:
        self.moment = begin

    def now(self) -> datetime:
        return self.moment


class _Minute(NamedTuple):
    """Steps that are kept together, and when."""

    at: datetime
    steps: list[Step]


def tell(visitor: str, language: str) -> tuple[Created, str]:
    """Begin a board with the whole story on it, and seat this visitor: the board and its title."""
    board = new_board()
    steps = list(story(language))
    version = async_to_sync(_submit)(board, steps)
    seat = Seat(PersonId(f"visitor-{board}"), Role.FACILITATOR)
    opening = steps[0].command
    title = opening.title if isinstance(opening, OpenBoard) else ""
    return give_away(board, visitor, seat, version), title


async def _submit(board: BoardId, steps: list[Step]) -> int:
    clock = _StoryClock(datetime.now(UTC))
    handler = CommandHandler(House(wired.journal(), wired.WRITERS, clock, Silence(), _IDLE), policy.may)
    version = 0
    for minute in _minutes(steps):
        clock.moment = minute.at
        wishes = [
            CommandEnvelope(board, step.id, PersonId(step.who.lower()), Role.FACILITATOR, step.command)
            for step in minute.steps
        ]
        version = (await asyncio.gather(*(handler.handle(wish) for wish in wishes)))[-1].head
    return version


def _minutes(steps: list[Step]) -> Iterator[_Minute]:
    """The steps by minutes, so placed that the last one ends now."""
    after, timed = 0, []
    for step in steps:
        after += step.pause
        timed.append((after, step))
    begin = datetime.now(UTC) - timedelta(seconds=after)
    for minute in range(after // 60 + 1):
        within = [step for second, step in timed if second // 60 == minute]
        if within:
            yield _Minute(begin + timedelta(minutes=minute), within)
