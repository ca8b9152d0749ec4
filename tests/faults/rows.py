"""The table of docs/faults.md: which tests pull which plug."""

import re
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]
PAGE: Final = ROOT / "docs" / "faults.md"
FAULTS: Final = (*(f"F{number:02}" for number in range(1, 25)), "S03", "S06")
"""Those of TRUST section 10, and of section 11 what befalls a running board."""
NAMED: Final = re.compile(r"(?:\b|_)([FS]\d\d)(?:\b|_)", re.IGNORECASE)
"""How a test says which fault it is about."""


class Row(NamedTuple):
    """One line of the table; `files` are paths from the root."""

    fault: str
    what: str
    files: tuple[str, ...]
    setups: str
    criterion: str


def rows() -> list[Row]:
    """All of them, in their order."""
    lines = [line for line in PAGE.read_text().splitlines() if re.match(r"\| [FS]\d\d \|", line)]
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
    return [
        Row(fault, what, tuple(map(_path, re.findall(r"`([^`]+)`", tests))), setups, criterion)
        for fault, what, tests, setups, criterion in cells
    ]


def _path(name: str) -> str:
    return name if "/" in name else f"tests/faults/{name}.py"


def faults_of(name: str) -> set[str]:
    """What a test is about, by its name."""
    return {found.upper() for found in NAMED.findall(name)} & set(FAULTS)
