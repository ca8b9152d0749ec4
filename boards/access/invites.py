"""The three links of a board: made, shown again, exchanged for a seat, revoked (TRUST section 6).

A token is the keyed hash of the invitation's random id, so that a facilitator can be shown the links again although the
tables hold only their SHA-256.
"""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Collection
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from boards.access.roles import Role
from boards.access.tables import InvitationRow
from boards.domain.ids import BoardId

_TOKEN_BYTES = 24
_LATELY = timedelta(minutes=1)


def make_links(board: BoardId) -> dict[Role, str]:
    """Three new links for a board: the tokens by role."""
    return {role: _make(board, role) for role in Role}


def links(board: BoardId) -> dict[Role, str]:
    """The tokens of the links that work. One made under an earlier secret works on, but cannot be shown."""
    shown = {}
    for row in InvitationRow.objects.filter(board=board, revoked=None).order_by("created"):
        token = _token(row.id)
        if hmac.compare_digest(_digest(token), row.digest):
            shown[Role(row.role)] = token
    return shown


def renew(board: BoardId, role: Role) -> str:
    """Revoke the links of one role, with every seat taken through them, and make a new one: its token."""
    with transaction.atomic():
        InvitationRow.objects.filter(board=board, role=role, revoked=None).update(revoked=timezone.now())
        return _make(board, role)


def invitation(token: str) -> InvitationRow | None:
    """The invitation that this token stands for; None if there is none or it was revoked."""
    return InvitationRow.objects.filter(digest=_digest(token), revoked=None).first()


def withdrawn_lately(boards: Collection[BoardId]) -> dict[str, BoardId]:
    """Invitations to these boards that were revoked within the last minute: their ids, and the board of each."""
    lately = InvitationRow.objects.filter(board__in=boards, revoked__gt=timezone.now() - _LATELY)
    return {row.id: BoardId(row.board) for row in lately}


def _make(board: BoardId, role: Role) -> str:
    row = InvitationRow(id=secrets.token_hex(16), board=board, role=role)
    token = _token(row.id)
    row.digest = _digest(token)
    row.save(force_insert=True)
    return token


def _token(invitation_id: str) -> str:
    keyed = hmac.digest(settings.SECRET_KEY.encode(), b"storming.invitation:" + invitation_id.encode(), "sha256")
    return base64.urlsafe_b64encode(keyed[:_TOKEN_BYTES]).decode()


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
