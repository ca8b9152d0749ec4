"""Who came through a link that is withdrawn goes at once and hears nothing more, in whichever process (S03, TRUST G5, T2)."""

import asyncio
import json
import time
import urllib.request

import pytest

from tests.faults.closing import judge
from tests.faults.setups import Setup
from tests.faults.times import judge_seconds
from tests.live.guest import Guest, place

pytestmark = [pytest.mark.servers, pytest.mark.slow]

SECONDS = 2.0


def renew(setup: Setup, link: str) -> None:
    """Withdraw a link through the first process, and make it anew."""
    request = urllib.request.Request(
        f"{setup.one.url}/api/boards/{setup.board}/links/",
        data=json.dumps({"link": link}).encode(),
        headers={"Authorization": f"Bearer {setup.token}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("link", ["participate", "watch"])
async def test_S03_a_withdrawn_link_closes_the_sockets_that_came_through_it(setup: Setup, link: str) -> None:
    links = (await asyncio.to_thread(setup.get, "links/"))["links"]
    tokens = {name: str(address).rstrip("/").rpartition("/")[2] for name, address in links.items()}  # type: ignore[attr-defined]
    stays = "watch" if link == "participate" else "participate"
    bob, eve = (Guest(setup.other.ws_url, setup.board, tokens[name]) for name in (link, stays))
    async with setup.guest() as ann, bob, eve:
        writing = asyncio.create_task(_write(ann))
        try:
            await bob.shows(10)
            await asyncio.to_thread(renew, setup, link)
            began = time.monotonic()
            told = (await asyncio.to_thread(setup.get, ""))["version"]
            assert await bob.closed() == 4403
            took = time.monotonic() - began
            await eve.shows(ann.version + 10)
        finally:
            writing.cancel()
        assert bob.frames[-1] == {"type": "Closing", "code": 4403, "retry_in_ms": 0}
        assert not eve.is_closed
    assert isinstance(told, int)
    later = max(0, bob.version - told)
    judge("S03", setup.name, f"{later} of {eve.version - told} later entries heard", "0", met=later == 0)
    judge_seconds("S03", setup.name, "closed after", took, SECONDS)


async def _write(guest: Guest) -> None:
    while True:
        await guest.submit(place())
