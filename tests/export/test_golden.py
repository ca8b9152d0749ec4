"""What a small board looks like in every specification, file by file: a change here is a change for every user (STYLE X15)."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from export.bundle import FORMATS, export
from tests.export.drawing import taxi, two_contexts

GOLDEN = Path(__file__).parent / "golden"
BOARDS = {"taxi": taxi().board, "city-rides": two_contexts().board}
WRITTEN = [name for name in FORMATS if name != "python-service"]  # services are compared by what they do


def files(board: str, name: str) -> dict[str, bytes]:
    artefact = export(BOARDS[board], board, name)
    if not artefact.name.endswith(".zip"):
        return {artefact.name: artefact.body}
    with zipfile.ZipFile(io.BytesIO(artefact.body)) as packed:
        return {path: packed.read(path) for path in packed.namelist()}


def kept(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("name", WRITTEN)
@pytest.mark.parametrize("board", BOARDS)
def test_the_export_is_what_it_was(board: str, name: str, rewriting: bool) -> None:  # noqa: FBT001 - a fixture
    folder, made = GOLDEN / board / name, files(board, name)
    if rewriting:
        shutil.rmtree(folder, ignore_errors=True)
        for path, content in made.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    assert kept(folder) == made
