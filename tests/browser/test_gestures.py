"""Hands on the canvas, with mouse and keys: each test shows one convention of UX section 1, and its name cites it."""

from collections.abc import Callable

import pytest

from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

BARE = (700, 760)
"""A place of the window where these tests put nothing."""


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She opens a Big Picture of her own."""
    host = person("Ines")
    host.starts(house.url)
    return host


def test_u26_the_same_menu_comes_by_the_right_button_and_by_both_keys(ines: Person) -> None:
    """For a note and for the board; Esc gives the focus back."""
    note = ines.writes("Bike rented", (400, 300))
    menu = ines.opens_the_menu(ines.middle(note))
    assert ines.selected() == {note}
    offered = ines.offered()
    assert {"note.edit", "menu.kind", "clip.copy", "arrange.duplicate", "arrange.remove"} <= set(offered)
    for key in ("Shift+F10", "ContextMenu"):
        ines.presses("Escape")
        menu.wait_for(state="hidden")
        ines.page.wait_for_function("(id) => document.activeElement.dataset.note === id", arg=note)
        assert ines.selected() == {note}
        ines.presses(key)
        assert ines.offered() == offered, key

    ines.presses("Escape")
    ines.opens_the_menu(BARE)
    assert ines.selected() == set()
    offered = ines.offered()
    assert {"note.here", "clip.paste", "arrange.selectAll", "view.fit"} <= set(offered)
    ines.presses("Escape")
    menu.wait_for(state="hidden")
    ines.presses("Shift+F10")
    assert ines.offered() == offered


def test_u26_the_menu_is_walked_with_arrows_and_does_what_it_says(ines: Person) -> None:
    """Into a submenu and out again, by letter, by Enter, by mouse."""
    note = ines.writes("Bike rented", (400, 300))
    ines.selects(note)
    ines.presses("Shift+F10")
    menu = ines.sees_the_menu()
    ines.presses("c", "ArrowRight")
    menu.get_by_role("menu", name="Change kind").wait_for()
    ines.presses("ArrowLeft")
    menu.get_by_role("menu", name="Change kind").wait_for(state="hidden")
    ines.presses("ArrowRight", "ArrowDown", "Enter")
    ines.sees("board.notes[0].kind === 'hotspot'")
    menu.wait_for(state="hidden")

    ines.opens_the_menu(BARE)
    ines.chooses("note.here")
    ines.types("Written here")
    (here,) = (one for one in ines.notes().values() if one["text"] == "Written here")
    x, y = ines.middle(here["id"])
    assert (abs(x - BARE[0]), abs(y - BARE[1])) < (2, 2)

    ines.opens_the_menu(ines.middle(note))
    ines.chooses("arrange.remove")
    ines.sees("board.notes.length === 1")
    ines.opens_the_menu(ines.middle(here["id"]))
    ines.page.mouse.click(1100, 300)
    menu.wait_for(state="hidden")
    assert ines.selected() == set()
