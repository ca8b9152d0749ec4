"""Many files become one artefact (EXPORT X7, TRUST 8 X6), and what stops an export."""

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from boards.domain.ids import NoteId
from boards.domain.kinds import Kind
from export.bundle import FORMATS, ExportBlocked, FormatUnknown, archive, bundle, checked, export, slug, unrecorded
from export.generators import asyncapi, cml, eventcatalog, jsonschema, markdown, mermaid, openapi
from export.readers.board import read
from tests.export.digest import digests
from tests.export.drawing import Drawing, taxi, two_contexts

ROOT = Path(__file__).parents[2]
SPECIFICATIONS = (asyncapi, cml, eventcatalog, jsonschema, openapi, mermaid, markdown)


def test_one_file_stays_a_file() -> None:
    artefact = export(taxi().board, "b1", "asyncapi")
    assert (artefact.name, artefact.media_type) == ("taxi_asyncapi_s14.yaml", "application/yaml")
    assert artefact.body.startswith(b'asyncapi: "3.1.0"')


def test_several_files_become_an_archive() -> None:
    artefact = export(two_contexts().board, "b1", "asyncapi")
    assert artefact.name == "city-rides_asyncapi_s13.zip"
    with zipfile.ZipFile(io.BytesIO(artefact.body)) as packed:
        assert packed.namelist() == ["billing-co/asyncapi.yaml", "dispatch/asyncapi.yaml"]
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize("title", ["注文 🚕", "../../x", "a\r\nSet-Cookie: b", "", '"; rm'])
def test_a_file_name_is_ascii_whatever_the_title_is(title: str) -> None:
    name = export(Drawing(title).note("e1", Kind.EVENT, "Order placed", 0).board, "b1", "model").name
    assert name.isascii()
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_.")


def test_a_title_without_letters_is_called_board() -> None:
    assert slug(read(Drawing("🚕").board, "b1")) == "board"


@pytest.mark.parametrize("path", ["/etc/passwd", "a/../b", "..", "a//b", "C:\\x", "a/./b", "", "a b"])
def test_X6_an_archive_takes_no_path_that_leaves_it(path: str) -> None:
    with pytest.raises(ValueError, match="not a path"):
        checked({path: b""})


def test_X6_an_archive_takes_no_two_files_that_differ_in_case_only() -> None:
    with pytest.raises(ValueError, match="case"):
        checked({"a/Order.json": b"", "a/order.json": b""})


def test_an_archive_does_not_know_in_which_order_it_was_filled() -> None:
    assert archive({"a": b"1", "b": b"2"}) == archive({"b": b"2", "a": b"1"})


def test_two_contexts_of_one_name_stop_specifications_with_a_reason_and_leave_the_views_of_the_board() -> None:
    drawn = two_contexts().frame("f2", "Dispatch", 800, -100, 900, 400)
    for name, target in FORMATS.items():
        if target.stopped_by:
            with pytest.raises(ExportBlocked) as blocked:
                export(drawn.board, "b1", name)
            assert [finding.code for finding in blocked.value.findings] == ["ES012"]
        else:
            assert export(drawn.board, "b1", name).body


def test_an_archive_of_nothing_is_refused_with_a_reason() -> None:
    with pytest.raises(ExportBlocked) as blocked:
        export(Drawing().board, "b1", "jsonschema")
    assert [finding.code for finding in blocked.value.findings] == ["ES070"]


def test_a_format_nobody_writes_is_refused() -> None:
    with pytest.raises(FormatUnknown):
        export(taxi().board, "b1", "powerpoint")
    with pytest.raises(FormatUnknown):
        bundle(read(taxi().board, "b1"), "powerpoint")


def test_an_open_question_on_the_board_stops_nothing() -> None:
    drawn = taxi().note("e9", Kind.EVENT, "", 0, 5000).arrow("e1", "e2")
    for name in FORMATS:
        assert export(drawn.board, "b1", name).body


def test_E15_another_hash_seed_gives_the_same_bytes() -> None:
    for seed in ("1", "2"):
        ran = subprocess.run(
            [sys.executable, "-m", "tests.export.digest"],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        assert ran.stdout.splitlines() == digests()


def test_E17_moving_a_note_changes_no_specification() -> None:
    before, after = (
        taxi(),
        taxi().note("e2", Kind.EVENT, "Driver assigned", 979, 7).note("t1", Kind.TEXT, "Night shift", 9, 9),
    )
    for target in SPECIFICATIONS:
        assert target.generate(read(before.board, "b1")) == target.generate(read(after.board, "b1"))


def test_NAM_8_what_would_be_published_and_is_not_remembered_is_listed() -> None:
    drawn = taxi()
    drawn.board.names[NoteId("e1")] = "RideRequested"
    assert unrecorded(read(drawn.board, "b1"), drawn.board) == {
        "a1": "Passenger",
        "c1": "RequestRide",
        "g1": "Ride",
        "p1": "WheneverARideIsRequestedAssignADriver",
        "c2": "AssignDriver",
        "e2": "DriverAssigned",
        "r1": "OpenRides",
    }


def test_NAM_8_recording_the_names_changes_nothing_in_the_files() -> None:
    before, after = taxi(), taxi()
    after.board.names.update(unrecorded(read(before.board, "b1"), before.board))
    for target in SPECIFICATIONS:
        assert target.generate(read(before.board, "b1")) == target.generate(read(after.board, "b1"))
