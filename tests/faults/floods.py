"""Floods, each a program of its own in the long form: what they cost whoever sends them is not the server's (S06)."""

import asyncio
import json
import socket
import sys
from collections.abc import Awaitable, Callable
from contextlib import ExitStack, suppress
from typing import Final, NamedTuple

from websockets.exceptions import ConnectionClosed

from boards.live.frames import PROTOCOL
from tests.live.guest import ENDS, Guest, new_id, place

MESSAGE: Final = 65_536
LARGEST: Final = 1_048_576


class Place(NamedTuple):
    """A board at a server of this machine."""

    port: int
    board: str
    token: str

    def guest(self) -> Guest:
        """Make somebody who holds the board's facilitator link."""
        return Guest(f"ws://127.0.0.1:{self.port}", self.board, self.token)


Flood = Callable[[Place], Awaitable[None]]


def sized(size: int) -> str:
    """A frame of exactly so many bytes."""
    empty = json.dumps({"type": "Submit", "id": "wish", "command": place("n", text="")})
    return empty.replace('"text": ""', f'"text": "{"x" * (size - len(empty))}"')


async def a_byte_too_many(there: Place) -> None:
    """64 kB are read and judged by the board; one byte more is refused, and the fifth time the socket closes."""
    async with there.guest() as guest:
        await guest.say(sized(MESSAGE))
        assert (await guest.hears("Refused"))["code"] == "text_too_long"
        for count in range(2, 7):
            await guest.say(sized(MESSAGE + 1))
            assert (await guest.hears("Refused", count))["code"] == "too_large"
        assert await guest.closed() == 4413


async def a_mebibyte_and_one(there: Place) -> None:
    """More than a server takes at all: it ends the line by itself."""
    async with there.guest() as guest:
        with suppress(ConnectionClosed):
            await guest.say("x" * (LARGEST + 1))
        assert await guest.closed() in {1006, 1009}


async def a_thousand_pieces(there: Place) -> None:
    """One message in a thousand pieces is one message, and too large when together they are."""
    async with there.guest() as guest:
        name = new_id()
        wish = json.dumps({"type": "Submit", "id": name, "command": place(text="x" * 2000)})
        await guest.say_in_pieces(wish[at : at + 2] for at in range(0, len(wish), 2))
        assert (await guest.answer_to(name))["type"] == "Accepted"
        with suppress(ConnectionClosed):
            await guest.say_in_pieces("x" * 2000 for _ in range(1000))
        assert await guest.closed() in {1006, 1009}


async def a_thousand_wishes_a_second(there: Place) -> None:
    """What comes too fast shall come again, and who never pauses is sent away."""
    async with there.guest() as guest:
        with suppress(ConnectionClosed):
            for _ in range(2000):
                await guest.say({"type": "Submit", "id": new_id(), "command": place()})
        assert await guest.closed() == 4429


async def a_storm_of_sockets(there: Place) -> None:
    """Everybody is let in, and the oldest sockets of the same person go for it."""
    guests = [there.guest() for _ in range(100)]
    await asyncio.gather(*[_come(guest) for guest in guests])
    assert {guest.close_code for guest in guests} <= {None, 4429}
    await asyncio.gather(*[guest.vanish() for guest in guests])


async def handshakes_that_never_end(there: Place) -> None:
    """A hundred lines on which somebody began to knock."""
    with ExitStack() as lines:
        for _ in range(100):
            line = lines.enter_context(socket.create_connection(("127.0.0.1", there.port), timeout=60))
            line.sendall(f"GET /ws/boards/{there.board}/ HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgr".encode())
        async with there.guest() as guest:
            await guest.submit(place())


async def _come(guest: Guest) -> None:
    """Knock and greet, without waiting to be welcomed: there may be no place."""
    await guest.knock()
    with suppress(ConnectionClosed):
        await guest.say({"type": "Hello", "protocol": PROTOCOL, "after": 0})


FLOODS: Final[tuple[Flood, ...]] = (
    a_byte_too_many,
    a_mebibyte_and_one,
    a_thousand_pieces,
    a_thousand_wishes_a_second,
    a_storm_of_sockets,
    handshakes_that_never_end,
)


async def again_and_again(flood: Flood, there: Place, times: int) -> None:
    """The same flood so many times."""
    for _ in range(times):
        await flood(there)


if __name__ == "__main__":
    name, port, board, token, times = sys.argv[1:]
    (chosen,) = (flood for flood in FLOODS if flood.__name__ == name)
    asyncio.run(again_and_again(chosen, Place(int(port), board, token), int(times)))
    sys.exit(1011 in ENDS)
