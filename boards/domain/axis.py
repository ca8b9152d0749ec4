"""Where things begin along a direction, and how long they are there."""

from boards.domain.items import Frame, Note
from boards.domain.kinds import Axis

Spread = tuple[float, float]
"""Where something begins along an axis, and how long it is, in board units."""


def spread(item: Note | Frame, axis: Axis) -> Spread:
    """The item's unturned box, looked at along an axis."""
    return (item.x, item.w) if axis is Axis.X else (item.y, item.h)
