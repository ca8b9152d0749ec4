"""The contract is generated, current, and pinned (STYLE X10)."""

from pathlib import Path
from typing import get_args

import pytest
from django.core.management import CommandError, call_command

from boards.domain.commands import Command
from boards.live.contract import HISTORY, fingerprint, render
from boards.live.dispatch import TABLE
from boards.live.frames import PROTOCOL, ClientFrame
from boards.live.typescript import spell

FOLDER = Path(__file__).resolve().parents[2] / "static" / "src" / "contract"


def test_a_changed_contract_gets_a_new_version() -> None:
    assert fingerprint(render()) == HISTORY[PROTOCOL].fingerprint


def test_comments_do_not_change_the_contract() -> None:
    files = render()
    assert fingerprint(files | {"ids.ts": "// other words\n" + files["ids.ts"]}) == fingerprint(files)
    assert fingerprint(files | {"ids.ts": files["ids.ts"].replace("NoteId", "StickyId")}) != fingerprint(files)


def test_the_committed_files_are_current() -> None:
    call_command("contract", check=True)
    assert {path.name: path.read_text() for path in FOLDER.glob("*.ts")} == render()


def test_a_stale_file_is_named(tmp_path: Path, settings: object) -> None:
    settings.ROOT = tmp_path  # type: ignore[attr-defined]
    call_command("contract", stdout=(tmp_path / "said").open("w"))
    call_command("contract", check=True)
    stale = tmp_path / "static" / "src" / "contract" / "events.ts"
    stale.write_text("export type Event = never\n")
    with pytest.raises(CommandError, match=r"events\.ts"):
        call_command("contract", check=True)


def test_every_command_is_in_the_contract() -> None:
    text = render()["commands.ts"]
    for command in get_args(Command):
        assert f"readonly type: '{command.__name__}'" in text


def test_every_frame_of_a_client_has_its_row() -> None:
    assert set(TABLE) == set(get_args(ClientFrame))


def test_a_type_that_the_contract_has_no_word_for_is_a_defect() -> None:
    with pytest.raises(TypeError, match="no word"):
        spell(complex, set())
