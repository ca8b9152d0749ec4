"""Which workshops are played, and on what.

A seed chooses who comes, what they do and what befalls them; when the frames of several processes meet is the machine's to choose,
so the same seed finds the same defect often, not always. What a storm has found therefore also has a small test of its own.
"""

from collections.abc import Mapping
from typing import Final

from tests.fuzz.shelter import Name

SHORT: Final = range(1, 9)
"""What `make test` plays beside the remembered ones."""

REMEMBERED: Final[Mapping[int, str]] = {
    2: "a wish too large for the socket was overtaken by later ones while it was sent again over HTTP (postman.test.ts)",
    5: "what one window was refused another one of the same person brought, behind later wishes (judge.test.ts, session.test.ts)",
    6: "as in 2, with an undo among those that overtook it (postman.test.ts)",
    37: "a refusal that nobody heard: the wish was asked again and happened behind later ones, as DECISIONS 2 says (judge.test.ts)",
    104: "two windows of one person sent the same wish: one was told of a refusal, the other made it happen",
    125: "as in 37, with two processes",
    175: "as in 37, from a second window",
}
"""Seeds that found something, and what it was."""


def setup_of(seed: int) -> Name:
    """Every fifth workshop has two processes; the others take turns between the two servers."""
    if seed % 5 == 0:
        return "postgresql and valkey, two processes"
    return "sqlite" if seed % 2 else "sqlite on uvicorn"
