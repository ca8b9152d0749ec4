"""A stream in a list. Like a real one it keeps a message once, however often it is handed over."""

from boards.relay.translation import Message


class MemoryPublisher:
    """Keeps what it was given, in order, in `messages`."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        self._known: set[str] = set()

    async def open(self) -> None:
        """Always within reach."""

    async def publish(self, message: Message) -> None:
        """Keep the message unless it is known."""
        if message.id not in self._known:
            self._known.add(message.id)
            self.messages.append(message)

    async def close(self) -> None:
        """Nothing to let go of."""
