"""Who sends too much is answered with a code or cut off; memory stays bounded and the others work on (S06)."""

import asyncio
import json
import socket
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, suppress
from typing import Final

import pytest
from websockets.exceptions import ConnectionClosed

from boards.live.frames import PROTOCOL
from tests.faults.closing import judge, judge_timed
from tests.faults.length import LONG
from tests.faults.setups import Setup
from tests.faults.test_many_sockets import resident_kb
from tests.faults.times import acknowledged, p99, said
from tests.live.guest import Guest, new_id, place
from tests.servers.app import AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]

GROWTH_MB: Final = 50
MESSAGE: Final = 65_536
LARGEST: Final = 1_048_576
TIMES: Final = 10 if LONG else 1
PACE: Final = {"COMMANDS_PER_SECOND": "50", "COMMANDS_AT_ONCE": "100"}
"""The defaults: the tests' servers allow more otherwise."""

ACK_SECONDS: Final = 0.3
"""What is promised to everybody, also beside a flood. Twice the usual time may be less than these floods, which share a process
with the one who measures, take from it."""

Flood = Callable[[Setup], Awaitable[None]]


def sized(size: int) -> str:
    """A frame of exactly so many bytes."""
    empty = json.dumps({"type": "Submit", "id": "wish", "command": place("n", text="")})
    return empty.replace('"text": ""', f'"text": "{"x" * (size - len(empty))}"')


async def a_byte_too_many(setup: Setup) -> None:
    """64 kB are read and judged by the board; one byte more is refused, and the fifth time the socket closes."""
    async with setup.guest() as guest:
        await guest.say(sized(MESSAGE))
        assert (await guest.hears("Refused"))["code"] == "text_too_long"
        for count in range(2, 7):
            await guest.say(sized(MESSAGE + 1))
            assert (await guest.hears("Refused", count))["code"] == "too_large"
        assert await guest.closed() == 4413


async def a_mebibyte_and_one(setup: Setup) -> None:
    """More than a server takes at all: it ends the line by itself."""
    async with setup.guest() as guest:
        with suppress(ConnectionClosed):
            await guest.say("x" * (LARGEST + 1))
        assert await guest.closed() in {1006, 1009}


async def a_thousand_pieces(setup: Setup) -> None:
    """One message in a thousand pieces is one message, and too large when together they are."""
    async with setup.guest() as guest:
        name = new_id()
        wish = json.dumps({"type": "Submit", "id": name, "command": place(text="x" * 2000)})
        await guest.say_in_pieces(wish[at : at + 2] for at in range(0, len(wish), 2))
        assert (await guest.answer_to(name))["type"] == "Accepted"
        with suppress(ConnectionClosed):
            await guest.say_in_pieces("x" * 2000 for _ in range(1000))
        assert await guest.closed() in {1006, 1009}


async def a_thousand_wishes_a_second(setup: Setup) -> None:
    """What comes too fast shall come again, and who never pauses is sent away."""
    async with setup.guest() as guest:
        with suppress(ConnectionClosed):
            for _ in range(2000):
                await guest.say({"type": "Submit", "id": new_id(), "command": place()})
        assert await guest.closed() == 4429


async def a_storm_of_sockets(setup: Setup) -> None:
    """Everybody is let in, and the oldest sockets of the same person go for it."""
    guests = [setup.guest() for _ in range(100)]
    await asyncio.gather(*[_come(guest) for guest in guests])
    assert {guest.close_code for guest in guests} <= {None, 4429}
    await asyncio.gather(*[guest.vanish() for guest in guests])


async def handshakes_that_never_end(setup: Setup) -> None:
    """A hundred lines on which somebody began to knock."""
    with ExitStack() as lines:
        for _ in range(100):
            line = lines.enter_context(socket.create_connection(("127.0.0.1", setup.one.port), timeout=60))
            line.sendall(f"GET /ws/boards/{setup.board}/ HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgr".encode())
        async with setup.guest() as guest:
            await guest.submit(place())


async def _come(guest: Guest) -> None:
    """Knock and greet, without waiting to be welcomed: there may be no place."""
    await guest.knock()
    with suppress(ConnectionClosed):
        await guest.say({"type": "Hello", "protocol": PROTOCOL, "after": 0})


@pytest.fixture(scope="module", params=["daphne", "uvicorn"])
def served(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Setup]:
    """One server for all floods, so that what they leave behind adds up."""
    with AppServer(tmp_path_factory.mktemp("var"), server=request.param, settings=PACE) as server:
        made = Setup([server], name=request.param)
        yield made


@pytest.mark.parametrize(
    "flood",
    [
        a_byte_too_many,
        a_mebibyte_and_one,
        a_thousand_pieces,
        a_thousand_wishes_a_second,
        a_storm_of_sockets,
        handshakes_that_never_end,
    ],
)
async def test_S06_a_flood_is_answered_and_bounded(served: Setup, flood: Flood) -> None:
    await asyncio.to_thread(served.begin)
    await flood(served)  # whatever is loaded once is loaded now
    await asyncio.to_thread(served.begin)
    async with served.guest() as ann:
        usual = await acknowledged(ann, 50 if LONG else 10, 0.02)
        before = resident_kb(served.one)
    other = Setup(served.servers)
    await asyncio.to_thread(other.begin)
    async with served.guest() as ann:
        flooding = asyncio.create_task(_again_and_again(flood, other))
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


async def _again_and_again(flood: Flood, setup: Setup) -> None:
    for _ in range(TIMES):
        await flood(setup)
