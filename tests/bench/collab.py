"""Live collaboration: N clients on one board, five of them editing, beside the peers or beside a floor of our own."""

import subprocess
from pathlib import Path
from typing import Final

from tests.bench import beside_floor, harness
from tests.bench.asked import RESULTS, Asked

OURS: Final = ("storming-uvicorn", "storming-daphne")
OWN_FLOOR: Final = beside_floor.NAME
PEERS: Final = ("hocuspocus", "y-websocket", "tldraw", "tldraw-sqlite")
FLOORS: Final = ("asgi-uvicorn-durable0", "asgi-daphne-durable5")
"""Bare hubs that commit each batch to SQLite before they tell anybody."""
CONTESTANTS: Final = Path(__file__).parent / "contestants" / "storming.json"


def measure(asked: Asked) -> None:
    """Run every contestant for every n, round after round; each file holds one n of one round."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    peers = harness.borrowed("collab")
    for n in asked.n:
        first = _begin_at(n, more=asked.more)
        for number in range(first, first + asked.rounds):
            out = RESULTS / f"collab-n{n}-r{number:02}.jsonl"
            if peers is None:
                beside_floor.measure(n, out, quick=asked.quick)
            else:
                _beside_peers(peers, n, out, quick=asked.quick)


def _begin_at(n: int, *, more: bool) -> int:
    kept = sorted(RESULTS.glob(f"collab-n{n}-r*.jsonl"))
    if more:
        return 1 + max((int(file.stem.rpartition("r")[2]) for file in kept), default=0)
    for file in kept:
        file.unlink()
    return 1


def _beside_peers(harness_folder: Path, n: int, out: Path, *, quick: bool) -> None:
    command = [
        *("venv/bin/python", "bench.py", "run", "--contestants", str(CONTESTANTS)),
        *("--only", ",".join((*PEERS, *FLOORS, *OURS)), "--n", str(n), "--out", str(out)),
        *(("--quick",) if quick else ()),
    ]
    subprocess.run(command, cwd=harness_folder, check=True)
