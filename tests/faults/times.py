"""How long things take, and how many are late."""

import asyncio
import time
from collections.abc import Awaitable, Sequence

from tests.faults.closing import judge_timed
from tests.live.guest import Guest, place


async def took(work: Awaitable[object]) -> float:
    """Seconds until it is done."""
    began = time.monotonic()
    await work
    return time.monotonic() - began


def p99(seconds: Sequence[float]) -> float:
    """The time that 99 of 100 keep; the longest of fewer."""
    return sorted(seconds)[max(0, len(seconds) * 99 // 100 - (len(seconds) % 100 == 0))]


def judge_seconds(fault: str, setup: str, what: str, seconds: float, most: float) -> None:
    """Something may take so long at most, in the long form."""
    judge_timed(fault, setup, f"{what} {said(seconds)}", f"{said(most)} at most", met=seconds <= most)


def said(seconds: float) -> str:
    """In the unit that people read."""
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


async def acknowledged(guest: Guest, times: int, pause: float = 0.0) -> list[float]:
    """Seconds until each of so many notes was accepted."""
    found = []
    for _ in range(times):
        found.append(await took(guest.submit(place())))
        await asyncio.sleep(pause)
    return found
