"""Request bodies, read strictly."""

from typing import IO, Any

from rest_framework.parsers import BaseParser


class StrictJson(BaseParser):
    """The body as bytes; who reads it decides what it must hold."""

    media_type = "application/json"

    def parse(self, stream: IO[bytes], media_type: str | None = None, parser_context: Any = None) -> bytes:  # noqa: ANN401, ARG002
        """Give the bytes on."""
        return stream.read()
