"""How much fits on a board."""

from boards.domain.board import Board
from boards.domain.rejections import BoardFull

ITEM_LIMIT = 20_000
"""Notes, frames, arrows and lines together (TRUST L06). Moving, writing and removing still work on a full board.

Whoever starts the process may set another one, before the first wish. What is on a board already is not held to it.
"""


def require_room(board: Board, more: int) -> None:
    """Raise BoardFull if so many more items do not fit."""
    if board.size() + more > ITEM_LIMIT:
        raise BoardFull(ITEM_LIMIT)
