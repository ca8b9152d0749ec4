"""AX2: a whole board made in the outline by keyboard alone, and the same board made on the canvas, by keyboard too."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.by_keys import STORY, begins, storms
from tests.browser.log import entries, replayed
from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser


def told(board: dict[str, Any]) -> dict[str, Any]:
    """What a board says, whoever made it and wherever exactly it lies: kinds and texts in order, arrows, contexts."""
    notes = sorted(board["notes"], key=lambda note: (note["x"], note["y"]))
    texts = {note["id"]: note["text"] for note in notes}

    def inside(frame: dict[str, Any]) -> list[str]:
        return [
            note["text"]
            for note in notes
            if frame["x"] <= note["x"] + note["w"] / 2 <= frame["x"] + frame["w"]
            and frame["y"] <= note["y"] + note["h"] / 2 <= frame["y"] + frame["h"]
        ]

    return {
        "notes": [(note["kind"], note["text"]) for note in notes],
        "arrows": [(texts[link["source"]], texts[link["target"]]) for link in board["links"]],
        "contexts": [(frame["role"], frame["name"], inside(frame)) for frame in board["frames"]],
    }


def says(host: Person, text: str) -> None:
    """Write in the field that opens, and finish."""
    host.page.locator("textarea:focus").wait_for()
    host.page.keyboard.type(text)
    host.presses("Escape")
    host.page.locator("textarea").wait_for(state="hidden")


def exports(host: Person) -> None:
    """Open the export by its key, see that the picture is ready, and go back."""
    host.presses("Shift+E")
    dialog = host.page.get_by_role("dialog", name="Export")
    dialog.locator("[data-download]:enabled").wait_for()
    host.presses("Escape")
    dialog.wait_for(state="hidden")


def is_on(host: Person, text: str) -> None:
    """Wait until the focus is on the entry of that note."""
    host.page.wait_for_function(
        "(text) => document.activeElement.matches('.entry') && document.activeElement.ariaLabel.includes(text)",
        arg=text,
    )


def by_the_outline(host: Person) -> None:
    """The board, made in words."""
    host.presses("Escape", "Shift+O")
    host.page.wait_for_function("() => document.activeElement.hasAttribute('data-outline-first')")
    host.presses("Enter")
    storms(host)
    is_on(host, STORY[9])

    host.presses("Home")
    is_on(host, STORY[0])
    host.presses("l")
    host.page.locator("dialog input:focus").wait_for()
    host.page.keyboard.type("Thing 2")
    host.presses("Enter")
    host.sees("board.links.length === 1")
    is_on(host, STORY[0])

    host.presses("End", "q")
    says(host, "Who says so?")

    host.presses("Home", "Shift+ArrowDown", "Shift+ArrowDown", "b")
    says(host, "Rental")
    host.sees("board.frames.length === 1 && board.frames[0].name === 'Rental'")

    # The entry of the context comes first now, and has the focus.
    host.presses("ArrowDown", "ArrowDown", "Enter")
    says(host, "Something else happened")
    is_on(host, "Something else happened")
    host.presses("Alt+ArrowDown")
    host.sees("board.notes.find(({ text }) => text === 'Something else happened').x > "
              "board.notes.find(({ text }) => text === 'Thing 3 happened').x")  # fmt: skip
    is_on(host, "Something else happened")
    host.presses("End", "ArrowUp", "Delete")
    host.sees("board.notes.length === 10")
    host.presses("Control+z")
    host.sees("board.notes.length === 11")
    exports(host)


def on_the_canvas(host: Person) -> None:
    """The same board, made where it lies."""
    host.goes_to("Write the first note")
    host.presses("Enter")
    storms(host)
    host.presses("Escape", "ArrowRight", "l", "Tab", "Enter")
    host.sees("board.links.length === 1")

    host.presses("Escape", "Escape", "ArrowRight", *["Tab"] * 9, "q", "Enter")
    says(host, "Who says so?")

    host.presses("Escape", "ArrowRight", "Control+Shift+ArrowRight", "Control+Shift+ArrowRight", "b", "Enter")
    says(host, "Rental")
    host.sees("board.frames.length === 1 && board.frames[0].name === 'Rental'")

    # Two notes change their places by nudges: 120 units each.
    host.presses("Escape", "ArrowRight", "Tab", "Enter")
    says(host, "Something else happened")
    host.presses("Shift+ArrowRight", "ArrowRight", "ArrowRight", "Tab")
    host.presses("Shift+ArrowLeft", "ArrowLeft", "ArrowLeft")
    host.sees("board.notes.find(({ text }) => text === 'Something else happened').x > "
              "board.notes.find(({ text }) => text === 'Thing 3 happened').x")  # fmt: skip
    host.presses("Escape", "ArrowRight", *["Tab"] * 9, "Delete")
    host.sees("board.notes.length === 10")
    host.presses("Control+z")
    host.sees("board.notes.length === 11")
    exports(host)


def test_AX2_the_same_board_is_made_in_the_outline_and_on_the_canvas(
    person: Callable[..., Person], house: AppServer
) -> None:
    """Kinds, texts, order, arrows and contexts are equal, and each log makes the board that is seen."""
    boards = []
    for name, make in (("Ines", by_the_outline), ("Jonas", on_the_canvas)):
        host = person(name)
        begins(host, house)
        make(host)
        host.is_saved()
        log = replayed(entries(host, house.url))
        assert told(log) == told(host.board())
        boards.append(told(log))
    words, picture = boards
    assert words == picture
    assert words["notes"][0] == ("event", STORY[0])
    assert words["contexts"] == [("context", "Rental", [STORY[0], STORY[2], "Something else happened"])]
    assert len(words["notes"]) == 11


def test_AX2_the_outline_is_live_and_keeps_the_focus(person: Callable[..., Person], house: AppServer) -> None:
    """What somebody else writes appears in the list, while the focus stays where it is; Esc goes back to the board."""
    ines = person("Ines")
    ines.starts(house.url)
    ines.writes("Bike reserved", (500, 400))
    jonas = person("Jonas")
    jonas.joins(ines.invitation())
    jonas.turns_to_the_board()
    ines.presses("Shift+O")
    is_on(ines, "Bike reserved")
    jonas.writes("Bike returned", (900, 600))
    ines.page.get_by_role("button", name="Event “Bike returned”").wait_for()
    is_on(ines, "Bike reserved")

    ines.presses("Escape")
    ines.page.locator(".outline").wait_for(state="detached")
    ines.page.wait_for_function("() => document.activeElement.closest('.stage') !== null")


def test_U26_an_entry_of_the_outline_has_a_menu_by_both_keys_and_by_the_right_button(
    person: Callable[..., Person], house: AppServer
) -> None:
    """It stands at the entry, does what it says, and gives the focus back."""
    ines = person("Ines")
    begins(ines, house)
    ines.presses("Shift+o")
    ines.page.locator("[data-outline-first]").click()
    says(ines, "Bike rented")
    ines.presses("e")
    says(ines, "Bike returned")
    entry = ines.page.get_by_role("button", name="Bike returned")
    offered: list[str] = []
    for key in ("Shift+F10", "ContextMenu"):
        ines.presses(key)
        offered = ines.offered()
        assert {"note.edit", "outline.earlier", "note.putAfter", "note.tags", "outline.remove"} <= set(offered)
        box, row = ines.sees_the_menu().bounding_box(), entry.bounding_box()
        assert box is not None
        assert row is not None
        assert (box["x"], box["y"]) == pytest.approx((row["x"], row["y"] + row["height"]), abs=2)
        ines.presses("Escape")
        ines.page.wait_for_function("(row) => document.activeElement === row", arg=entry.element_handle())
    entry.click(button="right")
    assert ines.offered() == offered
    ines.chooses("outline.earlier")
    ines.sees("board.notes.toSorted((one, other) => one.x - other.x)[0].text === 'Bike returned'")
    ines.presses("Shift+F10")
    ines.chooses("outline.remove")
    ines.sees("board.notes.length === 1 && board.notes[0].text === 'Bike rented'")
