"""The first minutes: tips that never stand in the way (UX N3)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

IN_THE_MIDDLE = (700, 400)


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She has never been here."""
    host = person("Ines", newcomer=True)
    host.starts(house.url)
    return host


def test_N3_four_tips_come_one_at_a_time_after_the_first_note(ines: Person) -> None:
    """Each beside what it explains; the keyboard stays on the board; after the fourth none comes again."""
    tip = ines.page.get_by_role("complementary", name="Tip")
    expect(tip).to_have_count(0)
    ines.writes("Order placed", IN_THE_MIDDLE)
    for at in range(1, 5):
        expect(tip).to_have_count(1)
        expect(tip.get_by_text(f"{at} of 4")).to_be_visible()
        ines.writes(f"Thing {at} happened", (400 + 120 * at, 300))
        tip.get_by_role("button", name="Next tip" if at < 4 else "Got it").click()
    expect(tip).to_have_count(0)
    ines.reloads()
    expect(tip).to_have_count(0)


def test_N3_tips_are_gone_for_good_when_somebody_wants_none(ines: Person) -> None:
    """One press; the board goes on as before."""
    ines.writes("Order placed", IN_THE_MIDDLE)
    tip = ines.page.get_by_role("complementary", name="Tip")
    tip.get_by_role("button", name="No more tips").click()
    expect(tip).to_have_count(0)
    ines.reloads()
    ines.turns_to_the_board()
    ines.writes("Order paid", (500, 500))
    expect(tip).to_have_count(0)


@pytest.mark.parametrize("card", ["Big Picture", "Process", "Software design", "Blank board"])
def test_N1_the_first_event_is_three_actions_away_from_the_home_page(
    person: Callable[..., Person], house: AppServer, card: str
) -> None:
    """Press the card, press the note of the guide, write: kept without any further key, and the legend grows with it."""
    ines = person("Ines")
    ines.page.goto(house.url)
    ines.page.get_by_role("button", name=card).first.click()
    ines.page.get_by_role("button", name="Write the first note").click()
    ines.page.keyboard.type("Order placed")
    ines.sees("board.notes.some(({ kind, text }) => kind === 'event' && text === 'Order placed')")
    ines.is_saved()
    expect(ines.page.get_by_role("button", name="Write the first note")).to_have_count(0)
    expect(ines.page.get_by_role("list", name="Legend").get_by_role("listitem")).to_have_text(["Event"])
    ines.reloads()
    ines.sees("board.notes.length === 1")


@pytest.mark.parametrize(
    ("template", "holds"),
    [
        ("Chapters and lanes", "board.frames.length === 3 && board.pivotals.length === 3"),
        ("First row", "board.notes.length === 7"),
        ("Two contexts", "board.frames.length === 2 && board.links.length === 1"),
    ],
)
def test_N1_a_template_is_an_ordinary_board_that_one_undo_empties(
    person: Callable[..., Person], house: AppServer, template: str, holds: str
) -> None:
    """Found behind one quiet line by the keyboard alone; its notes can be written over; undo takes all of it back."""
    ines = person("Ines")
    ines.page.goto(house.url)
    ines.page.locator("summary", has_text="Templates").focus()
    ines.presses("Enter")
    ines.goes_to(template)
    ines.presses("Enter")
    ines.sees_the_board()
    ines.sees(holds)
    ines.turns_to_the_board()
    expect(ines.page.get_by_role("button", name="Undo", exact=True)).to_be_enabled()
    ines.presses("Control+z")
    ines.sees("board.notes.length + board.frames.length + board.pivotals.length === 0")
    expect(ines.page.get_by_role("button", name="Write the first note")).to_be_visible()
