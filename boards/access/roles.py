"""The roles that a link carries (PRACTICE 7.1). The values are stored and published; they never change."""

from enum import StrEnum


class Role(StrEnum):
    """What somebody is on one board. Later ones may do more."""

    OBSERVER = "observer"
    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"

    def covers(self, other: "Role") -> bool:
        """Whether this role may do everything that the other may."""
        ranks = list(Role)
        return ranks.index(self) >= ranks.index(other)
