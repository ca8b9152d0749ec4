"""A coroutine that was begun by hand and had to wait, to be awaited from a task."""

from collections.abc import Coroutine, Generator
from typing import Any


class Begun:
    """`coroutine.send(None)` gave `waits_for`; awaiting this goes on from there."""

    def __init__(self, coroutine: Coroutine[Any, Any, None], waits_for: Any) -> None:  # noqa: ANN401  -- whatever it yields
        """Take over a coroutine; nobody else may drive it any more."""
        self._coroutine, self._waits_for = coroutine, waits_for

    def __await__(self) -> Generator[Any, Any, None]:
        """Hand what it waits for to the task, and what the task says to it."""
        waits_for = self._waits_for
        while True:
            thrown: BaseException | None = None
            try:
                yield waits_for
            except BaseException as problem:  # noqa: BLE001  -- a cancelled task must reach the coroutine
                thrown = problem
            try:
                waits_for = self._coroutine.send(None) if thrown is None else self._coroutine.throw(thrown)
            except StopIteration:
                return
