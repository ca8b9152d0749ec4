"""Whose request it is: a browser shows the signed visitor cookie, a program shows a token (DESIGN D16)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import PermissionDenied
from rest_framework.request import Request

from boards.access.visitors import bearer_token, visitor_of

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


class ForeignPage(PermissionDenied):
    """A page of somebody else may have sent this."""

    default_code = "csrf"


class BrowserOrToken(BaseAuthentication):
    """Holds requests that carry a browser's standing rights to the CSRF rules; tokens are shown on purpose.

    A program without a cookie has no standing right that a foreign page could borrow, so it may create boards as it is.
    A browser names itself by an Origin or Sec-Fetch-Site header, which pages cannot leave out.
    """

    def authenticate(self, request: Request) -> tuple[None, str | None] | None:
        """The token, if one is shown; otherwise nothing, once the request is known not to be forged."""
        plain: HttpRequest = request._request  # noqa: SLF001  -- the one way to Django's own request
        token = bearer_token(plain.headers.get("Authorization"))
        if token is not None:
            return None, token
        if plain.method not in SAFE and _is_browser(plain):
            _hold_to_csrf_rules(plain)
        return None

    def authenticate_header(self, request: Request) -> str:  # noqa: ARG002  -- DRF names it
        """How to show a token."""
        return 'Bearer realm="storming"'


def _is_browser(request: HttpRequest) -> bool:
    return visitor_of(request.COOKIES) is not None or any(
        name in request.headers for name in ("Origin", "Sec-Fetch-Site")
    )


def _hold_to_csrf_rules(request: HttpRequest) -> None:
    check = _Check(lambda _request: HttpResponse())
    check.process_request(request)
    if check.process_view(request, lambda _request: HttpResponse(), (), {}) is not None:
        raise ForeignPage


class _Check(CsrfViewMiddleware):
    """Django's own rules, asked for their judgement instead of their page."""

    def _reject(self, request: HttpRequest, reason: str) -> Any:  # noqa: ANN401, ARG002  -- overrides Django's
        return reason
