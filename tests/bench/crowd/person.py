"""Somebody at a board, as docs/protocol.md has it, reading no more than a measurement needs.

A note's text begins with a stamp: who wrote it and when. Whoever finds somebody else's stamp in a frame has got a delivery.
The id of a wish begins with the same stamp, so that its acknowledgement tells its age.
"""

import asyncio
import json
import time
from typing import Final

from tests.bench.crowd.line import Address, Line
from tests.bench.crowd.tally import Tally

_STAMP: Final = b'"text":"@'
_WISH: Final = b'"w-'
_WORDS: Final = "Order placed: the customer confirmed the basket and payment was taken at the counter"
now = time.monotonic_ns


class Person:
    """One socket of one person. `number` tells people apart; below 65,536."""

    def __init__(self, number: int, address: Address, protocol: int, tally: Tally) -> None:
        """Not there yet."""
        self.number, self.tally = number, tally
        self.welcome = asyncio.get_running_loop().create_future()
        self.waiting = 0
        self._address, self._protocol = address, protocol
        self._line: Line | None = None
        self._mine = b"%04x" % number
        self._last: dict[bytes, int] = {}
        self._sent = 0

    async def come(self, after: int = 0) -> None:
        """Connect, greet, and wait for the welcome."""
        self.welcome = asyncio.get_running_loop().create_future()
        self._line = await Line.connect(self._address, self._hear)
        self._line.say(json.dumps({"type": "Hello", "protocol": self._protocol, "after": after}).encode())
        await self.welcome

    @property
    def line(self) -> Line:
        """The socket."""
        assert self._line is not None
        return self._line

    def edit(self) -> None:
        """Place a note of about 200 bytes."""
        self._sent += 1
        sent = max(now(), self._last.get(self._mine, 0) + 1)
        self._last[self._mine] = sent
        stamp = b"%s%016x" % (self._mine, sent)
        self.line.say(
            b'{"type":"Submit","id":"w-%b","command":{"type":"PlaceNote","note":"n-%b","kind":"event",'
            b'"x":%d,"y":%d,"text":"@%b %b"}}'
            % (stamp, stamp, self._sent * 37 % 10_000, self._sent * 91 % 10_000, stamp, _WORDS.encode())
        )
        self.waiting += 1
        self.tally.sent += 1

    def _hear(self, frame: bytes) -> None:
        tally = self.tally
        tally.frames += 1
        tally.bytes += len(frame)
        if frame.startswith(b'{"type":"Accepted"'):
            self._accepted(frame)
        elif frame.startswith(b'{"type":"Happened"'):
            self._happened(frame)
        elif frame.startswith(b'{"type":"Welcome"'):
            if not self.welcome.done():
                self.welcome.set_result(int(json.loads(frame)["head"]))
        elif frame.startswith((b'{"type":"Refused"', b'{"type":"Retry"')):
            tally.refused += 1
            self.waiting -= 1

    def _accepted(self, frame: bytes) -> None:
        at, arrived = frame.find(_WISH), now()
        while at >= 0:
            self.tally.acks.append(arrived - int(frame[at + 7 : at + 23], 16))
            self.waiting -= 1
            at = frame.find(_WISH, at + 23)

    def _happened(self, frame: bytes) -> None:
        at, arrived = frame.find(_STAMP), now()
        while at >= 0:
            who = frame[at + 9 : at + 13]
            sent = int(frame[at + 13 : at + 29], 16)
            if who != self._mine:
                self.tally.deliveries.append(arrived - sent)
                if sent <= self._last.get(who, 0):
                    self.tally.disorder += 1
                self._last[who] = sent
            at = frame.find(_STAMP, at + 29)
