"""The signed cookie that recognises a browser, and the token that a program shows instead."""

import secrets
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.core import signing
from django.http import HttpResponse, parse_cookie

COOKIE = "storming_visitor"
_SALT = "storming.visitor"
_YEAR = 365 * 24 * 3600
_LONGEST_TOKEN = 200


def new_visitor() -> str:
    """A name for a browser that was never here: 128 random bits."""
    return secrets.token_urlsafe(16)


def visitor_of(cookies: Mapping[str, str]) -> str | None:
    """The visitor that these cookies belong to; None without a cookie that we signed."""
    signed = cookies.get(COOKIE)
    if not signed:
        return None
    try:
        visitor = signing.loads(signed, salt=_SALT)
    except signing.BadSignature:
        return None
    return visitor if isinstance(visitor, str) else None


def remember(response: HttpResponse, visitor: str) -> None:
    """Let the browser show this visitor from now on, for a year, out of reach of scripts."""
    response.set_cookie(
        COOKIE,
        signing.dumps(visitor, salt=_SALT),
        max_age=_YEAR,
        httponly=True,
        samesite="Lax",
        secure=settings.SECURE,
    )


def bearer_token(authorization: str | None) -> str | None:
    """The token in an Authorization header; None if it shows none that could be ours."""
    scheme, _, token = (authorization or "").partition(" ")
    token = token.strip()
    if scheme.lower() != "bearer" or not token or len(token) > _LONGEST_TOKEN:
        return None
    return token


def cookies_of(scope: Mapping[str, Any]) -> dict[str, str]:
    """The cookies of an ASGI handshake, read as Django reads those of a page: odd ones of others do not hide ours."""
    shown = "; ".join(value.decode("latin-1") for name, value in scope["headers"] if name == b"cookie")
    return parse_cookie(shown)


def authorization_of(scope: Mapping[str, Any]) -> str | None:
    """The Authorization header of an ASGI handshake."""
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == b"authorization"), None)
