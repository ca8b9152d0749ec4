"""Which context a note belongs to, and what lies on what (EXPORT INF-2). Board units throughout."""

from typing import Final

from msgspec import Struct

from boards.domain.board import Board
from boards.domain.items import Frame, Note
from boards.domain.kinds import FrameRole

NEARLY: Final = 0.10
"""Two frames whose shares of a note differ by less than this both hold it (ES011)."""


class Home(Struct, frozen=True):
    """The frame that holds a note (None: none does), and the frame that holds it nearly as well."""

    frame: Frame | None
    rival: Frame | None = None


def contexts_of(board: Board) -> list[Frame]:
    """The frames that are contexts, in order of drawing."""
    return [frame for frame in board.frames.values() if frame.role is FrameRole.CONTEXT]


def home(note: Note, frames: list[Frame]) -> Home:
    """The innermost frame with the note's centre in it; where frames overlap on it, the one with the larger share."""
    x, y = note.x + note.w / 2, note.y + note.h / 2
    holding = [f for f in frames if f.x <= x <= f.x + f.w and f.y <= y <= f.y + f.h]
    if not holding:
        return Home(None)
    innermost = [f for f in holding if not any(_inside(other, f) for other in holding if other.id != f.id)]
    ranked = sorted(innermost or holding, key=lambda f: (-share(note, f), f.w * f.h, f.id))
    first, rival = ranked[0], ranked[1] if len(ranked) > 1 else None
    if rival is not None and share(note, first) - share(note, rival) > NEARLY:
        rival = None
    return Home(first, rival)


def share(small: Note, large: Note | Frame) -> float:
    """The part of the first one's area that lies on the second, 0 to 1."""
    wide = min(small.x + small.w, large.x + large.w) - max(small.x, large.x)
    high = min(small.y + small.h, large.y + large.h) - max(small.y, large.y)
    return max(0.0, wide) * max(0.0, high) / (small.w * small.h)


def _inside(inner: Frame, outer: Frame) -> bool:
    """Whether a frame lies wholly in another; of two equal ones, the one with the larger id is the inner one."""
    fits = (
        outer.x <= inner.x
        and outer.y <= inner.y
        and inner.x + inner.w <= outer.x + outer.w
        and inner.y + inner.h <= outer.y + outer.h
    )
    return fits and ((inner.w * inner.h, outer.id) < (outer.w * outer.h, inner.id))
