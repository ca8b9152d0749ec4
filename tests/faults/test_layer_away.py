"""A channel layer that is frozen or gone stops nobody; what it would have told is fetched from the journal (F04, F05)."""

import asyncio
import time
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from tests.faults.closing import judge_timed
from tests.faults.length import LONG
from tests.faults.setups import LAYERS, Layer, Setup, pair
from tests.faults.times import acknowledged, judge_seconds, p99, said, took
from tests.live.guest import Guest, place
from tests.servers.valkey import Valkey

pytestmark = [pytest.mark.servers, pytest.mark.slow]

CROWD = 50 if LONG else 6
BOUNCE = 0.7
"""Seconds that a restart of the layer takes while nobody does anything."""
FROZEN = 10.0
"""Seconds, in the long form."""


async def test_F05_a_frozen_layer_delays_nobody_and_loses_nothing(
    tmp_path: Path, postgres_database: str, valkey_process: Valkey
) -> None:
    layer = valkey_process.program
    with pair(tmp_path, postgres_database, valkey_process.url) as setup:
        async with setup.guest() as ann, setup.guest() as near, setup.guest(setup.other) as bob:
            await ann.submit(place())
            await bob.shows(2)
            waits, here, there, placed = [], [0.0], [0.0], 2
            layer.freeze()
            began = time.monotonic()
            try:
                while placed < 42 or (LONG and time.monotonic() - began < FROZEN):
                    waits += [*await acknowledged(ann, 1), *await acknowledged(bob, 1)]
                    placed += 2
                    if placed % 20 == 0:
                        here.append(await took(near.shows(ann.version)))
                        there.append(
                            await took(asyncio.gather(near.shows(placed), ann.shows(placed), bob.shows(placed)))
                        )
                await asyncio.gather(near.shows(placed), ann.shows(placed), bob.shows(placed))
                async with setup.guest(setup.other) as late:
                    await late.shows(placed)
            finally:
                layer.thaw()
            await ann.submit(place())
            await bob.shows(placed + 1)
            where = {"cursor": [1.0, 2.0]}
            await bob.say({"type": "Here", "presence": where})
            await ann.until(lambda: ann.people.get(bob.connection) == where)
            assert ann.entries == bob.entries
        judge_seconds("F05", setup.name, f"p99 of {len(waits)} acks", p99(waits), 0.3)
        judge_seconds("F05", setup.name, "same process sees after", max(here), 0.3)
        judge_seconds("F05", setup.name, "other process sees after", max(there), 3.0)


@pytest.mark.parametrize("layer", LAYERS)
async def test_F04_a_restarted_layer_closes_no_socket_and_loses_nothing(
    tmp_path: Path, postgres_database: str, valkey_process: Valkey, layer: Layer
) -> None:
    with pair(tmp_path, postgres_database, valkey_process.url, layer) as setup:
        async with AsyncExitStack() as stack:
            crowd = [await stack.enter_async_context(_somebody(setup, place)) for place in range(CROWD)]
            ann, bob = crowd[:2]
            await ann.submit(place())
            valkey_process.crash()
            await asyncio.sleep(BOUNCE)  # the fault itself: so long it is away while all are idle
            valkey_process.restart()
            await _all_answer(crowd)
            valkey_process.crash()
            try:
                for _ in range(20):
                    await ann.submit(place())
                async with setup.guest(setup.other) as late:
                    await late.shows(22)
            finally:
                valkey_process.restart()
            began = time.monotonic()
            await _all_answer(crowd)
            answered = time.monotonic() - began
            crowd += [await stack.enter_async_context(_somebody(setup, place)) for place in range(3)]
            await bob.submit(place())
            await crowd[-1].submit(place())
            await asyncio.gather(*[guest.shows(24) for guest in crowd])
            seen = time.monotonic() - began
            assert all(guest.entries == ann.entries for guest in crowd)
            assert not any(frame["type"] == "Closing" for guest in crowd for frame in guest.frames)
        judge_timed(
            "F04",
            setup.name,
            f"{CROWD} sockets, none closed, all answer after {said(answered)}, show all after {said(seen)}",
            "3 s, 5 s at most",
            met=answered <= 3 and seen <= 5,
        )


def _somebody(setup: Setup, place: int) -> Guest:
    """Every second one is at the other process."""
    return setup.guest(setup.servers[place % 2])


async def _all_answer(crowd: list[Guest]) -> None:
    """Every socket is alive in both directions."""
    heads = [sum(frame["type"] == "Head" for frame in guest.frames) for guest in crowd]
    await asyncio.gather(*[guest.say({"type": "Ping"}) for guest in crowd])
    await asyncio.gather(*[guest.hears("Head", before + 1) for guest, before in zip(crowd, heads, strict=True)])
