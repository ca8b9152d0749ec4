"""Drawings on their way: read, decided, kept as facts, replayed."""

import msgspec

from boards.domain.board import Board
from boards.domain.commands import OpenBoard
from boards.domain.decide import decide
from boards.domain.events import Event
from boards.domain.evolve import replay
from boards.domain.ids import PersonId
from boards.importers.drawing import Drawing

ANN = PersonId("ann")


def landed(drawing: Drawing) -> Board:
    """The board that begins with this drawing, folded from its facts as they are read back from a disk."""
    opened = decide(OpenBoard(drawing.title, drawing.board_format, drawing.language or "en"), Board(), ANN)
    facts = [*opened]
    for wish in drawing.wishes():
        facts += decide(wish, replay(facts), ANN)
    return replay(msgspec.json.decode(msgspec.json.encode(facts), type=list[Event]))


def kinds(drawing: Drawing) -> dict[str, str]:
    """The kind of each text, as it is applied without answers."""
    return {note.text: note.kind.value for note in drawing.command.notes}
