"""Refusals and closings as frames. Codes travel; texts for people are made by the client, in its reader's language."""

from typing import Any, Final, NamedTuple

import msgspec

from boards.domain.ids import CommandId
from boards.domain.rejections import Rejection
from boards.handling.refusals import Malformed
from boards.live.frames import Refused, ServerFrame
from boards.live.ready import Ready

_ENCODER: Final = msgspec.json.Encoder()

NO_SUCH_BOARD: Final = 4404
WITHDRAWN: Final = 4403
SILENT: Final = 4408
TOO_SLOW: Final = 4409
TOO_LARGE: Final = 4413
TOO_OLD: Final = 4426
TOO_MANY: Final = 4429
RESTARTING: Final = 4503


class Encoded(NamedTuple):
    """A frame as the message that a server takes, made once for every socket, and its size in bytes."""

    message: dict[str, Any]
    size: int


def encoded(frame: ServerFrame) -> Encoded:
    """Encode once; the same text goes to every socket."""
    raw = _ENCODER.encode(frame)
    return Encoded(Ready(raw.decode()), len(raw))


def refused(command: CommandId | None, no: Rejection | Malformed) -> Refused:
    """Why not: the code and the fields of the refusal."""
    return Refused(command, no.code, detail=dict(vars(no)) or msgspec.UNSET)
