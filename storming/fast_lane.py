"""Sockets under uvicorn that write a text for many as it is.

What is not such a text, and whatever a socket does not take at once, goes the server's own way.
"""

from typing import Any

from websockets.protocol import State

from boards.live.ready import Ready
from storming.framing import frame_of
from storming.lines import WatchedLine


class FramedOnce(WatchedLine):
    """A socket of uvicorn's, with a short way for such a text."""

    async def send(self, message: Any) -> None:  # noqa: ANN401  -- ASGI's own
        """Write at once while the line is open, uncompressed and takes what it is given."""
        line = self.conn
        if (
            type(message) is Ready
            and line.state is State.OPEN
            and not line.extensions
            and not self.disconnected
            and self.writable.is_set()
        ):
            self.transport.write(frame_of(message))
        else:
            await super().send(message)
