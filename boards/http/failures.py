"""Pages for what went wrong. Under /api/ the same news is a problem document."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language

from boards.http import problems
from boards.http.words import sentence


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  -- Django names it
    """The request could not be read."""
    return page_of(request, 400, "malformed")


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  -- Django names it
    """The request was read and may not be done."""
    return page_of(request, 403, "not_allowed")


def csrf(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  -- Django names it
    """A page of somebody else may have sent this (TRUST T7)."""
    return page_of(request, 403, "csrf")


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:  # noqa: ARG001  -- Django names it
    """Nothing is here, or nothing for this reader (TRUST A3)."""
    return page_of(request, 404, "not_found")


def broken(request: HttpRequest) -> HttpResponse:
    """A defect of ours; no detail is shown (TRUST J4)."""
    return page_of(request, 500, "broken")


def page_of(request: HttpRequest, status: int, code: str) -> HttpResponse:
    """The news of one code, as a page for people or a document for programs."""
    if request.path.startswith("/api/"):
        return problems.document(status, code)
    news = {
        "status": status,
        "code": code,
        "sentence": sentence(code, {}),
        "start": {"language": get_language()},
    }
    return render(request, "failure.html", news, status=status)
