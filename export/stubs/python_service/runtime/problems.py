"""Refusals over HTTP: RFC 9457 problems. The only file that knows both a refusal and its status."""

from __future__ import annotations

import logging
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from .words import Conflict, KeyReused, Rejected

log = logging.getLogger(__name__)


class BadRequest(Exception):
    """The request is not what the route takes; `problems` says what and where."""

    def __init__(
        self, title: str, problems: list[str] | None = None, status: HTTPStatus = HTTPStatus.BAD_REQUEST
    ) -> None:
        super().__init__(title)
        self.problems = problems or []
        self.status = status


class NotFound(Exception):
    """Nothing has this name."""


class NotYet(Exception):
    """A view has not reached the position that was asked for."""

    def __init__(self, reached: int) -> None:
        super().__init__(f"the view has reached position {reached}")
        self.reached = reached


def problem(status: HTTPStatus, detail: str, **fields: object) -> Response:
    """One refusal as the client sees it."""
    body = {"type": "about:blank", "title": status.phrase, "status": int(status), "detail": detail, **fields}
    return JSONResponse(body, int(status), media_type="application/problem+json")


async def refused(_: Request, why: Exception) -> Response:
    """The answer to whatever a route raised."""
    match why:
        case BadRequest():
            return problem(why.status, str(why), problems=why.problems)
        case NotFound():
            return problem(HTTPStatus.NOT_FOUND, str(why))
        case Rejected():
            return problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(why), code="rejected")
        case KeyReused():
            return problem(HTTPStatus.UNPROCESSABLE_ENTITY, str(why), code="key_reused")
        case Conflict():
            return problem(HTTPStatus.CONFLICT, str(why), code="conflict")
        case NotYet():
            return problem(HTTPStatus.SERVICE_UNAVAILABLE, str(why), position=why.reached)
        case NotImplementedError():
            return problem(HTTPStatus.NOT_IMPLEMENTED, str(why), code="not_on_the_board")
        case HTTPException():
            return problem(HTTPStatus(why.status_code), why.detail)
    log.error("a defect", exc_info=why)
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "the service failed; its log tells more")


HANDLERS = dict.fromkeys(
    (BadRequest, NotFound, Rejected, KeyReused, Conflict, NotYet, NotImplementedError, HTTPException, Exception),
    refused,
)
