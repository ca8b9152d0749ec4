"""Somebody with a link to watch: sees everything, changes nothing."""

from collections.abc import Callable

import pytest

from tests.browser.log import entries
from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser


def test_an_observer_sees_all_and_has_nothing_to_change_it_with(
    person: Callable[..., Person], house: AppServer
) -> None:
    """No kinds of notes, no undo, no invitation; keys and double clicks write nothing."""
    ines = person("Ines")
    ines.opens_the_sample(house.url)
    mira = person("Mira")
    mira.joins(ines.invitation("watch"))
    mira.page.locator(".saving .whole", has_text="View only").wait_for()
    assert mira.board() == ines.board()

    tools = mira.page.get_by_role("navigation", name="Kinds of notes and tools")
    assert tools.get_by_role("button").count() == 2
    assert mira.page.get_by_role("button", name="Share").count() == 0
    assert mira.page.locator(".board-title button").count() == 0

    note = mira.reads("Bike unlocked")
    mira.turns_to_the_board()
    mira.presses("e")
    mira.page.mouse.click(700, 480)
    mira.page.mouse.dblclick(*mira.middle(note))
    mira.drags(mira.middle(note), (700, 480))
    mira.selects(note)
    mira.presses("Delete", "Enter", "Control+d")
    assert mira.page.locator("textarea").count() == 0

    ines.writes("Seen by all", (700, 480))
    mira.sees("board.notes.some(({ text }) => text === 'Seen by all')")
    mine = mira.page.evaluate("() => JSON.parse(document.querySelector('#start').textContent).me.person")
    assert [entry["type"] for entry in entries(ines, house.url) if entry["by"] == mine] == ["PersonIntroduced"]
