"""What runs in the background: relay, inbox, projection, stream. Each step is woken by a commit and tries again after a failure."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import Awaitable, Callable

from .inbox import Inbox
from .kernel import Kernel
from .outbox import Outbox
from .stream import Stream
from .views import Views
from .words import Unavailable

log = logging.getLogger(__name__)
IDLE = 1.0  # seconds; another process may have written, or a retry may be due
LONGEST_PAUSE = 5.0  # seconds between two attempts of a failing step
GOODBYE = 1.5  # seconds for a step to end


class Steps:
    """The background of one running service."""

    def __init__(self, kernel: Kernel, outbox: Outbox, inbox: Inbox, views: Views, stream: Stream) -> None:
        self._kernel, self._outbox, self._inbox, self._views, self._stream = kernel, outbox, inbox, views, stream
        self._tasks: list[asyncio.Task[None]] = []
        self._bells: list[asyncio.Event] = []
        self.moved = asyncio.Condition()

    async def start(self) -> None:
        """Begin. Does not wait for the stream: commands are accepted while it is away."""
        loop = asyncio.get_running_loop()
        steps = (self._relay, self._work, self._project)
        self._bells = [asyncio.Event() for _ in steps]
        self._kernel.listeners.append(lambda: _ring(loop, self._bells))
        for step, bell in zip(steps, self._bells, strict=True):
            self._tasks.append(asyncio.create_task(_again(step, bell)))
        self._tasks.append(asyncio.create_task(self._listen()))

    async def stop(self) -> None:
        """End everything, in bounded time. What was not published stays in the outbox."""
        self._kernel.listeners.clear()
        pending, give_up = set(self._tasks), time.monotonic() + GOODBYE
        while pending and time.monotonic() < give_up:
            # Asked more than once: libraries have been seen to swallow a cancellation that meets a result.
            for task in pending:
                task.cancel()
            _, pending = await asyncio.wait(pending, timeout=0.1)
        with contextlib.suppress(Exception):
            async with asyncio.timeout(GOODBYE):
                await self._stream.close()

    def running(self) -> bool:
        """Whether no step has ended by itself."""
        return not any(task.done() for task in self._tasks)

    async def _listen(self) -> None:
        while True:
            try:
                await self._stream.run(self._receive)
            except Exception:
                log.exception("the stream broke off and will be opened again")
                await asyncio.sleep(LONGEST_PAUSE)

    async def _receive(self, event: object) -> None:
        await asyncio.to_thread(self._inbox.receive, event)

    async def _relay(self) -> bool:
        done: list[int] = []
        try:
            for line in await asyncio.to_thread(self._outbox.pending):
                await self._stream.publish(line.cloudevent())
                done.append(line.position)
        finally:
            # Only what the stream has acknowledged; if this is not reached, it is published twice and taken once.
            if done:
                await asyncio.to_thread(self._outbox.published, done)
        return bool(done)

    async def _work(self) -> bool:
        return await asyncio.to_thread(self._inbox.work)

    async def _project(self) -> bool:
        moved = await asyncio.to_thread(self._views.project)
        if moved:
            async with self.moved:
                self.moved.notify_all()
        return moved


def _ring(loop: asyncio.AbstractEventLoop, bells: list[asyncio.Event]) -> None:
    with contextlib.suppress(RuntimeError):  # the loop has ended; nobody listens any more
        loop.call_soon_threadsafe(_ring_all, bells)


def _ring_all(bells: list[asyncio.Event]) -> None:
    for bell in bells:
        bell.set()


async def _again(step: Callable[[], Awaitable[bool]], bell: asyncio.Event) -> None:
    pause = 0.1
    while True:
        bell.clear()
        try:
            busy = await step()
        except Unavailable as away:
            log.info("waiting for the stream: %s", away)
            await asyncio.sleep(pause)
            pause = min(LONGEST_PAUSE, pause * 2)
            continue
        except Exception:
            log.exception("a step failed and will be tried again")
            await asyncio.sleep(pause)
            pause = min(LONGEST_PAUSE, pause * 2)
            continue
        pause = 0.1
        if not busy:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(IDLE):
                    await bell.wait()
