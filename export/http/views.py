"""Downloads over HTTP. Who may read a board may take it home; reading changes nothing."""

from threading import BoundedSemaphore
from typing import Any, Final

from django.http import HttpResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from boards.domain.board import Board
from boards.domain.ids import BoardId, NoteId
from boards.handling import wired
from boards.http import problems
from boards.http.body import number
from boards.http.reading import board_for
from export.bundle import FORMATS, Artefact, ExportBlocked, FormatUnknown, export, stopping, unrecorded
from export.http import pace
from export.http.told import finding_told, left_out_told
from export.http.words import SENTENCES
from export.model import Model, semantic_hash
from export.readers.board import read
from export.readers.changes import last_changed
from export.readers.wording import CHECKED

_TURNS: Final = BoundedSemaphore(2)
"""So many boards are read or written at once in a process. More threads would finish no sooner, and each of them keeps the loop
that serves the live boards waiting for some milliseconds whenever it wakes."""
_AT = OpenApiParameter("at", int, description="The version of the board; the newest without it.")
_FOR = OpenApiParameter(
    "for",
    str,
    enum=["preview"],
    description="`preview`: only to be looked at. Previews are counted apart from downloads, and ten times as many are fine.",
)


class _FirstRenderer(BaseContentNegotiation):
    """A download is what its address says, whatever the client says it would like."""

    def select_parser(self, request: Request, parsers: Any) -> Any:  # noqa: ANN401, ARG002 - DRF's signature
        """The first one."""
        return parsers[0]

    def select_renderer(self, request: Request, renderers: Any, format_suffix: Any = None) -> Any:  # noqa: ANN401, ARG002 - DRF's signature
        """The first one."""
        return renderers[0], renderers[0].media_type


class Formats(APIView):
    """What a board can leave in, and what a person should look at before."""

    content_negotiation_class = _FirstRenderer

    @extend_schema(operation_id="list_exports", parameters=[_AT], responses={200: OpenApiTypes.OBJECT})
    def get(self, request: Request, board: str) -> HttpResponse:
        """The formats, the findings, and where every note went."""
        seen = board_for(request, board, number(request, "at", None))
        with _TURNS:
            model = read(seen, board)  # nothing here says when a note changed, so the board's whole log stays unread
        names = [{"note": note, "name": name} for note, name in unrecorded(model, seen).items()]
        return Response(
            {
                "board": board,
                "version": model.version,
                "hash": semantic_hash(model),
                "language": model.language,
                "wording_checked": model.language in CHECKED,
                "formats": _listed(model),
                "findings": [finding_told(finding) for finding in model.findings],
                "left_out": [left_out_told(left) for left in model.left_out],
                "counts": _counts(model, len(seen.notes)),
                "names": names,
            }
        )


class Download(APIView):
    """One board in one format."""

    content_negotiation_class = _FirstRenderer

    @extend_schema(
        operation_id="export_board",
        parameters=[_AT, _FOR],
        responses={(200, "application/octet-stream"): OpenApiTypes.BINARY},
    )
    def get(self, request: Request, board: str, target: str) -> HttpResponse:
        """The file, 422 with the findings that stop it, or 429 for who asks too often."""
        seen = board_for(request, board, number(request, "at", None))
        pace.count(request)
        try:
            with _TURNS:
                return _attachment(export(seen, board, target, _changes(board, seen)))
        except FormatUnknown as no:
            return problems.document(404, no.code, {"format": no.name, "formats": list(FORMATS)}, SENTENCES)
        except ExportBlocked as no:
            return problems.document(
                422, no.code, {"findings": [finding_told(finding) for finding in no.findings]}, SENTENCES
            )


def _changes(board: str, seen: Board) -> dict[NoteId, int]:
    """When each note's meaning last changed, for the origins in the files."""
    return last_changed(wired.journal().read(BoardId(board), upto=seen.version))


def _listed(model: Model) -> list[dict[str, Any]]:
    return [
        {
            "name": name,
            "title": target.title,
            "media_type": target.media_type,
            "extension": target.extension,
            "blocked_by": sorted({finding.code for finding in stopping(model, target)}),
        }
        for name, target in FORMATS.items()
    ]


def _counts(model: Model, notes: int) -> dict[str, int]:
    """Notes in = elements + merged + lists + left out (MOD-3)."""
    return {
        "notes": notes,
        "contexts": len(model.contexts),
        "elements": len(model.elements),
        "merged": sum(len(element.merged) for element in model.elements),
        "lists": sum(len(element.lists) for element in model.elements),
        "left_out": len(model.left_out),
        "links": len(model.links),
        "weak_links": sum(link.weak for link in model.links),
    }


def _attachment(artefact: Artefact) -> HttpResponse:
    """A file that a browser saves and never opens as a page of ours."""
    response = HttpResponse(artefact.body, content_type=artefact.media_type)
    response["Content-Disposition"] = f'attachment; filename="{artefact.name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    response["Cache-Control"] = "private, no-cache"
    return response
