"""How much fits on a board."""

from typing import Final

from boards.domain.board import Board
from boards.domain.rejections import BoardFull

ITEM_LIMIT: Final = 20_000
"""Notes, frames, arrows and lines together (TRUST L06). Moving, writing and removing still work on a full board."""


def require_room(board: Board, more: int) -> None:
    """Raise BoardFull if so many more items do not fit."""
    if board.size() + more > ITEM_LIMIT:
        raise BoardFull(ITEM_LIMIT)
