"""A server that is asked to stop tells everybody, and what was acknowledged is there when it is back (TRUST F10)."""

import asyncio
import json
import os
import signal
import urllib.error
import urllib.request
from pathlib import Path
from typing import Literal

import pytest

from tests.faults.setups import Setup
from tests.live.guest import place
from tests.servers.app import AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]


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
    with AppServer(tmp_path, server=server, settings={"STOPPING_NOTICE_MS": "3000"}) as running:
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
    with AppServer(tmp_path, server=server) as running:
        setup = Setup([running])
        await asyncio.to_thread(setup.begin)
        ann = setup.guest()
        await ann.open()
        answer = await ann.submit(place())
        os.kill(running.pid, signal.SIGTERM)
        assert (await ann.hears("Closing"))["code"] == 4503
        assert await ann.closed() == 4503
        await asyncio.to_thread(running.restart)
        await ann.open()
        await ann.shows(answer["versions"][0])
        await ann.close()
