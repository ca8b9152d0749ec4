"""The walls of the house (DESIGN section 2), as pyproject.toml draws them."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMES_WE_DO_WITHOUT = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "services", "service"}
OURS = ("storming", "boards", "export", "static/src")


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_no_room_imports_what_it_must_not_know() -> None:
    report = lint_imports(ROOT)

    assert report.returncode == 0, report.stdout


def test_every_contract_about_rooms_is_exhaustive() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]

    with_rooms = [contract for contract in contracts if "containers" in contract]

    assert with_rooms
    assert all(contract["exhaustive"] for contract in with_rooms)


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("boards/domain/stray.py", "import django\n"),
        ("boards/domain/stray.py", "import boards.journal\n"),
        ("boards/utils.py", ""),
        ("export/helpers.py", ""),
        ("boards/journal/stray.py", "import storming\n"),
    ],
)
def test_a_planted_breach_is_noticed(tmp_path: Path, file: str, content: str) -> None:
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    for package in ("storming", "boards", "boards/domain", "boards/journal", "export"):
        (tmp_path / package).mkdir()
        (tmp_path / package / "__init__.py").touch()
    for optional in ("boards/importers", "export/generators", "export/stubs", "export/names", "export/model",
                     "boards/access", "boards/projections"):  # fmt: skip
        (tmp_path / optional).mkdir()
        (tmp_path / optional / "__init__.py").touch()
    assert lint_imports(tmp_path).returncode == 0

    (tmp_path / file).write_text(content)

    assert lint_imports(tmp_path).returncode == 1


def test_every_file_is_named_after_what_it_knows() -> None:
    ours = [path for folder in OURS for path in (ROOT / folder).rglob("*") if "node_modules" not in path.parts]

    assert [path for path in ours if path.stem.lower() in NAMES_WE_DO_WITHOUT] == []
