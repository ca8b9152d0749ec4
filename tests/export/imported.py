"""Real boards, through the importer and the log, as any board comes here."""

import os
from functools import cache
from pathlib import Path

from boards.domain.board import Board
from boards.domain.commands import OpenBoard
from boards.domain.decide import decide
from boards.domain.evolve import replay
from boards.domain.ids import PersonId
from boards.importers.reading import read
from boards.importers.unreadable import Unreadable

BOARDS = Path(os.environ.get("STORMING_BOARDS", Path(__file__).parents[3] / "shared" / "boards"))
ANNA = PersonId("anna")


def files() -> list[Path]:
    """Every drawing of the collection that an importer is meant for; none when the collection is not there."""
    return sorted(p for p in BOARDS.rglob("*") if p.suffix == ".excalidraw" or ".drawio" in p.suffixes)


@cache
def imported(path: Path) -> Board | None:
    """The board of a file after import and replay; None when the importer refuses the file, which its own tests look at."""
    try:
        drawing = read(path.read_bytes(), path.name)
    except Unreadable:
        return None
    opened = decide(OpenBoard(drawing.title, drawing.board_format, drawing.language or "en"), Board(), ANNA)
    return replay([*opened, *decide(drawing.command, replay(opened), ANNA)])
