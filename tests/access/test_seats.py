"""Links, cookies and seats."""

from datetime import timedelta
from typing import Any

import pytest
from django.http import HttpResponse
from django.utils import timezone

from boards.access import invites, seats
from boards.access.roles import Role
from boards.access.tables import InvitationRow
from boards.access.visitors import COOKIE, bearer_token, new_visitor, remember, visitor_of
from boards.domain.ids import BoardId, PersonId

pytestmark = pytest.mark.django_db(transaction=True)

BOARD = BoardId("b1")


def handshake(cookie: str = "", authorization: str = "") -> dict[str, Any]:
    return {"headers": [(b"cookie", cookie.encode()), (b"authorization", authorization.encode())]}


def cookie_of(visitor: str) -> str:
    response = HttpResponse()
    remember(response, visitor)
    return f"{COOKIE}={response.cookies[COOKIE].value}"


def test_G1_a_link_is_long_random_and_kept_as_a_hash() -> None:
    tokens = invites.make_links(BOARD)
    assert len(set(tokens.values())) == 3
    assert min(len(token) for token in tokens.values()) >= 32
    kept = " ".join(str(value) for row in InvitationRow.objects.values() for value in row.values())
    assert not [token for token in tokens.values() if token in kept]


def test_the_links_can_be_shown_again() -> None:
    assert invites.make_links(BOARD) == invites.links(BOARD)


def test_a_link_made_under_an_earlier_secret_works_but_is_not_shown(settings: Any) -> None:
    tokens = invites.make_links(BOARD)
    settings.SECRET_KEY = "another secret"
    assert invites.links(BOARD) == {}
    assert invites.invitation(tokens[Role.OBSERVER]) is not None


@pytest.mark.parametrize("token", ["", "x", "\udcff", "\0", "a" * 5000, "../"])
def test_nonsense_is_no_invitation(token: str) -> None:
    invites.make_links(BOARD)
    assert invites.invitation(token) is None


def test_a_cookie_that_we_did_not_sign_is_nobody() -> None:
    visitor = new_visitor()
    signed = cookie_of(visitor).partition("=")[2]
    assert visitor_of({COOKIE: signed}) == visitor
    assert visitor_of({COOKIE: signed[:-1]}) is None
    assert visitor_of({COOKIE: "x" + signed}) is None
    assert visitor_of({}) is None


@pytest.mark.parametrize("header", [None, "", "Bearer", "Bearer ", "Basic abc", "Bearer " + "x" * 201])
def test_no_token(header: str | None) -> None:
    assert bearer_token(header) is None


async def test_a_socket_is_seated_by_cookie_or_token() -> None:
    from asgiref.sync import sync_to_async  # noqa: PLC0415  -- only here

    tokens = await sync_to_async(invites.make_links)(BOARD)
    await sync_to_async(seats.take_first)(BOARD, "mina", PersonId("p1"))
    assert await seats.seat_for_scope(handshake(cookie_of("mina")), BOARD) == ("p1", Role.FACILITATOR)
    assert await seats.seat_for_scope(handshake(cookie_of("jonas")), BOARD) is None
    assert await seats.seat_for_scope(handshake(cookie_of("mina")), "b1\0") is None
    assert await seats.seat_for_scope(handshake("rubbish; =;;"), BOARD) is None
    beside = f'prefs={{"wide": true}}; a b=c; {cookie_of("mina")}; [x]=y'
    assert await seats.seat_for_scope(handshake(beside), BOARD) == ("p1", Role.FACILITATOR)
    watching = await seats.seat_for_scope(handshake(authorization=f"Bearer {tokens[Role.OBSERVER]}"), BOARD)
    assert watching is not None
    assert watching.role == Role.OBSERVER
    assert await seats.seat_for_scope(handshake(authorization=f"Bearer {tokens[Role.OBSERVER]}"), "b2") is None


def test_a_better_right_stays_until_its_link_is_withdrawn() -> None:
    tokens = invites.make_links(BOARD)
    best, least = invites.invitation(tokens[Role.FACILITATOR]), invites.invitation(tokens[Role.OBSERVER])
    assert best is not None
    assert least is not None
    first = seats.take(best, "jonas")
    assert seats.take(least, "jonas") == first
    invites.renew(BOARD, Role.FACILITATOR)
    assert seats.seat(BOARD, "jonas", None) is None
    assert seats.take(least, "jonas") == (first.person, Role.OBSERVER)


def test_G5_what_was_revoked_lately_is_known_by_board() -> None:
    invites.make_links(BOARD)
    assert invites.withdrawn_lately([BOARD]) == {}
    invites.renew(BOARD, Role.PARTICIPANT)
    assert list(invites.withdrawn_lately([BOARD, BoardId("b2")]).values()) == [BOARD]
    assert invites.withdrawn_lately([BoardId("b2")]) == {}
    InvitationRow.objects.update(revoked=timezone.now() - timedelta(hours=1))
    assert invites.withdrawn_lately([BOARD]) == {}
