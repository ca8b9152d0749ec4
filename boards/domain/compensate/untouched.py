"""What may be taken back, and what somebody changed since."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from boards.domain import events as e
from boards.domain.items import Frame, Note, Pivotal

Id = TypeVar("Id", bound=str)
Item = TypeVar("Item", Note, Frame, Pivotal)
Part = TypeVar("Part")

Taken = tuple[list[e.Event], list[str]]
"""The facts that take one fact back, and the items that were changed since."""


def free(items: Mapping[Id, Item], name: Id) -> Item | None:
    """The item, if it is there; what somebody locked counts as changed, and stays (RULES K1)."""
    item = items.get(name)
    return None if item is None or item.locked else item


def parted(
    parts: Iterable[Part],
    name: Callable[[Part], Id],
    items: Mapping[Id, Item],
    still: Callable[[Item, Part], bool],
) -> tuple[list[Part], list[str]]:
    """Those parts of a fact whose item is `still` as they left it, and the names of the others' items."""
    ours: list[Part] = []
    left: list[str] = []
    for part in parts:
        item = free(items, name(part))
        if item is not None and still(item, part):
            ours.append(part)
        else:
            left.append(name(part))
    return ours, left
