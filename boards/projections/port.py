"""What every projection can do."""

from collections.abc import Sequence
from typing import ClassVar, Protocol

from boards.journal.port import Placed


class Projection(Protocol):
    """Rows that follow from the journal alone: taking the same entries always gives the same rows."""

    name: ClassVar[str]

    def take(self, entries: Sequence[Placed]) -> None:
        """Change the rows by these entries, which follow on the last ones taken. Runs in the runner's transaction."""

    def clear(self) -> None:
        """Throw all rows away."""
