"""How fast people edit: at a rate, or as fast as everything still arrives."""

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Final

from tests.bench.crowd.person import Person
from tests.bench.crowd.tally import Tally

QUIET: Final = 1.5
"""Seconds without anything new after which what is missing is lost."""


async def steadily(editors: Sequence[Person], rate: float, seconds: float) -> None:
    """Send `rate` edits a second, in turn, whatever comes back (open loop)."""
    began, sent, total = time.monotonic(), 0, int(rate * seconds)
    while sent < total:
        due = min(total, int((time.monotonic() - began) * rate) + 1)
        for number in range(sent, due):
            editors[number % len(editors)].edit()
        sent = max(sent, due)
        await asyncio.sleep(max(0.0, began + sent / rate - time.monotonic()))


async def saturating(editors: Sequence[Person], tally: Tally, others: int, window: int, seconds: float) -> None:
    """Keep `window` edits on their way; one is there when all `others` have it (closed loop)."""
    until, number = time.monotonic() + seconds, 0
    while time.monotonic() < until:
        for _ in range(int(window - (tally.sent - len(tally.deliveries) / others))):
            editors[number % len(editors)].edit()
            number += 1
        await asyncio.sleep(0.001)


async def arrived(count: Callable[[], int], wanted: int, quiet: float = QUIET) -> bool:
    """Wait until so many are there; False when nothing new came for `quiet` seconds."""
    seen, since = count(), time.monotonic()
    while seen < wanted:
        await asyncio.sleep(0.02)
        if count() != seen:
            seen, since = count(), time.monotonic()
        elif time.monotonic() - since > quiet:
            return False
    return True
