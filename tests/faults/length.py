"""How long the fault tests take: few rounds in `make test`, all of TRUST section 10 with its times in `make faults`.

STORMING_FAULTS=long chooses the long form. SEED chooses its random moments; without one they are others in every run.
"""

import os
import secrets
from typing import Final

LONG: Final = os.environ.get("STORMING_FAULTS") == "long"
SEED: Final = int(os.environ.get("SEED") or secrets.randbelow(1_000_000))


def again(test: str) -> str:
    """What to type to see a test of this run once more."""
    return f"{'STORMING_FAULTS=long ' if LONG else ''}SEED={SEED} .venv/bin/python -m pytest '{test}'"
