"""AX13: axe finds nothing on any page, panel or dialog, light and dark. Necessary, not sufficient."""

from collections.abc import Callable
from typing import Literal

import pytest

from tests.browser.axe import findings, settled
from tests.browser.person import Person
from tests.browser.player import Player
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def is_clean(person: Person, where: str) -> None:
    """Nothing is found where this person is just now, in light and in dark."""
    for scheme in SCHEMES:
        person.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        person.page.wait_for_function(f"() => matchMedia('(prefers-color-scheme: {scheme})').matches")
        settled(person.page)
        assert findings(person.page) == [], f"{where}, {scheme}"


def opens(person: Person, keys: str, name: str) -> None:
    """Press keys that open the dialog of that name."""
    person.presses(keys)
    person.page.get_by_role("dialog", name=name).wait_for()


def closes(person: Person, name: str) -> None:
    """Close the dialog of that name with Esc."""
    person.presses("Escape")
    person.page.get_by_role("dialog", name=name).wait_for(state="hidden")


def test_AX13_home_and_errors(person: Callable[..., Person], house: AppServer) -> None:
    """The home page without and with boards, a page that is not there, a board that is not there."""
    ines = person("Ines")
    ines.page.goto(house.url)
    is_clean(ines, "home, empty")
    ines.opens_the_sample(house.url)
    ines.page.goto(house.url)
    ines.page.locator("[data-board]").first.wait_for()
    is_clean(ines, "home, with a board")
    for path in ("/nowhere/", "/b/nowhere/", "/join/nothing/"):
        ines.page.goto(house.url + path)
        ines.page.locator("h1").first.wait_for()
        is_clean(ines, path)
    ines.page.goto(house.url + "/import/")
    ines.page.get_by_role("button", name="Choose a file").wait_for()
    is_clean(ines, "import")


def test_AX13_a_new_board(person: Callable[..., Person], house: AppServer) -> None:
    """The guide, the sheet for the name, the share dialog, the first note while it is written, the empty outline."""
    ines = person("Ines")
    ines.page.goto(house.url)
    ines.page.get_by_role("button", name="Big Picture").first.click()
    ines.sees_the_board()
    is_clean(ines, "empty board")
    ines.page.get_by_role("button", name="Say your name").click()
    ines.page.get_by_role("dialog", name="Join the board").wait_for()
    is_clean(ines, "name")
    ines.says_their_name()
    ines.page.get_by_role("button", name="Share").click()
    ines.page.get_by_role("dialog", name="Invite people").wait_for()
    is_clean(ines, "share")
    closes(ines, "Invite people")
    ines.turns_to_the_board()
    ines.presses("Shift+O")
    ines.page.locator("[data-outline-first]").wait_for()
    is_clean(ines, "empty outline")
    ines.page.locator("[data-outline-first]").click()
    ines.page.locator("textarea:focus").wait_for()
    ines.page.keyboard.type("Bike reserved")
    is_clean(ines, "outline, writing")
    ines.presses("Escape")
    ines.page.locator(".entry:focus").wait_for()
    ines.presses("Escape")
    ines.page.locator(".outline").wait_for(state="detached")
    ines.page.wait_for_function("() => document.activeElement.closest('.stage') !== null")
    ines.presses("Enter")
    ines.page.locator(".note-editor textarea:focus").wait_for()
    is_clean(ines, "board, writing")


def test_AX13_a_full_board(person: Callable[..., Person], house: AppServer) -> None:
    """The sample, a selection with its bar, the outline and its choices, export, keys, commands, the menu, the history."""
    ines = person("Ines")
    ines.opens_the_sample(house.url)
    ines.turns_to_the_board()
    is_clean(ines, "sample")
    ines.presses("ArrowRight")
    ines.page.locator(".selection-bar button").first.wait_for()
    is_clean(ines, "selection")
    for keys, name in (("Shift+E", "Export"), ("?", "Keyboard shortcuts"), ("Control+k", "Everything you can do")):
        opens(ines, keys, name)
        is_clean(ines, name)
        closes(ines, name)
    ines.presses("Control+f")
    ines.page.locator(".find input:focus").wait_for()
    ines.page.keyboard.type("bike")
    is_clean(ines, "find")
    ines.presses("Escape")
    ines.page.locator(".find input").wait_for(state="detached")
    ines.presses("Shift+F10")
    ines.page.get_by_role("menu").first.wait_for()
    is_clean(ines, "menu")
    ines.presses("Escape")
    ines.page.get_by_role("menu").first.wait_for(state="hidden")
    ines.presses("Shift+O")
    ines.page.locator(".entry:focus").wait_for()
    is_clean(ines, "outline")
    opens(ines, "l", "Leads to …")
    is_clean(ines, "leads to")
    closes(ines, "Leads to …")
    ines.presses("Escape")
    Player(ines).opens()
    is_clean(ines, "history")


def test_AX13_on_a_phone(person: Callable[..., Person], house: AppServer) -> None:
    """Board and outline in a narrow window."""
    ines = person("Ines", viewport={"width": 390, "height": 844})
    ines.opens_the_sample(house.url)
    is_clean(ines, "board, 390 px")
    ines.presses("Shift+O")
    ines.page.locator(".entry").first.wait_for()
    is_clean(ines, "outline, 390 px")
