"""The log of one board: read it, add to it, see who did how much."""

from typing import Any, Final, cast

from django.http import HttpResponse, JsonResponse
from drf_spectacular.utils import extend_schema
from msgspec import Struct
from rest_framework.request import Request
from rest_framework.views import APIView

from boards.domain.commands import Command
from boards.domain.ids import ACommand, BoardId, PersonId
from boards.handling import wire
from boards.handling import wired as handling
from boards.handling.refusals import Malformed
from boards.http import openapi, written
from boards.http.body import number
from boards.http.creating import wish
from boards.http.reading import seat_at
from boards.journal.codec import Unreadable
from boards.journal.entry import Entry
from boards.journal.port import Journal
from boards.projections import wired as projections
from boards.projections.activity import activity_of
from boards.projections.catalogue import rows_of

PAGE: Final = 500
LONGEST_PAGE: Final = 5000


class Named(Struct):
    """The part of a body that names the wish."""

    id: ACommand


class Entries(APIView):
    """What happened, in order."""

    @extend_schema(
        operation_id="read_entries", parameters=[openapi.AFTER, openapi.LIMIT], responses={200: openapi.ENTRIES}
    )
    def get(self, request: Request, board: str) -> HttpResponse:
        """Entries after a version, at most `limit`, and how far the board has come."""
        seat_at(request, board)
        after = number(request, "after", 0)
        limit = min(number(request, "limit", PAGE, least=1) or PAGE, LONGEST_PAGE)
        journal = handling.journal()
        head = journal.head(BoardId(board))
        lines = _lines(journal, BoardId(board), after or 0, limit)
        return JsonResponse({"entries": written.entries(lines), "head": max([head, *(line.version for line in lines)])})


class OwnEntries(APIView):
    """What the asker did, so that it can be taken back after a reload too."""

    @extend_schema(operation_id="read_own_entries", responses={200: openapi.ENTRIES})
    def get(self, request: Request, board: str) -> HttpResponse:
        """The asker's own last entries, in order, whole commands only."""
        seat = seat_at(request, board)
        journal = handling.journal()
        lines = journal.latest_by(BoardId(board), PersonId(seat.person), limit=PAGE)
        return JsonResponse({"entries": written.entries(lines), "head": journal.head(BoardId(board))})


class Commands(APIView):
    """Wishes."""

    @extend_schema(operation_id="submit_command", request=openapi.COMMAND, responses={200: openapi.KEPT})
    def post(self, request: Request, board: str) -> HttpResponse:
        """Wish for something. The same id twice is the same wish and gets the same answer."""
        seat = seat_at(request, board)
        id_, command = _command(request.data)
        kept = wish(BoardId(board), seat, id_, command)
        return JsonResponse({"version": kept.head, "entries": written.entries(kept.entries)})


class ActivityOfBoard(APIView):
    """Who did how much, and when."""

    @extend_schema(operation_id="read_activity", responses={200: openapi.ACTIVITY})
    def get(self, request: Request, board: str) -> HttpResponse:
        """Entries per minute and person, and everybody's name."""
        seat_at(request, board)
        projections.runner(handling.journal()).advance()
        rows = rows_of([BoardId(board)])
        names = rows[0].names if rows else {}
        return JsonResponse({"minutes": [written.minute(row) for row in activity_of(BoardId(board))], "names": names})


def _lines(journal: Journal, board: BoardId, after: int, limit: int) -> list[Entry]:
    """A page of the log, up to an entry that cannot be read. Raises Unreadable when that is the first one."""
    try:
        return journal.read(board, after=after, limit=limit)
    except Unreadable as stop:
        if stop.version == after + 1:
            raise
        return journal.read(board, after=after, upto=stop.version - 1)


def _command(data: Any) -> tuple[ACommand, Command]:  # noqa: ANN401  -- any JSON value
    """A body `{id, type, ...}` as an id and a wish."""
    if not isinstance(data, dict):
        raise Malformed("shape", "$")
    named = wire.shaped(data, Named)
    rest = {name: value for name, value in data.items() if name != "id"}
    return named.id, cast("Command", wire.shaped(rest, Command))  # type: ignore[arg-type]  # a union is no type to mypy
