"""Pages for what went wrong. Under /api/ the same news is a problem document."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from boards.http import problems
from boards.http.words import SENTENCES


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  -- Django names it
    """The request could not be read."""
    return _failure(request, 400, "malformed")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  -- Django names it
    """The request was read and may not be done."""
    return _failure(request, 403, "not_allowed")


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  -- Django names it
    """A page of somebody else may have sent this (TRUST T7)."""
    return _failure(request, 403, "csrf")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  -- Django names it
    """Nothing is here, or nothing for this reader (TRUST A3)."""
    return _failure(request, 404, "not_found")


def broken(request: HttpRequest) -> HttpResponse:
    """A defect of ours; no detail is shown (TRUST J4)."""
    return _failure(request, 500, "broken")


def _failure(request: HttpRequest, status: int, code: str) -> HttpResponse:
    if request.path.startswith("/api/"):
        return problems.plain(status, code)
    return render(request, "failure.html", {"status": status, "code": code, "sentence": SENTENCES[code]}, status=status)
