"""What was measured of live collaboration, and how rounds become one figure."""

from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median
from typing import Final

import msgspec

from tests.bench.asked import RESULTS

SATURATION: Final = 0
"""Stands for the rate of the step that sends as fast as everything still arrives."""

SWARM_BUSY, OTHERS_BUSY = 88, 60
"""Percent of a core: above it the clients were the bottleneck; something else disturbed the run."""


class Reading(msgspec.Struct):
    """One step of one server with n clients, in the words of the peers' harness. Times in milliseconds.

    kind              `max` is saturation, `fixed` a rate, `failed` neither
    offered           edits per second of a fixed rate
    deliv_per_s       edits reaching one other client
    srv_cpu_s_per_1k  server CPU seconds per 1,000 deliveries
    """

    server: str
    n: int
    kind: str
    offered: float = 0
    deliv_per_s: float = 0
    edits_done_per_s: float = 0
    delivered_pct: float | None = None
    dup_or_reorder: int = 0
    closed: int = 0
    p50: float | None = None
    p95: float | None = None
    p99: float | None = None
    ack_p50: float | None = None
    ack_p99: float | None = None
    srv_cpu_pct: float = 0
    cli_cpu_pct: float = 0
    other_cpu_pct: float = 0
    srv_cpu_s_per_1k: float | None = None
    ext_cpu_s_per_1k: float | None = None
    rss_mb: float = 0

    def rate(self) -> float:
        """Which step it is."""
        return SATURATION if self.kind == "max" else self.offered

    def us_per_delivery(self) -> float | None:
        """Server CPU, in microseconds."""
        return None if self.srv_cpu_s_per_1k is None else 1000 * self.srv_cpu_s_per_1k

    def sound(self) -> bool:
        """Everything arrived, once and in order, and nobody was sent away."""
        return self.delivered_pct == 100 and not self.dup_or_reorder and not self.closed


Round = dict[tuple[str, int, float], Reading]
"""By server, number of clients and rate: what ran in one go, so that figures may be compared."""


def rounds(folder: Path = RESULTS) -> list[Round]:
    """All rounds that are kept; those of different n are joined in the order in which they were made."""
    kept: dict[str, Round] = {}
    for file in sorted(folder.glob("collab-*.jsonl")):
        turn = kept.setdefault(file.stem.rpartition("-")[2], {})
        for line in file.read_bytes().splitlines():
            reading = msgspec.json.decode(line, type=Reading)
            if reading.kind != "failed":
                turn[reading.server, reading.n, reading.rate()] = reading
    return [kept[name] for name in sorted(kept)]


def typical(
    turns: Iterable[Round], server: str, n: int, rate: float, of: Callable[[Reading], float | None]
) -> float | None:
    """The median of a figure over the rounds; None when it was never measured."""
    read = (of(turn[server, n, rate]) for turn in turns if (server, n, rate) in turn)
    figures = [figure for figure in read if figure is not None]
    return median(figures) if figures else None


def ratio(
    turns: Iterable[Round], ours: str, peers: Iterable[str], n: int, rate: float, of: Callable[[Reading], float | None]
) -> float | None:
    """The median over the rounds of ours to the peers' smallest figure in the same round."""
    names, found = list(peers), []
    for turn in turns:
        theirs = [of(turn[peer, n, rate]) for peer in names if (peer, n, rate) in turn]
        least = min((figure for figure in theirs if figure), default=None)
        own = of(turn[ours, n, rate]) if (ours, n, rate) in turn else None
        if own is not None and least:
            found.append(own / least)
    return median(found) if found else None
