"""Django's own advice for installations that others can reach (TRUST H7)."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_H7_a_public_installation_has_no_warnings(tmp_path: Path) -> None:
    env = {**os.environ, "PUBLIC_URL": "https://board.example.org", "STORMING_VAR": str(tmp_path), "DEBUG": "0"}
    checked = subprocess.run(
        [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"],
        cwd=ROOT, env=env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "no issues" in checked.stdout
