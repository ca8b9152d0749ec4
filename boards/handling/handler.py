"""The one way to change a board. Sockets, HTTP, importers and the shell all come in here."""

from collections.abc import Callable

from boards.domain.commands import Command
from boards.domain.rejections import NotAllowed
from boards.handling.answer import Kept
from boards.handling.envelope import CommandEnvelope
from boards.handling.house import House


class CommandHandler:
    """Asks whether the role covers the wish, then the board's owner."""

    def __init__(self, house: House, may: Callable[[str, Command], bool]) -> None:
        """`may(role, command)` is `access.policy`'s."""
        self._house, self._may = house, may

    async def handle(self, envelope: CommandEnvelope) -> Kept:
        """Keep a wish.

        Until the first await nothing yields, so wishes are decided in the order in which their handling began.
        Raises  Rejection (the board or the role says no), NotNow (send it again, with the same id)
        """
        if not self._may(envelope.role, envelope.command):
            raise NotAllowed(envelope.role)
        return await self._house.owner(envelope.board).submit(envelope)
