"""What never reaches a log."""

import logging
import re

_CLIENT = "channels_redis"
_INVITATION = re.compile(r"/j/[^/\s\"']+")


class HideTokens(logging.Filter):
    """Blackens the token of an invitation wherever a path is logged (TRUST G4)."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every record, without its tokens."""
        message = record.getMessage()
        if "/j/" in message:
            record.msg, record.args = _INVITATION.sub("/j/...", message), ()
        return True


class LostLines(logging.Filter):
    """A layer that went away is news in one line, not a defect: its client logs each lost connection as if it were one.

    It also starts tasks that nobody waits for; what those lost comes from asyncio, at whatever time the task is collected.
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every record; one about a lost connection to the layer without its traceback."""
        if record.exc_info and _lost(record.exc_info[1]) and _of_the_layer(record):
            said = record.getMessage().partition("\n")[0]
            record.msg, record.args = f"{said}: {type(record.exc_info[1]).__name__}", ()
            record.exc_info = record.exc_text = None
        return True


def _of_the_layer(record: logging.LogRecord) -> bool:
    return record.name.startswith(_CLIENT) or (record.name == "asyncio" and _CLIENT in record.getMessage())


def _lost(error: BaseException | None) -> bool:
    from redis.exceptions import ConnectionError, TimeoutError  # noqa: A004, PLC0415  -- loaded by then: it raised this

    return isinstance(error, OSError | ConnectionError | TimeoutError)
