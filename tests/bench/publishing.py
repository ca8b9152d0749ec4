"""The tables' way into docs/performance.md, and the machine that they were made on."""

import os
import platform
import subprocess
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Final

from tests.bench.asked import ROOT

PAGE: Final = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
PACKAGES: Final = ("Django", "channels", "daphne", "uvicorn", "uvloop", "websockets", "psycopg", "msgspec")


def publish(told: str) -> None:
    """Replace what stands between the two marks of the page."""
    before, _, rest = PAGE.read_text().partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(f"{before}{BEGIN}\n\n{told}\n{END}{after}")


def machine() -> str:
    """Versions and the class of machine, without its name."""
    gigabytes = round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    versions = ", ".join(f"{package} {version(package)}" for package in PACKAGES)
    return (
        f"Tables made on {datetime.now(UTC):%Y-%m-%d} at {commit.stdout.strip() or 'an unknown commit'}: "
        f"{platform.system()} on {platform.machine()}, {os.cpu_count()} cores, {gigabytes} GB; "
        f"Python {platform.python_version()}, {versions}."
    )
