"""Files into boards. A file is read as a whole before anything is written, so no board is half made (IMP-9)."""

import json
from collections.abc import Mapping
from typing import Any, Final

import msgspec
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse, JsonResponse
from django.utils import translation
from drf_spectacular.utils import extend_schema
from msgspec import Struct
from rest_framework.parsers import MultiPartParser
from rest_framework.request import Request
from rest_framework.views import APIView

from boards.domain.commands import Language, OpenBoard
from boards.handling import wire
from boards.handling.refusals import Malformed
from boards.http import openapi, written
from boards.http.body import body
from boards.http.creating import create
from boards.http.problems import Problem
from boards.http.sample.telling import tell
from boards.http.visiting import as_visitor
from boards.importers import limits
from boards.importers.drawing import Drawing
from boards.importers.reading import read
from boards.importers.unreadable import Unreadable

_FORM: Final = 1_000_000
"""Bytes that a form may have beside its file."""


class Look(APIView):
    """A file, before it becomes a board."""

    parser_classes = (MultiPartParser,)

    @extend_schema(operation_id="look_into_file", request=openapi.FILE_FORM, responses={200: openapi.FOUND})
    def post(self, request: Request) -> HttpResponse:
        """What the file holds and what somebody should be asked. Nothing is created."""
        return JsonResponse(found(_drawing(request)))


class Import(APIView):
    """A file becomes a board."""

    parser_classes = (MultiPartParser,)

    @extend_schema(operation_id="import_board", request=openapi.FILE_FORM, responses={201: openapi.IMPORTED})
    def post(self, request: Request) -> HttpResponse:
        """Begin a board with what the file holds."""
        drawing = _drawing(request)
        opening = opening_of(drawing)

        def begin(visitor: str) -> HttpResponse:
            made = create(visitor, [opening, *drawing.wishes()])
            return JsonResponse(written.created(made, opening.title) | found(drawing), status=201)

        return as_visitor(request, begin)


class WhichSample(Struct, frozen=True, forbid_unknown_fields=True):
    """In which language the sample speaks; without one it is the reader's."""

    language: Language | None = None


class Sample(APIView):
    """A board to look around in."""

    @extend_schema(operation_id="open_sample", request=openapi.SAMPLE, responses={201: openapi.CREATED})
    def post(self, request: Request) -> HttpResponse:
        """Begin a sample board with its whole history."""
        language = body(request, WhichSample).language or (translation.get_language() or "en")[:2]

        def begin(visitor: str) -> HttpResponse:
            made, title = tell(visitor, language)
            return JsonResponse(written.created(made, title), status=201)

        return as_visitor(request, begin)


def opening_of(drawing: Drawing) -> OpenBoard:
    """How the board of a file begins."""
    language = drawing.language or (translation.get_language() or "en")[:2]
    return OpenBoard(title=drawing.title, format=drawing.board_format, language=language)


def found(drawing: Drawing) -> dict[str, Any]:
    """Everything that was found but the notes themselves."""
    found: dict[str, Any] = msgspec.to_builtins(drawing)
    del found["command"]
    return found


def _drawing(request: Request) -> Drawing:
    declared = request.META.get("CONTENT_LENGTH") or "0"
    if declared.isdecimal() and int(declared) > limits.FILE + _FORM:
        raise Unreadable("too_large", {"size": int(declared), "limit": limits.FILE})
    if not isinstance(request.data, Mapping):
        raise Problem(400, "form")
    file = request.data.get("file")
    if not isinstance(file, UploadedFile):
        raise Problem(400, "file_missing")
    if (file.size or 0) > limits.FILE:
        raise Unreadable("too_large", {"size": file.size or 0, "limit": limits.FILE})
    return read(file.read(), file.name or "", _mapping(request), _pages(request))


def _mapping(request: Request) -> dict[str, str] | None:
    """The field `mapping`: a JSON object of question keys to kinds."""
    text = _text(request, "mapping")
    return None if text is None else wire.shaped(wire.plain(text, _FORM), dict[str, str])


def _pages(request: Request) -> list[int] | None:
    """The field `pages`: page numbers with commas between them, or a JSON list of them."""
    text = _text(request, "pages")
    if text is None:
        return None
    listed = text if text.startswith("[") else json.dumps([int(n) if _is_number(n) else n for n in text.split(",")])
    return wire.shaped(wire.plain(listed), list[int])


def _is_number(word: str) -> bool:
    return word.strip().isascii() and word.strip().isdecimal() and len(word) < 8  # noqa: PLR2004  -- digits


def _text(request: Request, name: str) -> str | None:
    form = request.data
    given = form.get(name) if isinstance(form, Mapping) else None
    if given is None or given == "":
        return None
    if not isinstance(given, str):
        raise Malformed("shape", name)
    return given.strip()
