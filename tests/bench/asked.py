"""What to measure, told by environment variables."""

import os
from pathlib import Path
from typing import Final, NamedTuple

ROOT: Final = Path(__file__).resolve().parents[2]
CACHE: Final = ROOT / ".cache" / "bench"
RESULTS: Final = CACHE / "results"

OWN: Final = ("idle", "boards", "processes", "growth", "storm", "opening", "paint", "large")
"""Measurements that no peer harness has."""
PARTS: Final = ("collab", "journal", "canvas", *OWN)


class Asked(NamedTuple):
    """What whoever called wants.

    parts   ONLY=collab,idle; everything when it is not told. ONLY=tables writes the tables anew, measures nothing
    n       N=2,20,100,200: how many clients
    notes   NOTES=500,2000,10000: how many notes lie on the boards of the part canvas
    rounds  ROUNDS=3: how often live collaboration is measured; ratios are medians over the rounds
    more    MORE=1 adds rounds to those that are there, instead of beginning anew
    quick   QUICK=1: short steps, for a first look
    publish PUBLISH=1 writes the tables into docs/performance.md
    """

    parts: tuple[str, ...]
    n: tuple[int, ...]
    notes: tuple[int, ...]
    rounds: int
    more: bool
    quick: bool
    publish: bool


def asked() -> Asked:
    """Read the environment. Raises SystemExit for a part that does not exist."""
    only = _words("ONLY")
    unknown = [part for part in only if part not in {*PARTS, "tables"}]
    if unknown:
        raise SystemExit(f"ONLY knows {', '.join((*PARTS, 'tables'))}; not {', '.join(unknown)}")
    return Asked(
        parts=tuple(part for part in PARTS if not only or part in only),
        n=tuple(int(word) for word in _words("N")) or (2, 20, 100, 200),
        notes=tuple(int(word) for word in _words("NOTES")) or (500, 2_000, 10_000),
        rounds=int(os.environ.get("ROUNDS") or 1),
        more=os.environ.get("MORE", "") == "1",
        quick=os.environ.get("QUICK", "") == "1",
        publish=os.environ.get("PUBLISH", "") == "1",
    )


def _words(name: str) -> list[str]:
    return [word.strip() for word in os.environ.get(name, "").split(",") if word.strip()]
