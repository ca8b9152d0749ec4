"""Sockets under uvicorn whose other end went silent (TRUST F09), or says one thing in pieces without end (S06).

uvicorn closes such a socket politely, with 1011, and waits for its buffer to empty: one that nobody reads is never freed, and
holds up the end of the process. Here silence ends the connection itself, with a code of ours for whoever can still hear it.
"""

from typing import Final

from websockets.frames import CloseCode, Frame
from websockets.protocol import State

from storming.portions import PortionedLine

SILENT: Final = 4408
"""No answer to a ping; the client comes back when it can (TRUST C1)."""
FAREWELL_SECONDS: Final = 1.0
"""For so long the last words of a stopping process may travel."""
MOST_PIECES: Final = 2000
"""Of one message. Browsers send one. Small pieces take fifty times their size, and empty ones never come to the limit of bytes."""


class WatchedLine(PortionedLine):
    """uvicorn's own socket, but for its ends."""

    def handle_cont(self, event: Frame) -> None:
        """A further piece of a message: one too many ends the line, as a byte too many does."""
        if self.close_sent:
            return
        if len(self.frames) < MOST_PIECES:
            super().handle_cont(event)
            return
        self.frames = []
        self.conn.fail(CloseCode.MESSAGE_TOO_BIG)
        self.handle_parser_exception()

    def send_keepalive_ping(self) -> None:
        """Ping; a socket that is closing already and is still not gone has as long as an answer to a ping."""
        if not (self.close_sent or self.transport.is_closing()):
            super().send_keepalive_ping()
            return
        self.ping_timer = None
        if self.ping_timeout is not None:
            self.pong_timer = self.loop.call_later(self.ping_timeout, self.keepalive_timeout)

    def keepalive_timeout(self) -> None:
        """Nobody answered. The connection ends now, with what lies in its buffer."""
        self.pong_timer = None
        if self.conn.state is State.OPEN and not self.close_sent:
            self.conn.send_close(SILENT)
            self.transport.write(b"".join(self.conn.data_to_send()))
            self.close_sent = True
        self.transport.abort()

    def shutdown(self) -> None:
        """Say goodbye, and do not wait for who does not listen."""
        super().shutdown()
        self.loop.call_later(FAREWELL_SECONDS, self.transport.abort)
