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
