"""What the relay needs of a stream."""

from typing import Protocol

from boards.relay.translation import Message


class Publisher(Protocol):
    """Takes messages one after another; a message is taken once `publish` has returned."""

    async def open(self) -> None:
        """Reach the stream; raises ConnectionError when it cannot be reached."""

    async def publish(self, message: Message) -> None:
        """Hand over one message; returns when the stream has kept it, raises ConnectionError when it has not."""

    async def close(self) -> None:
        """Let go of the stream."""
