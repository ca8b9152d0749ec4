"""The names of the commands that a board kept last: only they are likely to come again."""

from collections.abc import Iterable
from typing import Final

from boards.domain.ids import CommandId

REMEMBERED: Final = 4000
"""Names. What is older and comes again costs the turn a second try; the journal's key still finds it."""


class Recent:
    """A bounded set; the oldest names make way."""

    def __init__(self, commands: Iterable[CommandId] = ()) -> None:
        """Begin with some names, the oldest first."""
        self._names = dict.fromkeys(commands)

    def __contains__(self, command: CommandId) -> bool:
        """Whether the command was kept not long ago."""
        return command in self._names

    def add(self, commands: Iterable[CommandId]) -> None:
        """These were kept just now."""
        self._names.update(dict.fromkeys(commands))
        over = len(self._names) - REMEMBERED
        for name in list(self._names)[:over] if over > REMEMBERED // 4 else ():
            del self._names[name]
