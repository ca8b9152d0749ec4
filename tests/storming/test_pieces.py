"""A message may come in pieces, but not in pieces without end (S06)."""

import pytest
from websockets.frames import Close, Frame, Opcode

from storming.fast_lane import FramedOnce
from storming.lines import MOST_PIECES
from tests.storming.test_framing import Wire, open_line


class Read(Wire):
    """A transport that is also read from."""

    def pause_reading(self) -> None:
        """Nobody asks."""


@pytest.mark.parametrize("piece", [b"", b"x"])
async def test_S06_a_message_in_pieces_without_end_ends_the_line(piece: bytes) -> None:
    line, wire = open_line(FramedOnce)
    line.handle_text(Frame(Opcode.TEXT, b"x", fin=False))
    for _ in range(2 * MOST_PIECES):
        line.handle_cont(Frame(Opcode.CONT, piece, fin=False))
    assert len(line.frames) <= MOST_PIECES
    assert wire.written == [Frame(Opcode.CLOSE, Close(1009, "").serialize()).serialize(mask=False)]
    assert line.queue.get_nowait()["type"] == "websocket.disconnect"
    assert line.queue.empty()


async def test_a_message_in_some_pieces_is_one_message() -> None:
    line, wire = open_line(FramedOnce)
    line.transport = Read()  # type: ignore[assignment]
    line.handle_text(Frame(Opcode.TEXT, b"x", fin=False))
    for number in range(2, MOST_PIECES + 1):
        line.handle_cont(Frame(Opcode.CONT, b"x", fin=number == MOST_PIECES))
    assert line.queue.get_nowait() == {"type": "websocket.receive", "text": "x" * MOST_PIECES}
    assert not wire.written
