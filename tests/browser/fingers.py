"""A hand on a touch screen. Playwright taps; drags are sent to the browser as the screen would send them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.browser.person import Person, Place

PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 844},
    "has_touch": True,
    "is_mobile": True,
    "device_scale_factor": 2,
}
"""The profile of a person with a phone."""


class Fingers:
    """One finger of a person."""

    def __init__(self, person: Person) -> None:
        """The person's profile must be that of a phone."""
        self.page = person.page
        self._screen = person.context.new_cdp_session(person.page)

    def taps(self, at: Place) -> None:
        """Touch and let go."""
        self.page.touchscreen.tap(*at)

    def drags(self, start: Place, end: Place) -> None:
        """Touch, move in a few steps, let go."""
        self._touch("touchStart", start)
        for step in range(1, 9):
            self._touch("touchMove", tuple(a + (b - a) * step / 8 for a, b in zip(start, end, strict=True)))
        self._touch("touchEnd")

    def holds(self, at: Place) -> None:
        """Touch and stay; `lets_go` ends it."""
        self._touch("touchStart", at)

    def pulls(self, start: Place, end: Place) -> None:
        """Touch, move and stay there; `lets_go` ends it."""
        self._touch("touchStart", start)
        for step in range(1, 5):
            self._touch("touchMove", tuple(a + (b - a) * step / 4 for a, b in zip(start, end, strict=True)))

    def joins(self, one: tuple[Place, Place], other: tuple[Place, Place]) -> None:
        """A second finger comes to the one that is down, and both move; `lets_go` ends it."""
        self.pinches(one, other, stays=True)

    def pinches(self, one: tuple[Place, Place], other: tuple[Place, Place], *, stays: bool = False) -> None:
        """Two fingers, each from a place to a place; `lets_go` ends it if they stay there."""
        self._touch("touchStart", one[0], other[0])
        for step in range(1, 9):
            way = [
                tuple(a + (b - a) * step / 8 for a, b in zip(start, end, strict=True)) for start, end in (one, other)
            ]
            self._touch("touchMove", *way)
        if not stays:
            self._touch("touchEnd")

    def taps_twice(self, at: Place) -> None:
        """Touch and let go, two times in a row."""
        for _ in range(2):
            self._touch("touchStart", at)
            self._touch("touchEnd")

    def lets_go(self) -> None:
        """Take every finger away."""
        self._touch("touchEnd")

    def _touch(self, kind: str, *at: tuple[float, ...]) -> None:
        points = [{"x": x, "y": y} for x, y in at]
        self._screen.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})


class Pen:
    """A pen of a person; its profile must have a touch screen too, for the palm."""

    def __init__(self, person: Person) -> None:
        """Take it up."""
        self._screen = person.context.new_cdp_session(person.page)

    def drags(self, start: Place, end: Place) -> None:
        """Put it down, move in a few steps, lift it."""
        self._pen("mousePressed", start)
        for step in range(1, 9):
            self._pen("mouseMoved", tuple(a + (b - a) * step / 8 for a, b in zip(start, end, strict=True)))
        self._pen("mouseReleased", end)

    def _pen(self, kind: str, at: tuple[float, ...]) -> None:
        x, y = at
        how = {"button": "left", "buttons": int(kind != "mouseReleased"), "clickCount": 1, "pointerType": "pen"}
        self._screen.send("Input.dispatchMouseEvent", {"type": kind, "x": x, "y": y, **how})
