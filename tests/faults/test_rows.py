"""docs/faults.md names the tests that there are, and every fault has one."""

import re
import subprocess
import sys

import pytest

from tests.faults.rows import FAULTS, ROOT, faults_of, rows

pytestmark = pytest.mark.slow


def test_every_fault_has_one_row_and_each_row_says_everything() -> None:
    assert [row.fault for row in rows()] == list(FAULTS)
    assert all(all(row) for row in rows())


def test_the_table_names_the_tests_that_there_are() -> None:
    listed = {(row.fault, file) for row in rows() for file in row.files}
    assert listed == _collected() | _of_the_client()


def _collected() -> set[tuple[str, str]]:
    command = [sys.executable, "-m", "pytest", "tests", "--collect-only", "-q", "-p", "no:cacheprovider"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    names = [line.partition("::") for line in told.splitlines() if "::" in line]
    return {(fault, file) for file, _, test in names for fault in faults_of(test.partition("[")[0])}


def _of_the_client() -> set[tuple[str, str]]:
    return {
        (fault, str(file.relative_to(ROOT)))
        for file in (ROOT / "static" / "src").rglob("*.test.ts")
        for title in re.findall(r"^\s*(?:test|it)(?:\.each\(.*?\))?\('([^']*)'", file.read_text(), re.MULTILINE)
        for fault in faults_of(title)
    }
