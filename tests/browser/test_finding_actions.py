"""Everything that can be done is found by its words: in the palette (UX U27) and on the sheet of keys."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

IN_THE_MIDDLE = (700, 400)


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She has a board with one event."""
    host = person("Ines")
    host.starts(house.url)
    host.writes("Order placed", IN_THE_MIDDLE)
    return host


def test_U27_the_palette_does_what_is_typed(ines: Person) -> None:
    """Ctrl+K, a few letters, Enter: the board has the keyboard again."""
    ines.presses("Control+k")
    field = ines.page.get_by_role("combobox", name="What do you want to do?")
    expect(field).to_be_focused()
    ines.page.keyboard.type("every select")
    expect(ines.page.get_by_role("option")).to_have_count(1)
    ines.presses("Enter")
    expect(field).to_be_hidden()
    assert len(ines.selected()) == 1
    ines.presses("Delete")
    ines.sees("board.notes.length === 0")


def test_U27_the_palette_is_walked_with_arrows_and_offers_only_what_is_possible(ines: Person) -> None:
    """Without a selection nothing can be thrown away; Up from the first goes to the last; Esc leaves."""
    ines.presses("Escape")
    assert ines.selected() == set()
    ines.presses("Control+k")
    options = ines.page.get_by_role("option")
    expect(options.first).to_have_attribute("aria-selected", "true")
    ines.presses("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    expect(options.filter(has_text="Throw away")).to_have_count(0)
    ines.page.keyboard.type("no such thing")
    expect(ines.page.get_by_text("Nothing is called “no such thing”")).to_be_visible()
    ines.presses("Escape")
    expect(options).to_have_count(0)


def test_the_sheet_of_keys_finds_by_words_and_by_keys(ines: Person) -> None:
    """“?” opens it with the cursor in its field."""
    ines.presses("?")
    sheet = ines.page.get_by_role("dialog", name="Keyboard shortcuts")
    sheet.get_by_role("searchbox").fill("shift z")
    expect(sheet.get_by_role("listitem").filter(has_text="Redo")).to_have_count(1)
    sheet.get_by_role("searchbox").fill("duplicate")
    expect(sheet.get_by_role("listitem")).to_have_text(["DuplicateCtrl D"])
