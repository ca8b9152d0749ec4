"""What may be taken back, and what somebody changed since."""

from collections.abc import Mapping
from typing import TypeVar

from boards.domain import events as e
from boards.domain.items import Frame, Note, Pivotal

Id = TypeVar("Id", bound=str)
Item = TypeVar("Item", Note, Frame, Pivotal)

Taken = tuple[list[e.Event], list[str]]
"""The facts that take one fact back, and the items that were changed since."""


def free(items: Mapping[Id, Item], name: Id) -> Item | None:
    """The item, if it is there; what somebody locked counts as changed, and stays (RULES K1)."""
    item = items.get(name)
    return None if item is None or item.locked else item
