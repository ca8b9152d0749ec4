"""The one way to change a board. Sockets, HTTP, importers and the shell all come in here."""

import asyncio
from asyncio import AbstractEventLoop
from collections.abc import Callable
from functools import partial

from boards.domain.commands import Command
from boards.domain.rejections import NotAllowed
from boards.handling.answer import Answer, Kept, Tell
from boards.handling.envelope import CommandEnvelope
from boards.handling.house import House


class CommandHandler:
    """Asks whether the role covers the wish, then the board's owner."""

    def __init__(self, house: House, may: Callable[[str, Command], bool]) -> None:
        """`may(role, command)` is `access.policy`'s."""
        self._house, self._may = house, may

    def submit(self, envelope: CommandEnvelope, tell: Tell, loop: AbstractEventLoop) -> None:
        """Queue a wish; `tell` gets its answer later, in the running `loop`. Wishes are decided in the order of these calls."""
        if self._may(envelope.role, envelope.command):
            self._house.owner(envelope.board, loop).submit(envelope, tell)
        else:
            tell(NotAllowed(envelope.role))

    async def handle(self, envelope: CommandEnvelope) -> Kept:
        """Keep a wish. Until the first await nothing yields, so the order of calling holds here too.

        Raises  Rejection (the board or the role says no), NotNow (send it again, with the same id)
        """
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Kept] = loop.create_future()
        self.submit(envelope, partial(_settle, answer), loop)
        return await answer


def _settle(waiting: "asyncio.Future[Kept]", answer: Answer) -> None:
    """Answer, unless whoever waited is gone."""
    if waiting.done():
        return
    if isinstance(answer, Kept):
        waiting.set_result(answer)
    else:
        waiting.set_exception(answer)
