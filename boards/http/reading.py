"""A board at a version, for whoever may see it."""

from django.http import HttpRequest
from rest_framework.request import Request

from boards.access.seats import Seat, seat_for_request
from boards.domain.board import Board
from boards.domain.ids import BoardId
from boards.handling import wired
from boards.http.problems import Problem, not_found
from boards.journal import rehydrate
from boards.journal.codec import Unreadable


def seat_at(request: HttpRequest | Request, board_id: str) -> Seat:
    """The asker's seat at this board. Raises Problem 404 for foreign and missing boards alike (TRUST A3)."""
    plain = request._request if isinstance(request, Request) else request  # noqa: SLF001  -- DRF has no other way
    seat = seat_for_request(plain, BoardId(board_id))
    if seat is None:
        raise not_found()
    return seat


def board_up_to(request: HttpRequest | Request, board_id: str, at: int | None = None) -> tuple[Board, int | None]:
    """The same as `board_for`, but a board with an entry that cannot be read opens up to it (TRUST F20).

    The second is the version of that entry; None when the board is whole, or when it was asked for at a version before it.
    """
    try:
        return board_for(request, board_id, at), None
    except Unreadable as stop:
        return board_for(request, board_id, stop.version - 1), stop.version


def board_for(request: HttpRequest | Request, board_id: str, at: int | None = None) -> Board:
    """The board after its first `at` entries, or as it is now. Raises Problem 404 `not_found` or `version_unknown`."""
    seat_at(request, board_id)
    board = rehydrate.board_at(wired.journal(), BoardId(board_id), at)
    if board.version == 0 and at != 0:
        raise not_found()
    if at is not None and board.version < at:
        raise Problem(404, "version_unknown", at=at, head=board.version)
    return board
