"""The browser behind a request: recognised by its cookie, or given one with the answer; and the boards it knows."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from rest_framework.request import Request

from boards.access import seats
from boards.access.visitors import bearer_token, new_visitor, remember, visitor_of
from boards.domain.ids import BoardId
from boards.handling import wired as handling
from boards.projections import wired as projections
from boards.projections.catalogue import rows_of
from boards.projections.tables import CatalogueRow

R = TypeVar("R", bound=HttpResponse)


def as_visitor(request: HttpRequest | Request, act: Callable[[str], R]) -> R:
    """Act for the visitor of this request. A browser that is new here is remembered with the answer."""
    known = visitor_of(request.COOKIES)
    visitor = known or new_visitor()
    response = act(visitor)
    if known is None:
        remember(response, visitor)
    return response


def boards_known(request: HttpRequest | Request) -> list[CatalogueRow]:
    """The boards that this browser or token has a seat at, the one that changed last first."""
    boards = seats.boards_of(visitor_of(request.COOKIES), bearer_token(request.headers.get("Authorization")))
    if not boards:
        return []
    return _rows(boards)


def title_of(board: BoardId) -> str:
    """A board's title as lists show it; empty while it has none there."""
    return next((row.title for row in _rows([board])), "")


def _rows(boards: Sequence[BoardId]) -> list[CatalogueRow]:
    projections.runner(handling.journal()).advance()
    return rows_of(boards)
