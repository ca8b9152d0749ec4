"""Refusals as RFC 9457 problem documents: a stable code, a status, a sentence in the reader's language."""

import logging
from collections.abc import Mapping
from math import ceil
from typing import Any, Final

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, InternalError, OperationalError
from django.http import Http404, HttpResponse, JsonResponse
from django.utils.functional import Promise
from rest_framework import exceptions as drf

from boards.domain.rejections import Rejection
from boards.handling.refusals import Malformed, NotNow, TooLarge
from boards.http.file_words import FILE_SENTENCES
from boards.http.words import SENTENCES, sentence
from boards.importers.unreadable import Unreadable as FileUnreadable
from boards.journal.codec import Unreadable as EntryUnreadable
from boards.journal.port import JournalAway

log = logging.getLogger(__name__)

STATUS: Final[dict[str, int]] = {
    "not_allowed": 403,
    "changed_since": 409,
    "locked": 409,
    "item_already_there": 409,
    "board_already_open": 409,
    "command_id_reused": 409,
    "command_failed": 503,
    "entry_unreadable": 409,
}
"""Codes of rejections that are not 422."""

DRF: Final[dict[type[drf.APIException], str]] = {
    drf.NotFound: "not_found",
    drf.MethodNotAllowed: "method_not_allowed",
    drf.UnsupportedMediaType: "media_type",
    drf.NotAcceptable: "not_acceptable",
    drf.Throttled: "rate",
    drf.ParseError: "malformed",
}
"""What the framework says, by our codes."""


class Problem(Exception):
    """A refusal of this edge itself: about the address or the form of a request."""

    def __init__(self, status: int, code: str, **fields: Any) -> None:
        super().__init__(status, code)
        self.status, self.code, self.fields = status, code, fields


def not_found() -> Problem:
    """Nothing is here, or nothing for this reader: nobody learns which (TRUST A3)."""
    return Problem(404, "not_found")


def document(
    status: int,
    code: str,
    fields: Mapping[str, Any] | None = None,
    among: Mapping[str, str | Promise] = SENTENCES,
) -> JsonResponse:
    """A problem document; `detail` holds the fields of the refusal."""
    body = {
        "type": "about:blank",
        "title": sentence(code, fields or {}, among),
        "status": status,
        "code": code,
        "detail": dict(fields or {}),
    }
    return JsonResponse(body, status=status, content_type="application/problem+json")


def answer(exc: Exception, _context: dict[str, Any]) -> HttpResponse | None:
    """What the API answers when a view raised: DRF's exception handler. None lets a defect go on to be logged."""
    match exc:
        case Problem():
            return document(exc.status, exc.code, exc.fields)
        case Rejection():
            return document(STATUS.get(exc.code, 422), exc.code, vars(exc))
        case TooLarge() | RequestDataTooBig():
            return document(413, "too_large")
        case Malformed():
            return document(400, "malformed", vars(exc))
        case FileUnreadable():
            return document(413 if exc.code == "too_large" else 422, exc.code, exc.fields, FILE_SENTENCES)
        case NotNow() | JournalAway() | OperationalError() | InterfaceError() | InternalError():  # also: read only
            return _later(exc)
        case EntryUnreadable():
            log.error("entry %s of board %s cannot be read: %s", exc.version, exc.board, exc.why)
            return document(409, "entry_unreadable", {"version": exc.version, "last": exc.version - 1})
        case Http404():
            return document(404, "not_found")
        case drf.APIException():
            return _framework(exc)
    return None


def _later(exc: Exception) -> HttpResponse:
    log.warning("a request has to come again later: %s: %s", type(exc).__name__, exc)
    after_ms: int = getattr(exc, "after_ms", 1000)
    response = document(503, "unavailable", {"after_ms": after_ms})
    response["Retry-After"] = str(-(-after_ms // 1000))
    return response


def _framework(exc: drf.APIException) -> HttpResponse:
    code = next((code for kind, code in DRF.items() if isinstance(exc, kind)), exc.default_code)
    response = document(exc.status_code, code)
    for header, value in (("WWW-Authenticate", getattr(exc, "auth_header", "")), ("Retry-After", _wait(exc))):
        if value:
            response[header] = value
    return response


def _wait(exc: drf.APIException) -> str:
    wait = getattr(exc, "wait", None)
    return str(ceil(wait)) if wait else ""
