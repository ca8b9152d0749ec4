"""A peer that is there and never answers: gone for the others, and its socket freed (F09, TRUST M14)."""

import asyncio
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final, Literal

import pytest

from tests.faults.closing import judge_timed
from tests.faults.length import LONG
from tests.faults.setups import Setup
from tests.live.guest import Guest, place
from tests.servers.app import AppServer
from tests.servers.half_open import HalfOpen

pytestmark = [pytest.mark.servers, pytest.mark.slow]

Server = Literal["daphne", "uvicorn"]
QUICK: Final = {} if LONG else {"PING_SECONDS": "1", "PONG_SECONDS": "4"}
"""The long form takes the pings as they are by default. Whoever is not silent must answer in time on a busy machine, too."""
GHOST_SECONDS: Final = 45.0
TEXT: Final = "字" * 5_000
"""15 kB: with some hundred of them all buffers are full."""


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F09_a_silent_peer_is_no_ghost_and_its_socket_is_freed(tmp_path: Path, server: Server) -> None:
    """It takes what comes, as the machine of a page that hangs does, and answers no ping."""
    with AppServer(tmp_path, server=server, settings=QUICK) as running:
        setup = Setup([running])
        await asyncio.to_thread(setup.begin)
        async with setup.guest() as ann:
            with await asyncio.to_thread(HalfOpen, running, setup.board, setup.token) as ghost:
                began = time.monotonic()
                await ann.until(lambda: ghost.connection in ann.people)
                assert ghost.is_held()
                left = await _gone(ann, ghost, ghost.read, began)
                ghost.read()
                assert ghost.close_code == (
                    4408 if server == "uvicorn" else None
                )  # Daphne cuts the line without a word
    _judge(f"idle, {server}", *left)


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F09_a_silent_peer_with_full_buffers_is_no_ghost_and_its_socket_is_freed(
    tmp_path: Path, server: Server
) -> None:
    """It takes nothing at all while the board goes on: whatever waits for it would wait for ever."""
    with AppServer(tmp_path, server=server, settings=QUICK) as running:
        setup = Setup([running])
        await asyncio.to_thread(setup.begin)
        async with setup.guest() as ann:
            with await asyncio.to_thread(HalfOpen, running, setup.board, setup.token) as ghost:
                began = time.monotonic()
                await ann.until(lambda: ghost.connection in ann.people)
                writing = asyncio.create_task(_write(ann))
                try:
                    left = await _gone(ann, ghost, lambda: None, began)
                finally:
                    writing.cancel()
                ghost.read()
                assert ghost.close_code in {None, 4408, 4409}
            assert (await ann.submit(place()))["type"] == "Accepted"
    _judge(f"full buffers, {server}", *left)


async def test_F09_a_stopping_server_does_not_wait_for_who_reads_nothing(tmp_path: Path) -> None:
    """Daphne does not wait for its sockets to empty before it ends; uvicorn does."""
    with AppServer(tmp_path, server="uvicorn") as running:
        setup = Setup([running])
        await asyncio.to_thread(setup.begin)
        async with setup.guest() as ann:
            with await asyncio.to_thread(HalfOpen, running, setup.board, setup.token) as ghost:
                while ghost.connection in ann.people or not ann.people:
                    await ann.submit(place(text=TEXT))
                assert ghost.is_held()
                await asyncio.to_thread(running.terminate)  # complains when it does not end


async def _write(guest: Guest) -> None:
    while True:
        await guest.submit(place(text=TEXT))


async def _gone(guest: Guest, ghost: HalfOpen, meanwhile: Callable[[], None], began: float) -> tuple[float, float]:
    """Seconds until the others saw it leave, and until the server gave its socket back."""
    unseen = freed = 0.0
    async with asyncio.timeout(120):
        while not (unseen and freed):
            meanwhile()
            if ghost.connection not in guest.people:
                unseen = unseen or time.monotonic() - began
            if not ghost.is_held():
                freed = freed or time.monotonic() - began
            await asyncio.sleep(0.05)
    return unseen, freed


def _judge(setup: str, unseen: float, freed: float) -> None:
    measured = f"ghost gone after {unseen:.1f} s, socket freed after {freed:.1f} s"
    met = max(unseen, freed) <= GHOST_SECONDS
    judge_timed("F09", setup, measured, f"both within {GHOST_SECONDS:.0f} s", met=met)
