"""Request bodies, read strictly: by the same rules as what comes through a socket."""

from typing import IO, Any, Final, TypeVar

from rest_framework.parsers import BaseParser
from rest_framework.request import Request

from boards.handling import wire
from boards.handling.refusals import Malformed

T = TypeVar("T")

LIMIT: Final = 2_500_000
"""Bytes of one body: a paste of 5,000 notes fits, and is too large for a socket."""


class StrictJson(BaseParser):
    """JSON that keeps the rules of `handling.wire`. Raises Malformed, TooLarge."""

    media_type = "application/json"

    def parse(self, stream: IO[bytes], media_type: str | None = None, parser_context: Any = None) -> Any:  # noqa: ANN401, ARG002  -- DRF names them
        """The body as plain values."""
        return wire.plain(stream.read(LIMIT + 1), LIMIT)


def body(request: Request, shape: type[T]) -> T:
    """The request's body as one of our types. Raises Malformed with the place that does not fit."""
    return wire.shaped(request.data, shape)


def number(request: Request, name: str, default: int | None, *, least: int = 0) -> int | None:
    """A whole number from the address; the default when it is not there. Raises Malformed."""
    given = request.query_params.get(name)
    if given is None:
        return default
    if not (given.isascii() and given.isdecimal()) or len(given) > 15 or int(given) < least:  # noqa: PLR2004  -- digits
        raise Malformed("number", name)
    return int(given)
