"""The three links of a board, for its facilitators."""

from typing import Literal

from django.http import HttpResponse, JsonResponse
from drf_spectacular.utils import extend_schema
from msgspec import Struct
from rest_framework.request import Request
from rest_framework.views import APIView

from boards.access import invites, policy
from boards.domain.ids import BoardId
from boards.domain.rejections import NotAllowed
from boards.handling import wired
from boards.http import openapi
from boards.http.body import body
from boards.http.creating import NAMES, addresses
from boards.http.reading import seat_at


class Renewal(Struct, frozen=True, forbid_unknown_fields=True):
    """Which link is withdrawn and made anew."""

    link: Literal["facilitate", "participate", "watch"]


class Links(APIView):
    """Who may come in, and as what."""

    @extend_schema(operation_id="read_links", responses={200: openapi.LINKS})
    def get(self, request: Request, board: str) -> HttpResponse:
        """The links that work."""
        _facilitator(request, board)
        return JsonResponse({"links": addresses(invites.links(BoardId(board)))})

    @extend_schema(operation_id="renew_link", request=openapi.RENEWAL, responses={200: openapi.LINKS})
    def post(self, request: Request, board: str) -> HttpResponse:
        """Withdraw one link, with every seat taken through it, and make a new one."""
        _facilitator(request, board)
        wanted = body(request, Renewal).link
        invites.renew(BoardId(board), next(role for role, name in NAMES.items() if name == wanted))
        wired.DOOR.withdrawn(BoardId(board))
        return JsonResponse({"links": addresses(invites.links(BoardId(board)))})


def _facilitator(request: Request, board: str) -> None:
    seat = seat_at(request, board)
    if not policy.may_invite(seat.role):
        raise NotAllowed(seat.role)
