"""Wishes of one socket keep their order, also when one of them must come again (rule 5 of docs/protocol.md)."""

from typing import Final

MOST: Final = 1000
"""So many names are remembered; a client that resends in order has far fewer under way."""


class Order:
    """Knows which wishes were sent away to come again.

    What was sent behind such a wish may build on it, or replace it: it is sent away too, until the first of them is back.
    """

    def __init__(self) -> None:
        """Begin with nobody away."""
        self._away: set[str] = set()

    def sent_away(self, wish: str) -> None:
        """A wish must come again."""
        if len(self._away) < MOST:
            self._away.add(wish)

    def must_wait(self, wish: str) -> bool:
        """Whether a wish that comes now would overtake another one; then it is away as well."""
        if wish in self._away:
            self._away.clear()
        elif self._away:
            self.sent_away(wish)
            return True
        return False
