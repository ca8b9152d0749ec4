"""Refusals as RFC 9457 problem documents: a stable code, a status, a sentence in the reader's language."""

from typing import Any

from django.http import JsonResponse

from boards.http.words import SENTENCES

STATUS: dict[str, int] = {
    "not_allowed": 403,
    "changed_since": 409,
    "item_already_there": 409,
    "board_already_open": 409,
    "command_id_reused": 409,
    "version_conflict": 409,
}
"""Codes of the domain that are not 422."""


def plain(status: int, code: str, detail: dict[str, Any] | None = None) -> JsonResponse:
    """A problem document; `detail` holds the fields of the refusal."""
    body = {"type": "about:blank", "title": str(SENTENCES.get(code, code)), "status": status, "code": code}
    return JsonResponse(body | {"detail": detail or {}}, status=status, content_type="application/problem+json")


def answer(exc: Exception, context: dict[str, Any]) -> Any:  # noqa: ANN401
    """What the API answers to an exception of its views."""
    from rest_framework.views import exception_handler

    return exception_handler(exc, context)
