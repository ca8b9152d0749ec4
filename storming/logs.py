"""What never reaches a log."""

import logging
import re

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
    """A layer that went away is news in one line, not a defect: its client logs each lost connection as if it were one."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep every record; one about a lost connection to the layer without its traceback."""
        if record.name.startswith("channels_redis") and record.exc_info and _lost(record.exc_info[1]):
            record.msg, record.args = f"{record.getMessage()}: {type(record.exc_info[1]).__name__}", ()
            record.exc_info = record.exc_text = None
        return True


def _lost(error: BaseException | None) -> bool:
    from redis.exceptions import ConnectionError, TimeoutError  # noqa: A004, PLC0415  -- loaded by then: it raised this

    return isinstance(error, OSError | ConnectionError | TimeoutError)
