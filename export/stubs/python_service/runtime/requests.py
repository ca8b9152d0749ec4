"""Reading requests: a body that is a valid command, numbers that are numbers. Everything else is a BadRequest."""

from __future__ import annotations

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from starlette.requests import Request

from .problems import BadRequest
from .words import Catalogue, Command

LARGEST_BODY = 1_000_000  # bytes
LARGEST_NUMBER = 2**63 - 1
LONGEST_KEY = 200  # characters
_DIGITS = len(str(LARGEST_NUMBER))


class Commands:
    """Turns bodies into commands of one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._types = catalogue.commands
        checker = Draft202012Validator.FORMAT_CHECKER
        self._schemas = {
            name: Draft202012Validator(schema, format_checker=checker)
            for name, schema in catalogue.schemas["commands"].items()
        }

    def read(self, name: str, body: bytes) -> Command:
        """The command that the body holds. BadRequest names every violation with its place."""
        value = _json(body)
        found = sorted(self._schemas[name].iter_errors(value), key=lambda error: [str(part) for part in error.path])
        if found:
            raise BadRequest("the body does not fit the command", [_violation(error) for error in found[:20]])
        return self._types[name](**value)


async def body_of(request: Request) -> bytes:
    """The whole body, refused beyond LARGEST_BODY before it is read to its end."""
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > LARGEST_BODY:
            raise BadRequest(
                f"the body is larger than {LARGEST_BODY} bytes", status=HTTPStatus.REQUEST_ENTITY_TOO_LARGE
            )
        chunks.append(chunk)
    return b"".join(chunks)


def number(
    source: Mapping[str, str], name: str, default: int | None = None, largest: int = LARGEST_NUMBER
) -> int | None:
    """A whole number of a query or a header, 0 or more."""
    text = source.get(name)
    if text is None:
        return default
    if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS and int(text) <= largest):
        raise BadRequest(f"{name} must be a whole number from 0 to {largest}")
    return int(text)


def idempotency_key(request: Request) -> str | None:
    """The caller's key, if there is one."""
    key = request.headers.get("idempotency-key")
    if key is not None and not 0 < len(key) <= LONGEST_KEY:
        raise BadRequest(f"Idempotency-Key must have 1 to {LONGEST_KEY} characters")
    return key


def _json(body: bytes) -> Any:  # noqa: ANN401 - JSON is anything
    try:
        value = json.loads(body.decode(), parse_constant=_no_constant)
        # What JSON cannot write again (lone surrogates, infinity from 1e999) cannot be kept either.
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as wrong:
        raise BadRequest("the body is not JSON that can be kept", [str(wrong)[:200]]) from wrong
    return value


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _violation(error: ValidationError) -> str:
    place = "/".join(str(part) for part in error.path) or "."
    return f"{place}: {error.message[:200]}"
