"""docs/ux.md names a test for each convention; these tests exist."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "ux.md").read_text()
NAMED = sorted(set(re.findall(r"`(test_\w+)::(test_\w+)`", PAGE)))
MUSTS = [f"U{number:02}" for number in (*range(1, 9), *range(10, 18), 24, 25, 26, 27, 28, 30, 31)]
"""What the paper on user experience demands of a first version, without what belongs to running a workshop."""


@pytest.mark.parametrize(("file", "test"), NAMED)
def test_the_page_names_tests_that_there_are(file: str, test: str) -> None:
    """A renamed test takes its row along."""
    tree = ast.parse((ROOT / "tests" / "browser" / f"{file}.py").read_text())
    assert test in {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


@pytest.mark.parametrize("convention", MUSTS)
def test_every_must_has_a_row_with_a_test(convention: str) -> None:
    """One row each."""
    rows = [line for line in PAGE.splitlines() if line.startswith(f"| {convention} |")]
    assert len(rows) == 1
    assert "::test_" in rows[0]
