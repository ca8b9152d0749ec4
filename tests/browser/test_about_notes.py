"""Who wrote a note and what happened to it, on demand (UX U32)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser


def test_U32_a_note_tells_its_author_and_its_life_and_leads_to_each_step(
    person: Callable[..., Person], house: AppServer
) -> None:
    """Newest first; what others did to other notes is left out; a step opens the board as it was."""
    ines, omar = person("Ines"), person("Omar")
    ines.starts(house.url)
    omar.joins(ines.invitation())
    note = ines.writes("Order placed", (600, 400))
    ines.writes("Order paid", (900, 400))
    omar.sees("board.notes.length === 2")
    omar.selects(note)
    omar.presses("ArrowDown", "ArrowDown")
    omar.is_saved()
    moved = omar.board()["version"]
    ines.sees_version(moved)
    ines.presses("Escape")
    ines.selects(note)
    ines.presses("Shift+F10")
    ines.page.get_by_role("menuitem", name="About this note").click()
    about = ines.page.get_by_role("dialog", name="About this note")
    expect(about.get_by_text("Written by Ines")).to_be_visible()
    deeds = about.get_by_role("listitem")
    expect(deeds.first).to_contain_text("Omar moved this")
    expect(deeds.first).to_contain_text("2 times")
    expect(deeds.last).to_contain_text("Ines added this")
    deeds.first.get_by_role("button", name="Show").click()
    expect(about).to_be_hidden()
    expect(ines.page.get_by_text("Back to now")).to_be_visible()
    assert f"at={moved}" in ines.page.url
