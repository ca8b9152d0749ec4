"""Boards: the ones I know, a new one, one as it is or was."""

from django.http import HttpResponse, JsonResponse
from django.utils import translation
from django.utils.translation import gettext
from drf_spectacular.utils import extend_schema
from msgspec import Struct
from rest_framework.request import Request
from rest_framework.views import APIView

from boards.domain.commands import Language, OpenBoard
from boards.domain.kinds import Format
from boards.http import openapi, written
from boards.http.beginnings import FORMATS, Template, beginning
from boards.http.body import body, number
from boards.http.creating import create
from boards.http.reading import board_up_to
from boards.http.visiting import as_visitor, boards_known


class NewBoard(Struct, frozen=True, forbid_unknown_fields=True):
    """What is said about a board when it begins. Without a language it is the reader's.

    A template brings its own format.
    """

    title: str | None = None
    format: Format = Format.BIG_PICTURE
    language: Language | None = None
    template: Template | None = None


class Boards(APIView):
    """All boards of this browser or token."""

    @extend_schema(operation_id="list_boards", responses={200: openapi.LISTED})
    def get(self, request: Request) -> HttpResponse:
        """The boards I have a seat at, the one that changed last first."""
        return JsonResponse({"boards": [written.listed(row) for row in boards_known(request)]})

    @extend_schema(operation_id="create_board", request=openapi.NEW_BOARD, responses={201: openapi.CREATED})
    def post(self, request: Request) -> HttpResponse:
        """Begin a board. The answer holds its three links and the facilitator's token."""
        wished = body(request, NewBoard)
        language = wished.language or (translation.get_language() or "en")[:2]
        command = OpenBoard(
            title=gettext("New board") if wished.title is None else wished.title,
            format=FORMATS[wished.template] if wished.template else wished.format,
            language=language,
        )

        first = [beginning(wished.template, language)] if wished.template else []

        def begin(visitor: str) -> HttpResponse:
            return JsonResponse(written.created(create(visitor, [command, *first]), command.title), status=201)

        return as_visitor(request, begin)


class BoardState(APIView):
    """One board."""

    @extend_schema(operation_id="read_board", parameters=[openapi.AT], responses={200: openapi.STATE})
    def get(self, request: Request, board: str) -> HttpResponse:
        """Everything on the board now, or after its first `at` entries.

        When an entry cannot be read, the board is shown up to it, and `unreadable` is the version of that entry.
        """
        seen, unreadable = board_up_to(request, board, number(request, "at", None))
        return JsonResponse(written.state(board, seen, unreadable))
