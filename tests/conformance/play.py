"""A workshop in memory: wishes become facts or refusals, as the server decides."""

from collections.abc import Iterable, Sequence
from itertools import chain

import msgspec

from boards.domain import commands as c
from boards.domain.board import Board
from boards.domain.decide import decide
from boards.domain.events import Event
from boards.domain.evolve import apply
from boards.domain.ids import CommandId, PersonId
from boards.domain.rejections import Rejection


class Step(msgspec.Struct, frozen=True):
    """One wish and what came of it: no facts when it was no news, or when it was refused with this code."""

    by: PersonId
    command: c.Command
    gesture: Sequence[Event]
    facts: Sequence[Event]
    refused: str = ""


class Play:
    """Plays wish after wish; the command of step n is called `cn`, and may be taken back by whoever it was."""

    def __init__(self) -> None:
        self.board = Board()
        self.steps: list[Step] = []

    def wish(self, by: PersonId, command: c.Command) -> Step:
        """Somebody wishes for something."""
        gesture = self._gesture(by, command.gesture) if isinstance(command, c.Undo) else []
        try:
            facts = decide(command, self.board, by, gesture)
        except Rejection as no:
            step = Step(by, command, gesture, [], no.code)
        else:
            for fact in facts:
                apply(self.board, fact)
            step = Step(by, command, gesture, facts)
        self.steps.append(step)
        return step

    def own(self, by: PersonId) -> list[CommandId]:
        """What somebody did that left facts behind, oldest first."""
        return [CommandId(f"c{turn}") for turn, step in enumerate(self.steps) if step.by == by and step.facts]

    def _gesture(self, by: PersonId, name: CommandId) -> Sequence[Event]:
        turn = int(name[1:]) if name[1:].isdecimal() else len(self.steps)
        known = self.steps[turn] if turn < len(self.steps) else None
        return known.facts if known is not None and known.by == by else []


def played(script: Iterable[tuple[PersonId, c.Command]]) -> list[Step]:
    """Play a whole script on a board that has just been opened."""
    play = Play()
    play.wish(PersonId("ines"), c.OpenBoard("Rides"))
    for by, command in script:
        play.wish(by, command)
    return play.steps


def facts_of(steps: Iterable[Step]) -> list[Event]:
    """Everything that happened in a workshop."""
    return list(chain.from_iterable(step.facts for step in steps))
