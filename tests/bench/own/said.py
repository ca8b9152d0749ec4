"""Latencies in words."""

from tests.bench.crowd.tally import Spread
from tests.bench.markdown import number


def latencies(of: str, found: Spread | None) -> str | None:
    """p50 and p99 in milliseconds; None of nothing."""
    return None if found is None else f"{of} p50 {number(found.p50)} ms, p99 {number(found.p99)} ms"
