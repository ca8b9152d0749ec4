"""Who sends too much is answered with a code or cut off; memory stays bounded and the others work on (S06)."""

import asyncio
import sys
from collections.abc import Iterator
from typing import Final

import pytest

from tests.faults.closing import judge, judge_timed
from tests.faults.floods import FLOODS, Flood, Place, again_and_again
from tests.faults.length import LONG
from tests.faults.setups import Setup
from tests.faults.test_many_sockets import resident_kb
from tests.faults.times import acknowledged, p99, said
from tests.servers.app import ROOT, AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]

GROWTH_MB: Final = 50
TIMES: Final = 10 if LONG else 1
PACE: Final = {"COMMANDS_PER_SECOND": "50", "COMMANDS_AT_ONCE": "100"}
"""The defaults: the tests' servers allow more otherwise."""

ACK_SECONDS: Final = 0.3
"""What is promised to everybody, also beside a flood. Twice the usual time may be less than what the flood's own program takes
of the same cores."""


@pytest.fixture(scope="module", params=["daphne", "uvicorn"])
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Setup]:
    """One server for all floods, so that what they leave behind adds up."""
    with AppServer(tmp_path_factory.mktemp("var"), server=request.param, settings=PACE) as server:
        made = Setup([server], name=request.param)
        yield made


@pytest.mark.parametrize("flood", FLOODS)
async def test_S06_a_flood_is_answered_and_bounded(served: Setup, flood: Flood) -> None:
    await asyncio.to_thread(served.begin)
    await flood(_place(served))  # whatever is loaded once is loaded now
    await asyncio.to_thread(served.begin)
    async with served.guest() as ann:
        usual = await acknowledged(ann, 50 if LONG else 10, 0.02)
        before = resident_kb(served.one)
    other = Setup(served.servers)
    await asyncio.to_thread(other.begin)
    async with served.guest() as ann:
        flooding = asyncio.create_task(_flooded(flood, other))
        beside: list[float] = []
        while not flooding.done():
            beside += await acknowledged(ann, 1, 0.02)
        await flooding
    grown = (resident_kb(served.one) - before) / 1024
    name = flood.__name__.replace("_", " ")
    judge("S06", served.name, f"{name}: grown by {grown:.0f} MB", f"{GROWTH_MB} MB at most", met=grown <= GROWTH_MB)
    most = max(2 * p99(usual), ACK_SECONDS)
    measured = f"{name}: ack p99 {said(p99(beside))} of {len(beside)}, before it {said(p99(usual))}"
    judge_timed("S06", served.name, measured, f"{said(most)} at most", met=p99(beside) <= most)


def _place(setup: Setup) -> Place:
    return Place(setup.one.port, setup.board, setup.token)


async def _flooded(flood: Flood, setup: Setup) -> None:
    """Let it come; in the long form from a program of its own."""
    there = _place(setup)
    if not LONG:
        await again_and_again(flood, there, TIMES)
        return
    words = ["-m", "tests.faults.floods", flood.__name__, *map(str, there), str(TIMES)]
    program = await asyncio.create_subprocess_exec(sys.executable, *words, cwd=ROOT)
    assert await program.wait() == 0
