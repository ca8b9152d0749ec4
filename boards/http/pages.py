"""The pages: everything a browser opens by itself."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.csrf import ensure_csrf_cookie
from django.views.decorators.http import require_GET


@require_GET
@ensure_csrf_cookie
def home(request: HttpRequest) -> HttpResponse:
    """Three ways in, and the boards this browser knows."""
    return render(request, "home.html", {"start": {"boards": []}})
