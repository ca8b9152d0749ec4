"""The set-ups are shared by all fault tests; whatever fails says how to see it again; the long form ends with its table."""

from collections.abc import Generator, Iterator

import pytest

from tests.faults.closing import table
from tests.faults.length import LONG, SEED, again
from tests.faults.setups import running, setup
from tests.live.guest import ENDS
from tests.servers.app import LOGS

__all__ = ["running", "setup"]


@pytest.fixture(autouse=True)
def nothing_broke() -> Iterator[None]:
    """Whatever the fault: no server leaves a Traceback in its log, and nobody ever sees the close code 1011 (TRUST C1)."""
    seen = len(ENDS)
    before = {log: log.stat().st_size for log in LOGS}
    yield
    assert 1011 not in ENDS[seen:]
    for log in LOGS:
        printed = log.read_bytes()[before.get(log, 0) :]
        assert b"Traceback" not in printed, printed.decode(errors="replace")


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
    outcomes = {
        report.nodeid: outcome
        for outcome in ("passed", "error", "failed")
        for report in terminalreporter.stats.get(outcome, ())
        if isinstance(report, pytest.TestReport)
    }
    terminalreporter.section(f"faults, SEED={SEED}")
    for line in table(outcomes):
        terminalreporter.write_line(line)
