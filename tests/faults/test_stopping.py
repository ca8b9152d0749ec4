"""A server that is asked to stop tells everybody, and what was acknowledged is there when it is back (TRUST F10)."""

import asyncio
import os
import signal
from pathlib import Path
from typing import Literal

import pytest

from tests.faults.setups import Setup
from tests.live.guest import place
from tests.servers.app import AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_everybody_is_told_and_comes_back(tmp_path: Path, server: Literal["daphne", "uvicorn"]) -> None:
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
