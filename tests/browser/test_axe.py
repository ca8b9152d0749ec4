"""AX13: axe finds nothing in any state of any page, light and dark, wide and narrow. Necessary, not sufficient."""

from collections.abc import Callable

import pytest

from tests.browser.axe import findings, settled
from tests.browser.person import Person
from tests.browser.states.broken import broken, limits
from tests.browser.states.company import company
from tests.browser.states.first import first
from tests.browser.states.full import full
from tests.browser.states.pages import pages
from tests.browser.states.places import NARROW_ONLY, PLACES, WIDE_ONLY
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

WIDE, NARROW = {"width": 1280, "height": 720}, {"width": 390, "height": 844}
JOURNEYS = {"pages": pages, "first": first, "full": full, "company": company, "broken": broken}


class Looking:
    """Looks at state after state of one part of the table."""

    def __init__(self, part: str) -> None:
        """Nothing has been seen yet."""
        self.places = PLACES[part]
        self.seen: list[str] = []
        self.found: list[str] = []
        self.pages: set[str] = set()

    def __call__(self, person: Person, state: str) -> None:
        """Look at what this person has in front of them, in a wide and in a narrow window, in light and in dark."""
        self.seen.append(state)
        # A page is looked at as a whole when it is new; after that, what has come.
        address = person.name + person.page.url.split("?")[0]
        around = self.places[state] if address in self.pages else None
        self.pages.add(address)
        for size in (WIDE, NARROW):
            if state in (WIDE_ONLY if size is NARROW else NARROW_ONLY):
                continue
            person.page.set_viewport_size(size)  # type: ignore[arg-type]  # a plain dict is one
            person.page.locator(self.places[state]).first.wait_for()
            self._looks(person, f"{state}, {size['width']} px", around)
        person.page.set_viewport_size(WIDE)  # type: ignore[arg-type]  # a plain dict is one

    def _looks(self, person: Person, where: str, around: str | None) -> None:
        """What dark changes is colour, and that the same way at any width; everything else was found in light."""
        dark_too = around is None or where.endswith(f"{WIDE['width']} px")
        for scheme, rules in (("light", ()), ("dark", ("color-contrast",)))[: 1 + dark_too]:
            person.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]  # one of the two
            person.page.wait_for_function(f"() => matchMedia('(prefers-color-scheme: {scheme})').matches")
            settled(person.page)
            self.found += [f"{where}, {scheme}: {one}" for one in findings(person.page, *rules, around=around)]

    def is_done(self) -> None:
        """Every state of the table was there, and nothing was found in any."""
        assert self.found == []
        assert sorted(self.seen) == sorted(self.places)


@pytest.mark.parametrize("part", JOURNEYS)
def test_AX13_axe_finds_nothing_in_any_state(person: Callable[..., Person], house: AppServer, part: str) -> None:
    """The table of states, part by part."""
    look = Looking(part)
    JOURNEYS[part](person, house, look)
    look.is_done()


def test_AX13_axe_finds_nothing_where_limits_are_told(
    person: Callable[..., Person], app_server: Callable[..., AppServer]
) -> None:
    """The same on a server with few items a board, and an entry that cannot be read."""
    look = Looking("limits")
    limits(person, app_server(settings={"BOARD_ITEMS": "100"}), look)
    look.is_done()
