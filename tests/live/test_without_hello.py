"""A socket that is open and says nothing, at both servers (TRUST L05)."""

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from tests.faults.setups import new_board
from tests.live.guest import Guest, place
from tests.servers.app import AppServer

pytestmark = pytest.mark.servers

Server = Callable[..., AppServer]


async def house(start: Server, **how: Any) -> tuple[AppServer, str, str]:
    running = await asyncio.to_thread(start, **how)
    return running, *await asyncio.to_thread(new_board, running)


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_L05_who_never_says_hello_is_sent_away_and_may_come_back(app_server: Server, server: str) -> None:
    """Given two open sockets, when one has greeted and the other has not, then only the other one is ended."""
    running, board, token = await house(app_server, server=server, settings={"HELLO_SECONDS": "3"})
    async with Guest(running.ws_url, board, token) as greeted, Guest(running.ws_url, board, token) as second:
        assert (await second.submit(place()))["type"] == "Accepted"
        silent = Guest(running.ws_url, board, token)
        await silent.knock()
        assert await silent.closed() == 4408
        assert silent.frames == [{"type": "Closing", "code": 4408, "retry_in_ms": 1000}]
        await silent.open()
        assert (await greeted.submit(place()))["type"] == "Accepted"
        await silent.shows(greeted.version)
        await silent.close()


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_L05_silent_sockets_count_as_sockets_of_their_person(app_server: Server, server: str) -> None:
    """Given as many silent sockets as a person may have, when one more comes and greets, then the oldest is ended."""
    running, board, token = await house(app_server, server=server, settings={"SOCKETS_PER_PERSON": "3"})
    silent = [Guest(running.ws_url, board, token) for _ in range(3)]
    for guest in silent:
        await guest.knock()
        await guest.say({"type": "Ping"})
        await guest.hears("Refused")  # it has its place
    async with Guest(running.ws_url, board, token) as fourth:
        assert await silent[0].closed() == 4429
        assert (await fourth.submit(place()))["type"] == "Accepted"
        assert [guest.is_closed for guest in silent] == [True, False, False]
    for guest in silent:
        await guest.close()
