"""Which policies wait for a clock. A board says "after 15 minutes"; a service that has no timer must not pretend (GEN-6)."""

import re
from typing import Final

_UNITS: Final = (
    r"(seconds?|minutes?|hours?|days?|weeks?|months?|years?"
    r"|sekunden?|minuten?|stunden?|tage?n?|wochen?|monate?n?|jahre?n?)"
)
_WAITS: Final = re.compile(
    rf"\d+\s*{_UNITS}\b|\b(every|each|jede[rns]?)\s+{_UNITS}\b|\b(daily|weekly|monthly|nightly|hourly|deadline|timeout"
    r"|täglich|wöchentlich|monatlich|stündlich|frist)\b",
    re.IGNORECASE,
)


def speaks_of_time(text: str) -> bool:
    """Whether a text in English or German names a span or a rhythm; other languages are not judged."""
    return _WAITS.search(text) is not None
