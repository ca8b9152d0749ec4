"""The shell's commands: one JSON line, sentences for people, exit codes for scripts."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.test import Client

from boards.handling import wired
from boards.projections.tables import CatalogueRow

pytestmark = pytest.mark.django_db(transaction=True)

ROOT = Path(__file__).resolve().parents[2]
DRAWING = {
    "type": "excalidraw",
    "elements": [
        {"id": "a", "type": "rectangle", "x": 0, "y": 0, "width": 100, "height": 100, "backgroundColor": "#ff9f4b"},
        {"id": "b", "type": "text", "x": 0, "y": 0, "width": 90, "height": 20, "text": "Paid", "containerId": "a"},
    ],
}


@pytest.fixture
def shell(capsys: pytest.CaptureFixture[str]) -> Any:
    """Run a command with --json and read its one line."""

    def run(*words: str) -> Any:
        call_command(*words, "--json")
        (line,) = capsys.readouterr().out.splitlines()
        return json.loads(line)

    return run


def test_create_board_answers_like_the_api(shell: Any) -> None:
    made = shell("create_board", "Orders", "--format", "process")
    assert made.keys() == {"id", "title", "version", "links", "token"}
    state = Client().get(f"/api/boards/{made['id']}/", headers={"Authorization": f"Bearer {made['token']}"}).json()
    assert (state["title"], state["format"]) == ("Orders", "process")


def test_create_board_without_a_title_is_refused() -> None:
    with pytest.raises(CommandError, match="name_missing"):
        call_command("create_board", "")
    assert wired.journal().boards() == []


def test_import_board_brings_in_a_file(shell: Any, tmp_path: Path) -> None:
    file = tmp_path / "orders.excalidraw"
    file.write_text(json.dumps(DRAWING))
    first = shell("import_board", str(file))
    assert first["counts"]["notes"] == 1
    mapping = tmp_path / "mapping.json"
    mapping.write_text(json.dumps({first["questions"][0]["key"]: "event"}))
    mapped = shell("import_board", str(file), "--mapping", str(mapping))
    state = Client().get(f"/api/boards/{mapped['id']}/", headers={"Authorization": f"Bearer {mapped['token']}"}).json()
    assert [(note["kind"], note["text"]) for note in state["notes"]] == [("event", "Paid")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["{}/nothing.drawio"], "cannot be read"),
        (["{}/bad.drawio"], "unknown_format"),
        (["{}/good.excalidraw", "--mapping", "[1]"], "--mapping must be"),
        (["{}/good.excalidraw", "--pages", "a"], "--pages must be"),
        (["{}/good.excalidraw", "--pages", "9"], "page_unknown"),
    ],
)
def test_import_board_refuses_with_a_sentence_and_leaves_nothing(tmp_path: Path, words: list[str], said: str) -> None:
    (tmp_path / "bad.drawio").write_text("hello")
    (tmp_path / "good.excalidraw").write_text(json.dumps(DRAWING))
    with pytest.raises(CommandError, match=said):
        call_command("import_board", *[word.format(tmp_path) for word in words])
    assert wired.journal().boards() == []


def test_verify_journal_finds_what_was_changed_behind_its_back(shell: Any, capsys: pytest.CaptureFixture[str]) -> None:
    board = shell("create_board", "--sample")["id"]
    assert shell("verify_journal") == {"boards": 1, "entries": 117, "bad": []}
    with connection.cursor() as cursor:
        cursor.execute("UPDATE journal_entry SET data = replace(data, 'Bike', 'Boat') WHERE version = 7")
    with pytest.raises(CommandError, match="damaged"):
        call_command("verify_journal", "--json", "--board", board)
    assert json.loads(capsys.readouterr().out)["bad"] == [{"board": board, "version": 7}]


def test_rebuild_projections_makes_them_again(shell: Any) -> None:
    shell("create_board", "Orders")
    shell("create_board", "--sample", "--language", "de")
    rebuilt = shell("rebuild_projections")
    assert (rebuilt["boards"], rebuilt["stopped"]) == (2, [])
    assert set(CatalogueRow.objects.values_list("title", flat=True)) == {"Orders", "Fahrradverleih"}


def test_export_board_writes_the_file(shell: Any, tmp_path: Path) -> None:
    board = shell("create_board", "--sample")["id"]
    shell("export_board", board, "--format", "model", "--out", str(tmp_path / "model.json"))
    assert json.loads((tmp_path / "model.json").read_text())["board"] == board


def test_export_board_puts_several_files_into_a_folder_or_an_archive_but_not_under_the_name_of_one(
    shell: Any, tmp_path: Path
) -> None:
    board = shell("create_board", "--sample")["id"]
    with pytest.raises(CommandError, match=r"--out bikes\.zip"):
        call_command("export_board", board, "--format", "asyncapi", "--out", str(tmp_path / "bikes.yaml"))
    assert list(tmp_path.iterdir()) == []
    told = shell("export_board", board, "--format", "asyncapi", "--out", f"{tmp_path}/new/")
    assert Path(told["path"]).parent == tmp_path / "new"
    assert Path(told["path"]).read_bytes()[:2] == b"PK"


def test_relay_without_an_address_says_which_setting(settings: Any) -> None:
    settings.NATS_URL = ""
    with pytest.raises(CommandError, match="NATS_URL is not set"):
        call_command("relay", "--once")


@pytest.mark.slow
def test_a_script_reads_one_line_and_an_exit_code(tmp_path: Path) -> None:
    env = {**os.environ, "STORMING_VAR": str(tmp_path), "DATABASE_URL": f"sqlite:///{tmp_path}/db.sqlite3"}

    def manage(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", *words], cwd=ROOT, env=env, capture_output=True, text=True, check=False
        )

    assert manage("migrate", "-v", "0").returncode == 0
    made = manage("create_board", "Orders", "--json")
    assert (made.returncode, made.stderr) == (0, "")
    assert json.loads(made.stdout)["title"] == "Orders"
    (tmp_path / "bad.drawio").write_text("hello")
    refused = manage("import_board", str(tmp_path / "bad.drawio"), "--json")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "unknown_format" in refused.stderr
