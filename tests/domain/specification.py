"""given some facts, when a wish comes, then these facts, nothing, or a refusal."""

from dataclasses import dataclass, field

import pytest

from boards.domain.board import Board
from boards.domain.commands import Command
from boards.domain.decide import decide
from boards.domain.events import BoardOpened, Event
from boards.domain.evolve import replay
from boards.domain.ids import NoteId, PersonId
from boards.domain.items import Note
from boards.domain.kinds import LOOKS, Format, Kind
from boards.domain.rejections import Rejection

INES = PersonId("ines")
JONAS = PersonId("jonas")
OPENED = BoardOpened("Rides", Format.DESIGN, "en")


def note(name: str = "n1", kind: Kind = Kind.EVENT, text: str = "Ride requested", x: float = 0, y: float = 0) -> Note:
    """A note of its kind's size, placed by Ines."""
    look = LOOKS[kind]
    return Note(NoteId(name), kind, text, x, y, look.width, look.height, INES)


@dataclass
class Specification:
    """One rule, told in three acts."""

    before: Board
    wish: Command | None = None
    by: PersonId = INES
    gesture: list[Event] = field(default_factory=list)

    def when(self, wish: Command, by: PersonId = INES, gesture: list[Event] | None = None) -> "Specification":
        """Somebody wishes something."""
        return Specification(self.before, wish, by, gesture or [])

    def _facts(self) -> list[Event]:
        assert self.wish is not None
        return decide(self.wish, self.before, self.by, self.gesture)

    def then(self, *facts: Event) -> None:
        """Exactly these facts, and the board can live with them."""
        assert self._facts() == list(facts)
        assert replay(facts, onto=self.before).version == self.before.version + len(facts)

    def then_nothing(self) -> None:
        """It is no news."""
        assert self._facts() == []

    def then_refused(self, refusal: type[Rejection]) -> None:
        """The board says no, and says why."""
        with pytest.raises(refusal):
            self._facts()


def given(*facts: Event) -> Specification:
    """A board that was opened and on which this happened."""
    return Specification(replay([OPENED, *facts]))


def given_nothing() -> Specification:
    """A board that nobody opened."""
    return Specification(Board())
