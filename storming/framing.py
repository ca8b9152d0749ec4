"""A text for many sockets is framed once (RFC 6455, section 5.2): each socket is handed the same bytes."""

import struct
from typing import Final

from boards.live.ready import Ready

_WHOLE_TEXT: Final = 0x81
_SHORT, _LONG, _LONGEST = 125, 126, 127
_TWO_BYTES: Final = 0xFFFF


def frame_of(message: Ready) -> bytes:
    """The bytes of a message on the wire, from a server and uncompressed; made by the first who asks."""
    if not message.frame:
        payload = message["text"].encode()
        message.frame = _head(len(payload)) + payload
    return message.frame


def _head(size: int) -> bytes:
    if size <= _SHORT:
        return struct.pack("!BB", _WHOLE_TEXT, size)
    if size <= _TWO_BYTES:
        return struct.pack("!BBH", _WHOLE_TEXT, _LONG, size)
    return struct.pack("!BBQ", _WHOLE_TEXT, _LONGEST, size)
