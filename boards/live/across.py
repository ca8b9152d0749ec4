"""Hints to the other processes, and from them. Nothing depends on them: a lost letter costs two seconds at most (DESIGN D5).

One channel of the channel layer per process, one group per board. Sending has its own task, a deadline, and no memory: what
cannot be sent is dropped. Nothing here is ever awaited by whoever handles a command (TRUST M04 to M06, L12).
"""

import asyncio
import logging
import random
from collections.abc import Callable
from typing import Any, Final

import msgspec
from channels.layers import InMemoryChannelLayer, get_channel_layer
from django.conf import settings

from boards.domain.ids import BoardId
from boards.live.frames import Someone

log = logging.getLogger(__name__)

DEADLINE: Final[float] = settings.LIMITS["LAYER_MS"] / 1000
"""Seconds that the layer has for one message."""


class Letter(msgspec.Struct, omit_defaults=True):
    """What one process tells the others about a board.

    head    how far the board has come
    people  who of the sender's people came or moved
    left    who of them left
    ask     tell me who is with you
    doubt   a right to be here was withdrawn
    """

    board: BoardId
    head: int = 0
    people: list[Someone] = []
    left: list[str] = []
    ask: bool = False
    doubt: bool = False

    def joined(self, later: "Letter") -> "Letter":
        """Both as one: the newest word about each person wins."""
        people = {someone.connection: someone for someone in (*self.people, *later.people)}
        left = {*self.left, *later.left}
        kept = [someone for name, someone in people.items() if name not in left]
        ask, doubt = self.ask or later.ask, self.doubt or later.doubt
        return Letter(self.board, max(self.head, later.head), kept, sorted(left), ask, doubt)


class Across:
    """The way to the other processes; without a shared layer there is none, and all calls do nothing."""

    def __init__(self, name: str, read: Callable[[Letter], None]) -> None:
        """`name` marks our own letters, which come back to us too; `read` gets those of others."""
        self._name, self._read = name, read
        layer = get_channel_layer()
        self._layer: Any = None if isinstance(layer, InMemoryChannelLayer) else layer
        self._out: dict[BoardId, Letter] = {}
        self._full = asyncio.Event()
        self._wanted: set[BoardId] = set()
        self._watched: set[BoardId] = set()
        self._changed = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []

    def post(self, letter: Letter) -> None:
        """Put a letter into the next delivery."""
        if self._layer is None or not self._tasks:
            return
        waiting = self._out.get(letter.board)
        self._out[letter.board] = letter if waiting is None else waiting.joined(letter)
        self._full.set()

    def watch(self, boards: set[BoardId]) -> None:
        """Get letters about these boards from now on."""
        if self._layer is None:
            return
        self._wanted = boards
        self._changed.set()
        if not self._tasks:
            loop = asyncio.get_running_loop()
            self._tasks = [loop.create_task(self._send_all()), loop.create_task(self._supervise())]

    async def _send_all(self) -> None:
        down = False
        while True:
            await self._full.wait()
            self._full.clear()
            letters, self._out = self._out, {}
            try:
                for letter in letters.values():
                    await asyncio.wait_for(self._layer.group_send(_group(letter.board), self._packed(letter)), DEADLINE)
                if down:
                    log.warning("the channel layer is back")
                down = False
            except Exception as problem:  # noqa: BLE001  -- whatever breaks in the layer must not break a board (R6)
                if not down:
                    log.warning("the channel layer is away: %s", type(problem).__name__)
                down = True

    async def _supervise(self) -> None:
        """Listen; when that fails, wait a little and begin anew."""
        pause = 0.5
        while True:
            listening = asyncio.get_running_loop().create_task(self._listen())
            try:
                await listening
            except asyncio.CancelledError:
                listening.cancel()
                raise
            except Exception as problem:  # noqa: BLE001  -- see above
                log.warning("listening to the channel layer failed: %s", type(problem).__name__)
            await asyncio.sleep(pause * random.uniform(0.5, 1.5))  # noqa: S311  -- spreads reconnects, guards nothing
            pause = min(pause * 2, 5.0)

    async def _listen(self) -> None:
        channel = await asyncio.wait_for(self._layer.new_channel(), 5 * DEADLINE)
        self._watched = set()
        self._changed.set()
        tending = asyncio.get_running_loop().create_task(self._tend(channel))
        try:
            while True:
                self._open(await self._layer.receive(channel))
        finally:
            tending.cancel()

    async def _tend(self, channel: str) -> None:
        """Keep the groups of this process as wanted; what fails is tried again."""
        while True:
            self._changed.clear()
            try:
                for board in self._wanted - self._watched:
                    await asyncio.wait_for(self._layer.group_add(_group(board), channel), DEADLINE)
                    self._watched.add(board)
                for board in self._watched - self._wanted:
                    await asyncio.wait_for(self._layer.group_discard(_group(board), channel), DEADLINE)
                    self._watched.discard(board)
            except Exception as problem:  # noqa: BLE001  -- see above
                log.debug("a group could not be changed: %s", type(problem).__name__)
                await asyncio.sleep(DEADLINE)
                continue
            await self._changed.wait()

    def _packed(self, letter: Letter) -> dict[str, Any]:
        return {"type": "storming.letter", "from": self._name, "letter": msgspec.json.encode(letter)}

    def _open(self, message: dict[str, Any]) -> None:
        if message.get("from") == self._name:
            return
        try:
            self._read(msgspec.json.decode(message["letter"], type=Letter))
        except (msgspec.MsgspecError, KeyError) as problem:  # a process of another release
            log.debug("a letter could not be read: %s", type(problem).__name__)


def _group(board: BoardId) -> str:
    return f"board.{board}"
