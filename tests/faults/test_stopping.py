"""A server that is asked to stop tells everybody, and what was acknowledged is there when it is back (TRUST F10)."""

import asyncio
import json
import os
import signal
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Literal

import pytest

from tests.faults.closing import judge
from tests.faults.length import LONG
from tests.faults.setups import Setup
from tests.faults.times import judge_seconds
from tests.live.guest import Guest, new_id, place
from tests.servers.app import AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]

CROWD = 20 if LONG else 3
WRITERS = 3
NOTICE = 0.3
"""Seconds for which a server goes on serving when it was asked to stop, unless it is told otherwise (STOPPING_NOTICE_MS)."""


async def _unready(server: AppServer) -> None:
    """Ask until it says that it is stopping. A server that is gone already fails the test: nobody had been warned."""
    answer = await asyncio.to_thread(_readyz, server)
    while answer[0] == 200:
        answer = await asyncio.to_thread(_readyz, server)
    assert answer == (503, {"status": "stopping"})


def _readyz(server: AppServer) -> tuple[int, dict[str, str]]:
    try:
        with urllib.request.urlopen(f"{server.url}/readyz", timeout=60) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as unready:
        return unready.code, json.load(unready)


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F10_a_stopping_server_first_says_that_it_is_not_ready_then_goodbye(
    tmp_path: Path, server: Literal["daphne", "uvicorn"]
) -> None:
    with AppServer(tmp_path, server=server, settings={"STOPPING_NOTICE_MS": "8000"}) as running:
        setup = Setup([running])
        await asyncio.to_thread(setup.begin)
        async with setup.guest() as ann:
            os.kill(running.pid, signal.SIGTERM)
            await _unready(running)
            assert (await ann.submit(place()))["type"] == "Accepted"
            assert await ann.closed() == 4503
        await asyncio.to_thread(running.restart)


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F10_everybody_is_told_and_comes_back(tmp_path: Path, server: Literal["daphne", "uvicorn"]) -> None:
    with AppServer(tmp_path, server=server, settings={"SOCKETS_PER_PERSON": "100"}) as running:
        setup = Setup([running], name=f"sqlite on {server}")
        await asyncio.to_thread(setup.begin)
        crowd = [setup.guest() for _ in range(CROWD)]
        await asyncio.gather(*[guest.open() for guest in crowd])
        acknowledged: dict[str, int] = {}
        writing = [asyncio.create_task(_write_on(guest, acknowledged)) for guest in crowd[:WRITERS]]
        while len(acknowledged) < 20:  # noqa: ASYNC110  -- the writers tell nobody but the dictionary
            await asyncio.sleep(0.01)
        os.kill(running.pid, signal.SIGTERM)
        asked = time.monotonic()
        assert {await guest.closed() for guest in crowd} == {4503}
        told = time.monotonic() - asked
        assert {(await guest.hears("Closing"))["code"] for guest in crowd} == {4503}
        for task in writing:
            task.cancel()
        await asyncio.gather(*writing, return_exceptions=True)
        await asyncio.to_thread(running.restart)
        up = time.monotonic()
        await asyncio.gather(*[guest.open() for guest in crowd])
        head = len(await asyncio.to_thread(setup.log))
        await asyncio.gather(*[guest.shows(head) for guest in crowd])
        back = time.monotonic() - up
        assert all(guest.entries == crowd[0].entries for guest in crowd)
        for guest in crowd:
            await guest.close()
        wrong = await setup.everything_kept(acknowledged)
        measured = f"{CROWD} sockets, {len(acknowledged)} accepted, {wrong or 'none lost, no gap, none twice'}"
        judge("F10", setup.name, measured, "4503 to all, as F01", met=not wrong)
        judge_seconds("F10", setup.name, f"all told, beyond the notice of {NOTICE} s, after", told - NOTICE, 1.0)
        judge_seconds("F10", setup.name, f"started again {up - asked:.1f} s later; all back after", back, 5.0)


async def _write_on(guest: Guest, acknowledged: dict[str, int]) -> None:
    while True:
        name = new_id()
        acknowledged[name] = (await guest.submit(place(), name))["versions"][0]
