"""The set-ups are shared by all fault tests; whatever fails says how to see it again; the long form ends with its table."""

from collections.abc import Generator

import pytest

from tests.faults.closing import FINDINGS, table
from tests.faults.length import LONG, SEED, again
from tests.faults.setups import running, setup

__all__ = ["running", "setup"]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Say beside a failure how to meet the same moments again."""
    report = yield
    if report.failed:
        report.sections.append(("once more", again(item.nodeid)))
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table."""
    if not LONG:
        return
    terminalreporter.section(f"faults, SEED={SEED}")
    for line in table() if FINDINGS else ["nothing was measured"]:
        terminalreporter.write_line(line)
