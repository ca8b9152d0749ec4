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


def test_u14_a_dragged_note_comes_to_lie_in_line_and_notes_are_put_in_order(ines: Person) -> None:
    """Guides are seen while the hand is near, Ctrl suspends them; places are equal to the unit; one step of undo."""
    first, second, third = (ines.writes(f"Note {n}", (320 + 230 * n, 240 + 60 * n)) for n in range(3))
    ines.presses("Escape")
    x, y = ines.middle(first)
    start = ines.middle(second)
    ines.page.mouse.move(*start)
    ines.page.mouse.down()
    ines.page.mouse.move(x + 100, y + 240)
    ines.page.mouse.move(x + 4, y + 240)
    ines.page.locator(".rings .guide:visible").first.wait_for()
    ines.page.keyboard.down("Control")
    ines.page.mouse.move(x + 3, y + 240)
    ines.page.locator(".rings .guide:visible").first.wait_for(state="hidden")
    ines.page.keyboard.up("Control")
    ines.page.mouse.move(x + 4, y + 240)
    ines.page.mouse.up()
    ines.is_saved()
    notes = ines.notes()
    assert notes[second]["x"] == notes[first]["x"]

    ines.selects(first, second, third)
    ines.page.get_by_role("button", name="Put in order").click()
    ines.page.get_by_role("button", name="Tidy into a row").click()
    ines.sees("new Set(board.notes.map(({ y }) => y)).size === 1")
    row = sorted(note["x"] for note in ines.notes().values())
    assert row[1] - row[0] == row[2] - row[1] == 120
    ines.presses("Control+z")
    ines.sees("value.every((old) => board.notes.some(({ id, x, y }) => id === old.id && x === old.x && y === old.y))",
              list(notes.values()))  # fmt: skip
