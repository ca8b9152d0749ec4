"""NATS JetStream: stream = context, subject `{context}.{Aggregate}.{Event}`, message id = event id.

The connection is made in the background and made again for ever. Consumers are durable pull consumers; a message is
acknowledged after its event was committed here.
"""

from __future__ import annotations

import asyncio
import json
import logging
import re
from collections.abc import Sequence
from typing import Any

import nats
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.errors import Error as NatsError
from nats.js import JetStreamContext
from nats.js.api import ConsumerConfig, DiscardPolicy, RetentionPolicy, StorageType, StreamConfig
from nats.js.errors import NotFoundError

from .stream import CloudEvent, Handler
from .words import Malformed, Unavailable

log = logging.getLogger(__name__)
TOKEN = re.compile(r"[A-Za-z0-9_-]+\Z")
BATCH = 50
LONGEST_PAUSE = 5.0  # seconds between two attempts
PATIENCE = 2.0  # seconds to wait for an acknowledgement
REDELIVERY = 5.0  # seconds until a message comes again that nobody acknowledged, say after a crash
REPEATS = 120.0  # seconds in which JetStream itself drops a repeated message id


class NatsStream:
    """One context's events out, and the events that its policies and views need in."""

    name = "nats"

    def __init__(self, url: str, context: str, subscribes: Sequence[tuple[str, str]]) -> None:
        self._url = url
        self._context = context
        self._subscribes = subscribes
        self._client: Client | None = None
        self._ready: JetStreamContext | None = None
        self._consuming: dict[str, bool] = {f"{owner}.{aggregate}": False for owner, aggregate in subscribes}

    async def run(self, handler: Handler) -> None:
        """Connect, own a stream, consume; begin again whenever something breaks."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._connect())
            for owner, aggregate in self._subscribes:
                tasks.create_task(self._consume(owner, aggregate, handler))

    async def publish(self, event: CloudEvent) -> None:
        """Publish and wait for the acknowledgement of the stream."""
        jetstream = self._jetstream()
        try:
            await jetstream.publish(
                subject_of(event),
                json.dumps(event).encode(),
                timeout=PATIENCE,
                headers={"Nats-Msg-Id": str(event["id"]), "Content-Type": "application/cloudevents+json"},
            )
        except (NatsError, TimeoutError, OSError) as problem:
            if self._connected():
                # The broker is there and the stream is not: somebody removed it, or it lost its disk.
                await self._own_stream()
            raise Unavailable(str(problem) or type(problem).__name__) from problem

    async def close(self) -> None:
        """Close the connection, if there is one."""
        client, self._client, self._ready = self._client, None, None
        if client is not None:
            await client.close()

    def state(self) -> dict[str, Any]:
        """Up when the broker is connected and the own stream exists; streams of others may come later."""
        return {"up": self._ready is not None and self._connected(), "consuming": dict(self._consuming)}

    def _jetstream(self) -> JetStreamContext:
        if self._ready is None or not self._connected():
            raise Unavailable("the broker is away")
        return self._ready

    def _connected(self) -> bool:
        return self._client is not None and self._client.is_connected

    async def _connect(self) -> None:
        pause = 0.1
        while True:
            try:
                if self._client is not None and self._client.is_closed:
                    self._client = self._ready = None
                if self._client is None:
                    self._client = await nats.connect(
                        self._url,
                        name=self._context,
                        connect_timeout=2,
                        allow_reconnect=True,
                        max_reconnect_attempts=-1,
                        reconnect_time_wait=0.5,
                        error_cb=_quietly,
                    )
                if self._ready is None and self._connected():
                    await self._own_stream()
                pause = 0.5
            except (NatsError, TimeoutError, OSError) as problem:
                log.warning("the broker is away: %s", str(problem) or type(problem).__name__)
                pause = min(LONGEST_PAUSE, pause * 2)
            await asyncio.sleep(pause)

    async def _own_stream(self) -> None:
        if self._client is None:
            return
        jetstream = self._client.jetstream(timeout=PATIENCE)
        wanted = StreamConfig(
            name=self._context,
            subjects=[f"{self._context}.>"],
            retention=RetentionPolicy.LIMITS,
            storage=StorageType.FILE,
            discard=DiscardPolicy.OLD,
            duplicate_window=REPEATS,
        )
        try:
            await jetstream.stream_info(self._context)
        except NotFoundError:
            await jetstream.add_stream(wanted)
        self._ready = jetstream

    async def _consume(self, owner: str, aggregate: str, handler: Handler) -> None:
        pause, mine = 0.1, f"{owner}.{aggregate}"
        while True:
            try:
                feed = await self._jetstream().pull_subscribe(
                    f"{mine}.>",
                    durable=f"{self._context}_{owner}_{aggregate}",
                    stream=owner,
                    config=ConsumerConfig(ack_wait=REDELIVERY),
                )
                self._consuming[mine], pause = True, 0.1
                while True:
                    try:
                        messages = await feed.fetch(BATCH, timeout=1)
                    except TimeoutError:
                        if not self._connected():
                            raise
                        continue
                    for message in messages:
                        await self._take(message, handler)
            except (NatsError, Unavailable, TimeoutError, OSError) as problem:
                log.debug("not consuming %s: %s", mine, problem)
            self._consuming[mine] = False
            await asyncio.sleep(pause)
            pause = min(LONGEST_PAUSE, pause * 2)

    async def _take(self, message: Msg, handler: Handler) -> None:
        try:
            await handler(json.loads(message.data))
        except (Malformed, ValueError) as bad:
            log.warning("dropped from %s: %s", message.subject, bad)
            await message.term()
        except Exception:
            log.exception("not kept, will come again: %s", message.subject)
            await message.nak(delay=1)
        else:
            await message.ack()


def subject_of(event: CloudEvent) -> str:
    """`{context}.{Aggregate}.{Event}`; every part is an identifier of ours, never a text of somebody's."""
    context, _, type_ = str(event["type"]).partition(".")
    aggregate = str(event["subject"]).partition("-")[0]
    for token in (context, aggregate, type_):
        if not TOKEN.match(token):
            raise ValueError(f"no subject can be made of {token!r}")
    return f"{context}.{aggregate}.{type_}"


async def _quietly(problem: Exception) -> None:
    log.debug("the broker: %s", problem)
