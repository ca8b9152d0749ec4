"""Whoever waits for a line of the loop gets one in the order of asking; a line that is lost makes room (no server needed)."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from psycopg import OperationalError

from boards.journal.aside import Aside
from boards.journal.lines import MOST, Lines
from boards.journal.port import JournalAway
from tests.live.test_connection import until


class Far:
    """Stands for a connection: the far end of a pair of sockets answers each statement with a byte, or goes."""

    nonblocking = 0

    def __init__(self, asked: list[bytes]) -> None:
        self._near, self._far = socket.socketpair()
        self._near.setblocking(False)  # noqa: FBT003  -- socket's own
        self.asked = asked
        self.mute = False

    @property
    def socket(self) -> int:
        return self._near.fileno()

    def send_query_prepared(self, name: bytes, _values: Any, _formats: Any) -> None:
        self.asked.append(name)
        if not self.mute:
            self._far.send(b"!")

    def flush(self) -> int:
        return 0

    def consume_input(self) -> None:
        if not self._near.recv(1):
            raise OperationalError

    def is_busy(self) -> int:
        return 0

    def get_result(self) -> None:
        return None

    def finish(self) -> None:
        self._near.close()
        self._far.close()

    @property
    def is_closed(self) -> bool:
        return self._near.fileno() < 0

    def go(self) -> None:
        self._far.shutdown(socket.SHUT_WR)


class Ends:
    """Opens connections, and remembers them and what they were asked."""

    def __init__(self) -> None:
        self.asked: list[bytes] = []
        self.opened: list[Far] = []

    def __call__(self) -> Any:
        self.opened.append(Far(self.asked))
        return self.opened[-1]


@pytest.fixture
def ends() -> Iterator[Ends]:
    made = Ends()
    yield made
    for far in made.opened:
        far.finish()


async def test_F23_boards_that_never_pause_do_not_keep_the_lines_to_themselves(ends: Ends) -> None:
    lines = Lines(ends, Aside("test", 1), asyncio.get_running_loop())
    served = False

    async def storm() -> None:
        while not served:
            await lines.ask(b"storm", [], [])

    storms = [asyncio.create_task(storm()) for _ in range(MOST)]
    await until(lambda: len(ends.asked) >= 10 * MOST)
    before = len(ends.asked)
    await lines.ask(b"calm", [], [])
    served = True
    await asyncio.gather(*storms)
    assert ends.asked.index(b"calm") - before <= 2 * MOST
    assert len(ends.opened) == MOST


async def test_who_waits_for_a_line_gets_one_in_the_order_of_asking(ends: Ends) -> None:
    lines = Lines(ends, Aside("test", 1), asyncio.get_running_loop())
    await asyncio.gather(*(lines.ask(b"opening", [], []) for _ in range(MOST)))
    ends.asked.clear()
    names = [str(number).encode() for number in range(5 * MOST)]
    await asyncio.gather(*(lines.ask(name, [], []) for name in names))
    assert ends.asked == names


async def test_who_waits_for_a_line_and_goes_takes_none_along(ends: Ends) -> None:
    lines = Lines(ends, Aside("test", 1), asyncio.get_running_loop())
    for _ in range(3):
        asking = [asyncio.create_task(lines.ask(b"x", [], [])) for _ in range(4 * MOST)]
        await until(lambda: len(ends.asked) >= MOST)
        for gone in asking[MOST::2]:
            gone.cancel()
        await asyncio.gather(*asking, return_exceptions=True)
        ends.asked.clear()
    await asyncio.gather(*(lines.ask(b"y", [], []) for _ in range(MOST)))
    assert ends.asked == [b"y"] * MOST


async def test_lines_that_were_lost_unused_are_opened_anew(ends: Ends) -> None:
    lines = Lines(ends, Aside("test", 1), asyncio.get_running_loop())
    for _ in range(3):
        await asyncio.gather(*(lines.ask(b"x", [], []) for _ in range(2 * MOST)))
        for far in ends.opened[-MOST:]:
            far.go()
        await until(lambda: all(far.is_closed for far in ends.opened))
    assert len(ends.opened) == 3 * MOST


async def test_a_line_that_is_lost_in_use_makes_room_for_who_waits(ends: Ends) -> None:
    lines = Lines(ends, Aside("test", 1), asyncio.get_running_loop())
    await asyncio.gather(*(lines.ask(b"x", [], []) for _ in range(MOST)))
    for far in ends.opened:
        far.mute = True
    stuck = [asyncio.create_task(lines.ask(b"stuck", [], [])) for _ in range(MOST)]
    waiting = [asyncio.create_task(lines.ask(b"waits", [], [])) for _ in range(2 * MOST)]
    await until(lambda: ends.asked.count(b"stuck") == MOST)
    for far in ends.opened:
        far.go()
    assert all(isinstance(end, JournalAway) for end in await asyncio.gather(*stuck, return_exceptions=True))
    await asyncio.gather(*waiting)
    assert len(ends.opened) == 2 * MOST


async def test_F03_opening_a_line_takes_no_longer_than_anybody_waits(ends: Ends) -> None:
    answers = threading.Event()

    def slow() -> Any:
        answers.wait()
        return ends()

    lines = Lines(slow, Aside("test", MOST, deadline=3600), asyncio.get_running_loop(), deadline=0.01)
    try:
        async with asyncio.timeout(30):
            with pytest.raises(JournalAway):
                await lines.ask(b"x", [], [])
    finally:
        answers.set()
