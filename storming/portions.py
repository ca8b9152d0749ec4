"""Sockets under uvicorn that read a little in each turn of the loop (S06).

uvicorn reads what has come at once, up to 256 kB: 40,000 of the smallest frames, for which every other board waits a tenth of a
second and more. Here a turn reads 16 kB, and what is left waits for the next one, and for the messages in it to be heard.
"""

from typing import TYPE_CHECKING, Final

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

if TYPE_CHECKING:
    from uvicorn._types import ASGIReceiveEvent

PORTION: Final = 16_384
"""Bytes that one turn reads. The smallest frame has six."""


class PortionedLine(WebSocketsSansIOProtocol):
    """uvicorn's own socket, but for how much it swallows. `read_paused` says whether the transport reads."""

    _left: bytearray = bytearray()
    """What came and was not read yet; an own one only for who sends so much."""
    _called = False

    def data_received(self, data: bytes) -> None:
        """Read it, if it is no more than a portion and nothing waits before it."""
        if not self._left and len(data) <= PORTION:
            super().data_received(data)
            return
        self._left = self._left + data
        if not self.read_paused:
            self.read_paused = True
            self.transport.pause_reading()
        self._read_on()

    def connection_lost(self, exc: Exception | None) -> None:
        """What nobody read is lost with the line."""
        self._left = bytearray()
        super().connection_lost(exc)

    async def receive(self) -> "ASGIReceiveEvent":
        """Hand over the next message. When none is left, there is time for more."""
        message = await self.queue.get()
        self._read_on()
        return message

    def _read_on(self) -> None:
        """Read in the next turn what is left, once what was read is heard; without a rest, let the transport read on."""
        if self._called or not (self.queue.empty() or self.close_sent):
            return
        if self._left:
            self._called = True
            self.loop.call_soon(self._read_portion)
        elif self.read_paused:
            self.read_paused = False
            self.transport.resume_reading()

    def _read_portion(self) -> None:
        self._called = False
        if self.transport.is_closing():
            self._left = bytearray()
            return
        portion, self._left = bytes(self._left[:PORTION]), self._left[PORTION:]
        super().data_received(portion)
        self._read_on()
