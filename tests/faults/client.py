"""The faults that the client's own tests are about, for the long form; `make test` runs them beside all others of the client."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.faults.closing import judge
from tests.faults.rows import ROOT, faults_of, rows


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, bool]]:
    """Every test of the files in the table: its title, and whether it passed."""
    files = sorted({file for row in rows() for file in row.files if file.endswith(".ts")})
    out = tmp_path_factory.mktemp("client") / "told.json"
    command = [str(ROOT / "node_modules" / ".bin" / "vitest"), "run", *files, "--reporter=json", f"--outputFile={out}"]
    subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    return _read(out)


def _read(out: Path) -> list[tuple[str, bool]]:
    found = json.loads(out.read_text())
    return [
        (test["fullName"], test["status"] == "passed")
        for file in found["testResults"]
        for test in file["assertionResults"]
    ]


@pytest.mark.parametrize("fault", [row.fault for row in rows() if any(file.endswith(".ts") for file in row.files)])
def test_the_client_holds(told: list[tuple[str, bool]], fault: str) -> None:
    """The tests of this fault."""
    verdicts = [passed for title, passed in told if fault in faults_of(title)]
    judge(
        fault,
        "the client",
        f"{sum(verdicts)} of {len(verdicts)} tests hold",
        "all",
        met=bool(verdicts) and all(verdicts),
    )
