"""What the fault tests have measured, as the table that the long form ends with."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final, NamedTuple

from tests.faults.length import LONG, SEED
from tests.faults.rows import faults_of


class Finding(NamedTuple):
    """One line of the table.

    fault      F01 to F24, S03, S06
    test       the node id of the test that found it
    """

    fault: str
    setup: str
    measured: str
    criterion: str
    met: bool
    test: str


FINDINGS: Final[list[Finding]] = []
_HEADINGS: Final = ("id", "set-up", "seed", "measured", "criterion", "verdict")


def judge(fault: str, setup: str, measured: str, criterion: str, *, met: bool) -> None:
    """Keep a finding for the table. Its criterion must be met, in the short form and in the long one."""
    finding = _kept(fault, setup, measured, criterion, met=met)
    assert finding.met, finding


def judge_timed(fault: str, setup: str, measured: str, criterion: str, *, met: bool) -> None:
    """The same for a criterion in seconds or bytes: it must be met in the long form, which has the machine to itself."""
    finding = _kept(fault, setup, measured, criterion, met=met)
    assert finding.met or not LONG, finding


def _kept(fault: str, setup: str, measured: str, criterion: str, *, met: bool) -> Finding:
    test = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" ")[0]
    FINDINGS.append(Finding(fault, setup, measured, criterion, met, test))
    return FINDINGS[-1]


def table(outcomes: Mapping[str, str]) -> list[str]:
    """The lines of the table, as wide as they need to be, in the order of the faults.

    outcomes   what became of each test, by its node id. Tests that measured nothing are told by their name
    """
    rows: list[tuple[str, ...]] = [
        (*found[:2], str(SEED), *found[2:4], "met" if found.met else "MISSED") for found in FINDINGS
    ]
    lines = [_HEADINGS, *sorted(rows + _told_by_name(outcomes), key=lambda row: row[0])]
    widths = [max(len(row[column]) for row in lines) for column in range(len(_HEADINGS))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in lines]


def _told_by_name(outcomes: Mapping[str, str]) -> list[tuple[str, ...]]:
    measured = {found.test for found in FINDINGS if found.met}
    cases: dict[tuple[str, str], list[str]] = {}
    for test, outcome in outcomes.items():
        if test not in measured or outcome != "passed":
            file, _, name = test.partition("[")[0].partition("::")
            cases.setdefault((Path(file).stem, name.rpartition("::")[2]), []).append(outcome)
    return [
        (fault, file, str(SEED), f"{found.count('passed')} of {len(found)} cases hold", name, _verdict(found))
        for (file, name), found in cases.items()
        for fault in sorted(faults_of(name))
    ]


def _verdict(found: list[str]) -> str:
    return "met" if set(found) == {"passed"} else "MISSED"
