"""More happens than a channel layer can carry: what it drops is fetched from the journal (F07, TRUST M01 to M03)."""

import asyncio
import os
import signal
import time
from pathlib import Path
from typing import Literal

import pytest

from tests.faults.closing import judge
from tests.faults.length import LONG
from tests.faults.setups import LAYERS, Layer, Setup, pair
from tests.faults.times import said
from tests.live.guest import Frame, Guest, new_id, place
from tests.servers.app import AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]

EVENTS = 5000 if LONG else 1500
WITHIN = EVENTS / 2500
"""Seconds in which all of them are wished, if the machine can."""
BATCH = 10
"""Notes placed at once: few, so that the owner of the board takes many turns and writes many letters."""


class Reader(Guest):
    """Reads over HTTP what is too much for the socket, when the server says so."""

    def __init__(self, setup: Setup, server: AppServer) -> None:
        super().__init__(server.ws_url, setup.board, setup.token)
        self._setup, self._server = setup, server
        self.reloads = 0

    async def _take(self, frame: Frame) -> None:
        await super()._take(frame)
        if frame["type"] == "Reload" and frame["head"] > self.version:
            self.reloads += 1
            self.entries = await asyncio.to_thread(self._setup.log, self._server)
            self.version = len(self.entries)


@pytest.mark.parametrize("layer", LAYERS)
async def test_F07_an_overflowing_layer_leaves_nobody_behind(
    tmp_path: Path, postgres_database: str, valkey: str, layer: Layer
) -> None:
    """Once while both processes run, once while one of them stands still and its channel fills."""
    with pair(tmp_path, postgres_database, valkey, layer) as setup:
        await _storm(setup, "both awake")
        await _storm(setup, "one asleep", asleep=setup.other, overflows=layer == "core")
        assert _dropped(setup) == (layer == "core")


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F07_without_a_layer_nobody_is_left_behind(tmp_path: Path, server: Literal["daphne", "uvicorn"]) -> None:
    """A process alone tells its own people directly; the layer within it is never used."""
    with AppServer(tmp_path, server=server) as one:
        await _storm(Setup([one], name=f"sqlite on {server}"), "no layer")


def _dropped(setup: Setup) -> bool:
    """Whether the layer said that it dropped letters."""
    return any("over capacity" in server.printed() for server in setup.servers)


async def _storm(setup: Setup, how: str, asleep: AppServer | None = None, *, overflows: bool = False) -> None:
    """Many events at once on a new board; everybody ends up with the log.

    overflows  go on until the layer drops letters: on a slow machine one of them tells of many events
    """
    await asyncio.to_thread(setup.begin)
    async with Reader(setup, setup.one) as ann, Reader(setup, setup.one) as near, Reader(setup, setup.other) as bob:
        await ann.say({"type": "Here", "presence": {"cursor": [1.0, 2.0]}})
        await bob.until(lambda: ann.connection in bob.people)
        if asleep is not None:
            os.kill(asleep.pid, signal.SIGSTOP)
        try:
            seconds, events = await _flood(ann), EVENTS
            while overflows and not _dropped(setup):
                await ann.submit(place())
                events += 1
        finally:
            if asleep is not None:
                os.kill(asleep.pid, signal.SIGCONT)
        guests = (ann, near, bob)
        await asyncio.gather(*[guest.shows(1 + events) for guest in guests])
        log = [entry["command"] for entry in await asyncio.to_thread(setup.log)]
        same = all([entry["command"] for entry in guest.entries] == log for guest in guests)
        gaps, reloads = sum(guest.asked for guest in guests), sum(guest.reloads for guest in guests)
        judge(
            "F07",
            f"{setup.name}, {how}",
            f"{events} events in {said(seconds)}, {gaps} gaps fetched, {reloads} times over HTTP",
            "everybody shows the log",
            met=same and len(log) == 1 + events,
        )


async def _flood(ann: Guest) -> float:
    """Wish all of it, in small batches; seconds until all is accepted."""
    began = time.monotonic()
    for sent in range(0, EVENTS, BATCH):
        for _ in range(BATCH):
            await ann.say({"type": "Submit", "id": new_id(), "command": place()})
        await asyncio.sleep(max(0.0, began + WITHIN * (sent + BATCH) / EVENTS - time.monotonic()))
    await ann.until(lambda: len(ann.answers) == EVENTS)
    assert {answer["type"] for answer in ann.answers.values()} == {"Accepted"}
    return time.monotonic() - began
