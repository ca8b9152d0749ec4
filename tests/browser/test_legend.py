"""The legend grows with the board, and a board may call its notes something else (UX U24)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

PAPER = "(note) => getComputedStyle(note.querySelector('.sheet')).getPropertyValue('--paper').trim()"


def test_U24_the_legend_grows_with_the_first_note_of_a_kind(person: Callable[..., Person], house: AppServer) -> None:
    """First policy: one row more."""
    ines = person("Ines")
    ines.starts(house.url, "Process")
    ines.writes("Order placed", (500, 400))
    rows = ines.page.get_by_role("list", name="Legend").get_by_role("listitem")
    expect(rows).to_have_text(["Event"])
    ines.presses("Escape")
    ines.writes("Whenever an order is placed, charge it", (700, 400), key="p")
    expect(rows).to_have_text(["Event", "Policy"])


def test_U24_a_kind_gets_another_name_and_paper_for_everybody(person: Callable[..., Person], house: AppServer) -> None:
    """It is seen on the notes, in the palette and in the legend of both; a colour that words cannot be read on is refused."""
    ines, omar = person("Ines"), person("Omar")
    ines.starts(house.url, "Process")
    omar.joins(ines.invitation())
    event = ines.writes("Order placed", (500, 400))
    ines.page.get_by_role("button", name="Edit the legend").click()
    sheet = ines.page.get_by_role("dialog", name="Legend")
    sheet.get_by_role("textbox", name="Name of Event on this board").fill("Ereignis")
    sheet.get_by_label("Paper of Event").last.fill("#ffd08a")
    omar.sees("(board.legend ?? []).some((entry) => entry.name === 'Ereignis' && entry.paper === '#FFD08A')")
    for one in (ines, omar):
        expect(one.page.get_by_role("list", name="Legend").get_by_role("listitem")).to_have_text(["Ereignis"])
        expect(one.page.locator('[data-place="event"]')).to_contain_text("Ereignis")
        assert one.note(event).evaluate(PAPER) == "#FFD08A"
    sheet.get_by_label("Paper of Event").last.fill("#101010")
    expect(sheet.get_by_role("alert")).to_contain_text("Choose a lighter one")
    sheet.get_by_role("button", name="Restore Event").click()
    assert omar.page.get_by_role("button", name="Edit the legend").count() == 0, (
        "what the board is called is the facilitator's"
    )
    omar.sees("(board.legend ?? []).length === 0")
    assert omar.note(event).evaluate(PAPER) == "#ff9f4b"
