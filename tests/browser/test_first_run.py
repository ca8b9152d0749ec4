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
