"""A board becomes plain rows: every note as it lies there, for tables and pictures."""

from boards.domain.board import Board
from boards.domain.items import Note
from boards.domain.kinds import LOOKS
from export.model import Sheet, SheetArrow, SheetFrame, SheetRow
from export.names import label
from export.readers.regions import contexts_of, home


def read_sheet(board: Board) -> Sheet:
    """All notes from back to front, with frames and arrows. `by` is the name the writer gave, or nothing."""
    contexts = contexts_of(board)
    rows: list[SheetRow] = []
    for note in sorted(board.notes.values(), key=lambda n: n.stack):
        frame = home(note, contexts).frame
        rows.append(
            SheetRow(
                note=note.id,
                kind=note.kind.value,
                context=label(frame.name) if frame is not None else "",
                text=note.text,
                by=board.people.get(note.by, ""),
                x=note.x,
                y=note.y,
                w=note.w,
                h=note.h,
                paper=_paper(note, board),
                tags=note.tags,
            )
        )
    frames = [SheetFrame(f.id, f.name, f.x, f.y, f.w, f.h) for f in board.frames.values()]
    return Sheet(label(board.title), rows, frames, _arrows(board))


def _paper(note: Note, board: Board) -> str:
    """The colour that the note has on this board."""
    told = board.legend.get(note.kind)
    return (told and told.paper) or LOOKS[note.kind].paper


def _arrows(board: Board) -> list[SheetArrow]:
    arrows: list[SheetArrow] = []
    for link in board.links.values():
        one, other = board.notes.get(link.source), board.notes.get(link.target)
        if one is not None and other is not None:
            ends = (one.x + one.w / 2, one.y + one.h / 2, other.x + other.w / 2, other.y + other.h / 2)
            arrows.append(SheetArrow(link.id, *ends))
    return arrows
