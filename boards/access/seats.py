"""Whose request or socket it is, and with which right. No seat means: for you there is no such board (TRUST A3)."""

import re
import secrets
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from channels.db import database_sync_to_async
from django.db import transaction
from django.http import HttpRequest

from boards.access import invites
from boards.access.roles import Role
from boards.access.tables import InvitationRow, SeatRow
from boards.access.visitors import authorization_of, bearer_token, cookies_of, visitor_of
from boards.domain.ids import BoardId, PersonId

_BOARD: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Seat(NamedTuple):
    """A person at one board. Another board knows the same browser under another name."""

    person: PersonId
    role: Role


def seat(board: BoardId, visitor: str | None, token: str | None) -> Seat | None:
    """The seat that a token gives, or else the one that a visitor took and whose invitation still stands."""
    if not _BOARD.fullmatch(board):
        return None
    if token is not None:
        return _through(board, token)
    if visitor is None:
        return None
    row = SeatRow.objects.filter(board=board, visitor=visitor, invitation__revoked=None).first()
    return None if row is None else Seat(PersonId(row.person), Role(row.role))


def seat_for_request(request: HttpRequest, board: BoardId) -> Seat | None:
    """Whose request it is. A token that is shown counts alone; the cookie beside it does not help."""
    return seat(board, visitor_of(request.COOKIES), bearer_token(request.headers.get("Authorization")))


async def seat_for_scope(scope: Mapping[str, Any], board: str) -> Seat | None:
    """Whose socket it is. Ask again now and then: an invitation may have been revoked meanwhile (TRUST T3)."""
    visitor, token = visitor_of(cookies_of(scope)), bearer_token(authorization_of(scope))
    look = database_sync_to_async(seat, thread_sensitive=False)
    found: Seat | None = await look(BoardId(board), visitor, token)
    return found


def take_first(board: BoardId, visitor: str, person: PersonId) -> Seat:
    """The facilitator's seat of whoever makes a board. It came without an invitation, so no revoking ends it."""
    SeatRow.objects.create(board=board, visitor=visitor, person=person, role=Role.FACILITATOR)
    return Seat(person, Role.FACILITATOR)


def take(invitation: InvitationRow, visitor: str) -> Seat:
    """A seat through an invitation. Who sat there already stays the same person and keeps a better right that stands."""
    board, role = BoardId(invitation.board), Role(invitation.role)
    with transaction.atomic():
        row, made = SeatRow.objects.get_or_create(
            board=board,
            visitor=visitor,
            defaults={"person": _new_person(), "role": role, "invitation": invitation},
        )
        stands = row.invitation is None or row.invitation.revoked is None
        if not made and not (stands and Role(row.role).covers(role)):
            row.role, row.invitation = role, invitation
            row.save(update_fields=["role", "invitation"])
    return Seat(PersonId(row.person), Role(row.role))


def boards_of(visitor: str | None, token: str | None) -> list[BoardId]:
    """The boards that this browser or token has a seat at, the latest seat first."""
    if token is not None:
        invitation = invites.invitation(token)
        return [] if invitation is None else [BoardId(invitation.board)]
    if visitor is None:
        return []
    rows = SeatRow.objects.filter(visitor=visitor, invitation__revoked=None).order_by("-created")
    return [BoardId(board) for board in rows.values_list("board", flat=True)]


def _through(board: BoardId, token: str) -> Seat | None:
    invitation = invites.invitation(token)
    if invitation is None or invitation.board != board:
        return None
    return Seat(PersonId(f"link-{invitation.digest[:16]}"), Role(invitation.role))


def _new_person() -> str:
    return f"p-{secrets.token_hex(8)}"
