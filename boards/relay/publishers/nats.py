"""A JetStream of a NATS server. Its message ids make a repetition harmless (at least once becomes once)."""

import nats
from nats.aio.client import Client
from nats.errors import Error as NatsError
from nats.js import JetStreamContext
from nats.js.errors import NotFoundError

from boards.relay.translation import SUBJECT_PREFIX, Message

STREAM = "STORMING"
_PATIENCE = 5.0


async def _unsaid(_error: Exception) -> None:
    """Errors are raised where somebody waits; the client would log each of them with a traceback."""


class NatsPublisher:
    """Publishes to the stream STORMING, which it makes if nobody has."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._client: Client | None = None
        self._stream: JetStreamContext | None = None

    async def open(self) -> None:
        """Reach the server and find or make the stream."""
        try:
            self._client = await nats.connect(
                self._address,
                connect_timeout=int(_PATIENCE),
                allow_reconnect=False,  # the relay itself tries again
                max_reconnect_attempts=1,
                reconnect_time_wait=0.1,
                error_cb=_unsaid,
            )
            self._stream = self._client.jetstream(timeout=_PATIENCE)
            try:
                await self._stream.stream_info(STREAM)
            except NotFoundError:
                await self._stream.add_stream(name=STREAM, subjects=[f"{SUBJECT_PREFIX}.>"])
        except (NatsError, OSError) as failure:
            await self.close()
            raise ConnectionError("the NATS server cannot be reached") from failure

    async def publish(self, message: Message) -> None:
        """Wait until the server has acknowledged the message."""
        if self._stream is None:
            raise ConnectionError("the NATS server was not reached yet")
        headers = {"Nats-Msg-Id": message.id, "Content-Type": "application/cloudevents+json"}
        try:
            await self._stream.publish(message.subject, message.body, headers=headers)
        except (NatsError, OSError) as failure:
            raise ConnectionError("the NATS server did not take a message") from failure

    async def close(self) -> None:
        """End the connection."""
        client, self._client, self._stream = self._client, None, None
        if client is not None:
            await client.close()
