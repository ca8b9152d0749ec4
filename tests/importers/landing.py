"""Drawings on their way: read, decided, kept as facts, replayed."""

from boards.domain.board import Board
from boards.domain.commands import OpenBoard
from boards.domain.decide import decide
from boards.domain.evolve import replay
from boards.domain.ids import PersonId
from boards.importers.drawing import Drawing

ANN = PersonId("ann")


def landed(drawing: Drawing) -> Board:
    """The board that begins with this drawing, folded from its facts."""
    opened = decide(OpenBoard(drawing.title, drawing.board_format, drawing.language or "en"), Board(), ANN)
    return replay([*opened, *decide(drawing.command, replay(opened), ANN)])


def kinds(drawing: Drawing) -> dict[str, str]:
    """The kind of each text, as it is applied without answers."""
    return {note.text: note.kind.value for note in drawing.command.notes}
