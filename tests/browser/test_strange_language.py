"""A language that nobody speaks: longer than English, full of accents, in brackets (UX section 8).

What has no brackets cannot be translated; what does not fit is cut in other languages, too.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

STRANGE = (
    "document.addEventListener('readystatechange', () => { document.documentElement.lang = 'en-XA' }, { once: true })"
)

UNTOLD = (Path(__file__).parent / "untold.js").read_text()

CUT = (Path(__file__).parent / "cut.js").read_text()

SIZES = {"laptop": {"width": 1280, "height": 720}, "phone": {"width": 390, "height": 844}}


def is_told_and_fits(person: Person, where: str) -> None:
    """Nothing raw, nothing cut."""
    person.page.evaluate("() => document.fonts.ready")
    untold, cut = person.page.evaluate(UNTOLD), person.page.evaluate(CUT)
    assert not untold, f"{where}: " + " | ".join(untold)
    assert not cut, f"{where}: " + " | ".join(cut)


@pytest.fixture(params=SIZES)
def ines(request: pytest.FixtureRequest, person: Callable[..., Person]) -> Person:
    """She reads the strange language."""
    host = person("Ines", newcomer=True, viewport=SIZES[request.param])
    host.context.add_init_script(STRANGE)
    return host


def test_home_is_told_and_fits(ines: Person, house: AppServer) -> None:
    """The page of boards, and the way in."""
    ines.page.goto(house.url)
    ines.page.locator("[data-format]").first.wait_for()
    is_told_and_fits(ines, "home")
    ines.page.locator(".templates summary").click()
    ines.page.locator("[data-template]").first.wait_for()
    is_told_and_fits(ines, "templates")


def test_the_board_and_its_panels_are_told_and_fit(ines: Person, house: AppServer) -> None:
    """An empty board, the sample, and every panel that can be asked for."""
    ines.page.goto(house.url)
    ines.page.locator('[data-format="big_picture"]').click()
    ines.sees_the_board()
    is_told_and_fits(ines, "empty board")
    ines.page.goto(house.url)
    ines.page.locator('[data-way="sample"]').click()
    ines.sees_the_board()
    is_told_and_fits(ines, "sample")
    ines.page.locator("#stage").focus()
    for keys, panel in (("?", "keys"), ("Control+k", "commands"), ("Shift+e", "export"), ("Shift+o", "outline")):
        ines.page.keyboard.press(keys)
        ines.page.locator(f'dialog[data-panel="{panel}"][open], .outline').first.wait_for()
        is_told_and_fits(ines, panel)
        ines.presses("Escape")
