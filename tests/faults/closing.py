"""What the fault tests have measured, as the table that the long form ends with."""

import os
from typing import Final, NamedTuple

from tests.faults.length import LONG, SEED


class Finding(NamedTuple):
    """One line of the table.

    fault      F01 to F24
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


def table() -> list[str]:
    """The lines of the table, as wide as they need to be."""
    rows = [_HEADINGS, *[(*found[:2], str(SEED), *found[2:4], "met" if found.met else "MISSED") for found in FINDINGS]]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEADINGS))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
