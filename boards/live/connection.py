"""One socket's way out: a bounded queue and the task that empties it (TRUST L07).

Nobody waits for a slow reader. Who falls behind by too many bytes or seconds loses the backlog, is told so, and comes back
for what is missing.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, Final

from boards.domain.ids import PersonId
from boards.live.answers import TOO_SLOW, Encoded, encoded
from boards.live.frames import Closing, ServerFrame

log = logging.getLogger(__name__)

BACKLOG_BYTES: Final = 1_000_000
BACKLOG_SECONDS: Final = 10.0

Send = Callable[[dict[str, Any]], Awaitable[None]]


class Connection:
    """A person's socket. `write` runs as a task for as long as the socket lives."""

    def __init__(self, name: str, person: PersonId, role: str, send: Send) -> None:
        """Begin with an empty queue. `doubted` asks whoever lets people in to look at this one's right again."""
        self.name, self.person, self.role = name, person, role
        self.doubted = asyncio.Event()
        self._send = send
        self._clock = asyncio.get_running_loop().time
        self._queue: deque[tuple[float, Encoded]] = deque()
        self._size = 0
        self._held: list[Encoded] | None = None
        self._code: int | None = None
        self._more = asyncio.Event()

    @property
    def closing(self) -> bool:
        """Whether it has been told to go."""
        return self._code is not None

    def say(self, frame: ServerFrame) -> None:
        """Queue a frame for this socket alone."""
        self.put(encoded(frame))

    def push(self, ready: Encoded) -> None:
        """Queue a frame that goes to many; kept back while `hold` lasts."""
        if self._held is not None:
            self._held.append(ready)
        else:
            self.put(ready)

    def hold(self) -> None:
        """Keep pushed frames back until what was missed has been said."""
        if self._held is None:
            self._held = []

    def release(self) -> None:
        """Let go what was kept back, in order."""
        held, self._held = self._held or [], None
        for ready in held:
            self.put(ready)

    def finish(self, code: int, retry_in_ms: int = 0) -> None:
        """Forget the backlog, say why, and close. 0 means: do not come back by yourself."""
        if self.closing:
            return
        self._queue.clear()
        self._queue.append((self._clock(), encoded(Closing(code, retry_in_ms))))
        self._code = code
        self._more.set()

    async def write(self) -> None:
        """Empty the queue for ever; ends when the socket is closed, by us or under our hands."""
        try:
            while True:
                while self._queue:
                    _, ready = self._queue.popleft()
                    self._size -= ready.size
                    await self._send({"type": "websocket.send", "text": ready.text})
                if self._code is not None:
                    await self._send({"type": "websocket.close", "code": self._code})
                    return
                self._more.clear()
                await self._more.wait()
        except Exception as gone:  # noqa: BLE001  -- each server has its own word for "closed meanwhile" (TRUST M07)
            log.debug("a socket went away while being written to: %s", type(gone).__name__)
            self._code = self._code or TOO_SLOW

    def put(self, ready: Encoded) -> None:
        """Queue a frame that is encoded already, for this socket alone."""
        if self.closing:
            return
        late = self._queue and self._clock() - self._queue[0][0] > BACKLOG_SECONDS
        if late or self._size + ready.size > BACKLOG_BYTES:
            self.finish(TOO_SLOW, 500)
            return
        self._queue.append((self._clock(), ready))
        self._size += ready.size
        self._more.set()
