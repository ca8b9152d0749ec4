"""One socket's way out: written to at once while it takes what it is given, behind a bounded queue while not (TRUST L07).

Nobody waits for a slow reader. Who falls behind by too many bytes or seconds loses the backlog, is told so, and comes back
for what is missing. Whoever is told to go is gone for the others at once, however long the last words take.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any, Final

from django.conf import settings

from boards.domain.ids import PersonId
from boards.live.answers import TOO_SLOW, Encoded, encoded
from boards.live.begun import Begun
from boards.live.frames import Closing, ServerFrame

log = logging.getLogger(__name__)

BACKLOG_BYTES: Final[int] = settings.LIMITS["BACKLOG_BYTES"]
BACKLOG_SECONDS: Final[float] = settings.LIMITS["BACKLOG_SECONDS"]
WELCOME: Final = "welcome"
DOUBT: Final = "doubt"
COME_BACK_MS: Final = 500
"""After so many milliseconds somebody who fell behind may come back."""

Message = dict[str, Any]
Send = Callable[[Message], Coroutine[Any, Any, None]]


class Connection:
    """A person's socket. Everything happens in its event loop."""

    def __init__(self, name: str, person: PersonId, role: str, send: Send) -> None:
        """Begin with an empty queue.

        `doubted` asks whoever lets people in to look at this one's right again; `heard` is when it last said something.
        """
        self.name, self.person, self.role = name, person, role
        self.doubted = asyncio.Event()
        self._send = send
        self._loop = asyncio.get_running_loop()
        self.heard = self._loop.time()
        self._queue: deque[tuple[float, Encoded]] = deque()
        self._size = 0
        self._held: list[Encoded] = []
        self._held_size = 0
        self._holding: set[str] = set()
        self._code: int | None = None
        self._stuck: asyncio.Task[None] | None = None
        self._since = 0.0
        self._aging: asyncio.TimerHandle | None = None
        self._ending: Callable[[], None] | None = None

    def at_the_end(self, call: Callable[[], None]) -> None:
        """Have somebody called once, soon after this socket was told to go or turned out to be gone."""
        self._ending = call

    @property
    def closing(self) -> bool:
        """Whether it has been told to go."""
        return self._code is not None

    def say(self, frame: ServerFrame) -> None:
        """Send a frame to this socket alone."""
        self.put(encoded(frame))

    def push(self, ready: Encoded) -> None:
        """Send a frame that goes to many; kept back while `hold` lasts."""
        if not self._holding:
            self.put(ready)
        elif self._held_size + ready.size > BACKLOG_BYTES:
            self.finish(TOO_SLOW, COME_BACK_MS)
        else:
            self._held.append(ready)
            self._held_size += ready.size

    def hold(self, why: str) -> None:
        """Keep pushed frames back: until what was missed has been said, or until a doubted right has been looked up."""
        self._holding.add(why)

    def holds(self, why: str) -> bool:
        """Whether pushed frames are kept back for this reason."""
        return why in self._holding

    def release(self, why: str) -> None:
        """Let go what was kept back, in order, if nothing else holds it."""
        self._holding.discard(why)
        if self._holding:
            return
        held, self._held, self._held_size = self._held, [], 0
        for ready in held:
            self.put(ready)

    def finish(self, code: int, retry_in_ms: int = 0) -> None:
        """Forget the backlog, say why, and close. 0 means: do not come back by yourself."""
        if self.closing:
            return
        self._end(code)
        last = (
            encoded(Closing(code, retry_in_ms))._replace(size=0),
            Encoded({"type": "websocket.close", "code": code}, 0),
        )
        self._queue.clear()
        self._size = 0
        self._queue.extend((self._loop.time(), ready) for ready in last)
        if self._stuck is None:
            self._empty()

    def put(self, ready: Encoded) -> None:
        """Send a frame that is encoded already, to this socket alone."""
        if self.closing:
            return
        if self._stuck is None:
            self._begin(ready.message)
            return
        if self._size + ready.size > BACKLOG_BYTES:
            self.finish(TOO_SLOW, COME_BACK_MS)
            return
        self._queue.append((self._loop.time(), ready))
        self._size += ready.size

    def _grow_old(self) -> None:
        """Look at what has waited longest, also when nothing new comes; look again when it would be too old."""
        self._aging = None
        if self.closing or self._stuck is None:
            return
        left = self._since + BACKLOG_SECONDS - self._loop.time()
        if left <= 0:
            self.finish(TOO_SLOW, COME_BACK_MS)
        else:
            self._aging = self._loop.call_later(left, self._grow_old)

    def leave(self) -> None:
        """The socket is gone: nothing more is written."""
        self._end(TOO_SLOW)
        self._queue.clear()
        if self._stuck is not None:
            self._stuck.cancel()

    def _end(self, code: int) -> None:
        """The first word about the end holds. Rooms are left in the next turn of the loop: somebody may be walking through one."""
        self._code = self._code or code
        if self._aging is not None:
            self._aging.cancel()
        ending, self._ending = self._ending, None
        if ending is not None:
            self._loop.call_soon(ending)

    def _begin(self, message: Message, since: float | None = None) -> None:
        """Write now. A server takes a message within this call unless the peer does not read: only then a task waits for it.

        since  when the message came, if it had to wait in the queue
        """
        writing = self._send(message)
        try:
            waits_for = writing.send(None)
        except StopIteration:
            return
        except Exception as gone:  # noqa: BLE001  -- each server has its own word for "closed meanwhile" (TRUST M07)
            self._went(gone)
        else:
            self._stuck = self._loop.create_task(self._unstick(Begun(writing, waits_for)))
            self._since = self._loop.time() if since is None else since
            if self._aging is None:
                self._grow_old()

    async def _unstick(self, begun: Begun) -> None:
        try:
            await begun
        except Exception as gone:  # noqa: BLE001  -- see above
            self._went(gone)
        finally:
            self._stuck = None
        self._empty()

    def _empty(self) -> None:
        while self._queue and self._stuck is None:
            since, ready = self._queue.popleft()
            self._size -= ready.size
            self._begin(ready.message, since)

    def _went(self, gone: Exception) -> None:
        log.debug("a socket went away while being written to: %s", type(gone).__name__)
        self._end(TOO_SLOW)
        self._queue.clear()
