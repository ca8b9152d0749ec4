"""The pages: everything a browser opens by itself. Each carries what its script needs to start as JSON, id `start`."""

import re

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET

from boards.access import invites, policy, seats
from boards.domain.ids import BoardId
from boards.http import written
from boards.http.creating import addresses
from boards.http.failures import page_of
from boards.http.problems import Problem
from boards.http.reading import seat_at
from boards.http.visiting import as_visitor, boards_known, title_of

LONGEST_TOKEN = 200


@require_GET
@never_cache
@ensure_csrf_cookie
def home(request: HttpRequest) -> HttpResponse:
    """Three ways in, and the boards this browser knows."""
    boards = [written.listed(row) for row in boards_known(request)]
    return render(request, "home.html", {"start": {"boards": boards, "language": get_language()}})


@require_GET
@never_cache
@ensure_csrf_cookie
def importing(request: HttpRequest) -> HttpResponse:
    """The screen on which a file says what its colours mean."""
    return render(request, "import.html", {"start": {"language": get_language()}})


@require_GET
@never_cache
@ensure_csrf_cookie
def board(request: HttpRequest, board: str) -> HttpResponse:
    """The board; with `?at=VERSION` its history opens there. 404 for whoever has no seat."""
    try:
        seat = seat_at(request, board)
    except Problem:
        raise Http404 from None
    start = {
        "id": board,
        "me": {"person": seat.person, "role": seat.role},
        "links": addresses(invites.links(BoardId(board))) if policy.may_invite(seat.role) else None,
        "language": get_language(),
        "item_limit": settings.LIMITS["BOARD_ITEMS"],
    }
    return render(request, "board.html", {"start": start, "title": title_of(BoardId(board))})


@require_GET
@never_cache
def bench(request: HttpRequest) -> HttpResponse:
    """The board page with `?n=` notes that its script makes and no board behind it, to measure how it draws.

    404 unless BENCH_PAGE is on, and for numbers that no board holds.
    """
    number, most = request.GET.get("n", "500"), settings.LIMITS["BOARD_ITEMS"]
    if not settings.BENCH_PAGE or not re.fullmatch(r"[0-9]{1,7}", number) or int(number) > most:
        raise Http404
    start = {
        "id": "bench",
        "me": {"person": "bench", "role": "facilitator"},
        "links": None,
        "language": get_language(),
        "item_limit": most,
        "bench": int(number),
    }
    return render(request, "board.html", {"start": start, "title": f"{number} notes"})


@require_GET
def join(request: HttpRequest, token: str) -> HttpResponse:
    """Exchange a link for a seat and leave its address behind (TRUST G3)."""
    invitation = invites.invitation(token) if len(token) <= LONGEST_TOKEN else None
    if invitation is None:
        response = page_of(request, 404, "invitation_unknown")
    else:

        def sit(visitor: str) -> HttpResponse:
            seats.take(invitation, visitor)
            return HttpResponseRedirect(reverse("board", args=[invitation.board]))

        response = as_visitor(request, sit)
    add_never_cache_headers(response)
    response["Referrer-Policy"] = "no-referrer"
    return response
