"""A board that is nearly full says so before it is (TRUST L06)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser


def test_L06_who_opens_a_nearly_full_board_is_told_how_much_lies_on_it(
    person: Callable[..., Person], app_server: Callable[..., AppServer]
) -> None:
    """The sample has 93 items; here a board may hold 100."""
    ines = person("Ines")
    ines.opens_the_sample(app_server(settings={"BOARD_ITEMS": "100"}).url)
    said = ines.page.locator('.toast[data-code="board_filling"]')
    expect(said).to_contain_text("93 of 100 items")
    said.get_by_role("button", name="Close").click()
    expect(said).to_have_count(0)
