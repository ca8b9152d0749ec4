"""The downloads over HTTP, and the same from the shell (DESIGN section 4)."""

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from boards.access.roles import Role
from boards.domain.commands import Command, DrawFrame, OpenBoard, PlaceNote, RewordNote
from boards.domain.ids import FrameId, NoteId
from boards.domain.kinds import Format, FrameRole, Kind
from boards.http.creating import Created, create
from export.bundle import FORMATS

pytestmark = pytest.mark.django_db(transaction=True)
STORY: list[Command] = [
    OpenBoard("Taxi", Format.DESIGN, "en"),
    PlaceNote(NoteId("c1"), Kind.COMMAND, 0, 0, "Request ride"),
    PlaceNote(NoteId("g1"), Kind.AGGREGATE, 106, 0, "Ride"),
    PlaceNote(NoteId("e1"), Kind.EVENT, 312, 0, "Ride requested"),
    RewordNote(NoteId("e1"), "Ride wished for", "Ride requested"),
]


@pytest.fixture
def board() -> Created:
    return create("visitor-1", STORY)


def get(board: Created, path: str, role: Role = Role.OBSERVER) -> Any:
    headers = {"Authorization": f"Bearer {board.tokens[role]}"}
    answer: Any = Client().get(f"/api/boards/{board.board}/export/{path}", headers=headers)
    return answer


def body(answer: Any) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(answer.content)
    return told


def test_the_list_says_what_can_be_had_and_where_every_note_went(board: Created) -> None:
    told = body(get(board, ""))
    assert [listed["name"] for listed in told["formats"]] == list(FORMATS)
    assert told["counts"] | {"links": 3} == {
        "notes": 3,
        "contexts": 1,
        "elements": 3,
        "merged": 0,
        "lists": 0,
        "left_out": 0,
        "links": 3,
        "weak_links": 0,
    }
    assert (told["version"], told["wording_checked"]) == (5, True)
    assert {"note": "e1", "name": "RideWishedFor"} in told["names"]


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_format_is_a_file_that_no_browser_opens_as_a_page(board: Created, name: str) -> None:
    answer = get(board, f"{name}/")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].startswith(f'attachment; filename="taxi_{name}_s5.')
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer.content


def test_E16_an_old_version_is_exported_as_it_was(board: Created) -> None:
    assert b"Ride requested" in get(board, "asyncapi/?at=4").content
    assert b"Ride requested" not in get(board, "asyncapi/").content


def test_MOD_1_origins_say_when_a_note_last_changed_its_meaning(board: Created) -> None:
    elements = {e["note"]: e for e in body(get(board, "model/"))["elements"]}
    assert (elements["c1"]["version"], elements["e1"]["version"]) == (2, 5)


def test_whoever_has_no_seat_learns_nothing(board: Created) -> None:
    answer = Client().get(f"/api/boards/{board.board}/export/model/")
    assert (answer.status_code, body(answer)["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("powerpoint/", 404, "format_unknown"),
        ("model/?at=x", 400, "malformed"),
        ("model/?at=99", 404, "version_unknown"),
        ("model/?at=-1", 400, "malformed"),
    ],
)
def test_what_cannot_be_had_is_refused_with_a_code(board: Created, path: str, status: int, code: str) -> None:
    answer = get(board, path)
    assert (answer.status_code, body(answer)["code"]) == (status, code)
    assert answer["Content-Type"] == "application/problem+json"


def test_E48_a_refused_export_lists_its_findings() -> None:
    frames = [
        DrawFrame(frame=FrameId(name), name="Sales", role=FrameRole.CONTEXT, x=x, y=-50, w=250, h=250)
        for name, x in (("f1", -50), ("f2", 300))
    ]
    blocked = create("visitor-1", [*STORY[:4], *frames])
    answer = get(blocked, "asyncapi/")
    told = body(answer)
    assert (answer.status_code, told["code"]) == (422, "export_blocked")
    assert [finding["code"] for finding in told["detail"]["findings"]] == ["ES012"]
    listed = {row["name"]: row["blocked_by"] for row in body(get(blocked, ""))["formats"]}
    assert (listed["asyncapi"], listed["markdown"]) == (["ES012"], [])


def test_the_shell_writes_the_same_bytes(board: Created, tmp_path: Path) -> None:
    told = io.StringIO()
    call_command("export_board", board.board, "--format", "jsonschema", "--out", str(tmp_path), "--json", stdout=told)
    said = json.loads(told.getvalue())
    written = Path(said["path"]).read_bytes()
    assert written == get(board, "jsonschema/").content
    assert zipfile.is_zipfile(io.BytesIO(written))
    assert (said["version"], said["bytes"]) == (5, len(written))


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [(["--format", "powerpoint"], "unknown format"), (["--format", "model", "--at", "99"], "no such board")],
)
def test_the_shell_says_why_not(board: Created, tmp_path: Path, arguments: list[str], reason: str) -> None:
    with pytest.raises(CommandError, match=reason):
        call_command("export_board", board.board, *arguments, "--out", str(tmp_path))


def test_the_shell_knows_only_boards_that_are_there(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="no such board"):
        call_command("export_board", "nowhere", "--format", "model", "--out", str(tmp_path))
