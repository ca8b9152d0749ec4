"""What arrived, and how long it took."""

from collections.abc import Sequence
from typing import NamedTuple


class Spread(NamedTuple):
    """Milliseconds."""

    edits: int
    p50: float
    p95: float
    p99: float
    most: float


def spread(nanoseconds: Sequence[int]) -> Spread | None:
    """Percentiles; None of nothing."""
    if not nanoseconds:
        return None
    ordered = sorted(nanoseconds)
    at = [ordered[min(len(ordered) - 1, int(len(ordered) * part))] / 1e6 for part in (0.5, 0.95, 0.99, 1)]
    return Spread(len(ordered), *at)


class Tally:
    """Counts for one step; `clear` begins the next."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.clear()

    def clear(self) -> None:
        """Begin anew."""
        self.sent = 0
        self.deliveries: list[int] = []
        self.acks: list[int] = []
        self.frames = 0
        self.bytes = 0
        self.disorder = 0
        self.refused = 0
