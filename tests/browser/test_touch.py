"""Fingers and pens on the canvas (UX section 6): each test shows one convention, and its name cites it."""

from collections.abc import Callable

import pytest

from tests.browser.fingers import PHONE, Fingers, Pen
from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser


@pytest.fixture
def jonas(person: Callable[..., Person], house: AppServer) -> Person:
    """He opens the sample board on his phone."""
    guest = person("Jonas", **PHONE)
    guest.opens_the_sample(house.url)
    return guest


def on_screen(one: Person) -> str:
    """A note in the middle of the screen."""
    found: str = one.page.evaluate(
        "() => document.elementsFromPoint(195, 420).concat([...document.querySelectorAll('.note')])"
        ".map((element) => element.closest('.note')).find((note) => {"
        " if (!note) return false; const { left, right, top, bottom } = note.getBoundingClientRect();"
        " return left > 10 && right < 380 && top > 200 && bottom < 650 }).dataset.note"
    )
    return found


AT_REST = "() => [scrollX, scrollY, visualViewport.scale]"
"""The page itself is neither scrolled nor zoomed."""


def test_u26_a_long_press_opens_the_menu_that_a_key_opens(jonas: Person) -> None:
    """Half a second on a note; the finger that leaves then does nothing more."""
    finger = Fingers(jonas)
    note = on_screen(jonas)
    finger.holds(jonas.middle(note))
    offered = jonas.offered()
    finger.lets_go()
    assert jonas.selected() == {note}
    assert jonas.offered() == offered
    jonas.presses("Escape", "Shift+F10")
    assert jonas.offered() == offered
    box = jonas.sees_the_menu().bounding_box()
    assert box is not None
    assert 0 <= box["x"] < box["x"] + box["width"] <= 390
    assert 0 <= box["y"] < box["y"] + box["height"] <= 844


def test_u01_two_fingers_pan_and_zoom_the_board_and_never_the_page(jonas: Person) -> None:
    """The place between the fingers stays between them."""
    finger = Fingers(jonas)
    note = on_screen(jonas)
    box, notes = jonas.note(note).bounding_box(), jonas.notes()
    assert box is not None
    x, y = jonas.middle(note)
    finger.pinches(((x - 40, y), (x - 80, y)), ((x + 40, y), (x + 80, y)))
    wide = "([id, w]) => document.querySelector(`.note[data-note='${id}']`).getBoundingClientRect().width > w"
    jonas.page.wait_for_function(wide, arg=[note, 1.8 * box["width"]])
    there = jonas.middle(note)
    assert (abs(there[0] - x), abs(there[1] - y)) < (3, 3)

    finger.pinches(((100, 300), (100, 400)), ((200, 300), (200, 400)))
    low = "([id, y]) => document.querySelector(`.note[data-note='${id}']`).getBoundingClientRect().y > y"
    jonas.page.wait_for_function(low, arg=[note, there[1] - box["height"] + 90])
    assert jonas.page.evaluate(AT_REST) == [0, 0, 1]
    assert jonas.notes() == notes


def test_a_second_finger_lets_a_held_note_go_back_and_zooms(jonas: Person) -> None:
    """Whoever takes a note and then pinches has changed their mind."""
    finger, note = Fingers(jonas), on_screen(jonas)
    (x, y), before = jonas.middle(note), jonas.notes()
    box = jonas.note(note).bounding_box()
    assert box is not None
    finger.pulls((x, y), (x, y + 60))
    jonas.page.locator(".stage[data-busy]").wait_for()
    finger.joins(((x - 40, y + 60), (x - 80, y + 60)), ((x + 40, y + 60), (x + 80, y + 60)))
    jonas.page.locator(".stage:not([data-busy])").wait_for()
    wide = "([id, w]) => document.querySelector(`.note[data-note='${id}']`).getBoundingClientRect().width > w"
    jonas.page.wait_for_function(wide, arg=[note, 1.3 * box["width"]])
    finger.lets_go()
    assert jonas.notes() == before


def test_a_finger_that_ends_beside_the_board_is_forgotten(jonas: Person) -> None:
    """It pinched on a note, which went into the canvas meanwhile, and left the screen over the kinds of notes."""
    finger = Fingers(jonas)
    start = jonas.middle(on_screen(jonas))
    kinds = jonas.page.locator(".palette button:visible").first.bounding_box()
    assert kinds is not None
    end = (kinds["x"] + kinds["width"] / 2, kinds["y"] + kinds["height"] / 2)
    beside = (end[0] + 20, end[1] - 80)
    finger.pinches((beside, beside), (start, end), stays=True)
    jonas.page.wait_for_function("() => document.querySelectorAll('.note').length === 0")
    finger.lets_go()
    look = "document.querySelector('.world').style.transform"
    was = jonas.page.evaluate(look)
    finger.drags((195, 300), (195, 500))
    jonas.page.wait_for_function(f"was => {look} !== was", arg=was)
    assert jonas.page.evaluate(look).partition("scale")[2] == was.partition("scale")[2]


def test_u06_a_double_tap_opens_a_note_for_writing(jonas: Person) -> None:
    """On what is there."""
    note = on_screen(jonas)
    Fingers(jonas).taps_twice(jonas.middle(note))
    jonas.page.locator(f'.note[data-note="{note}"] textarea:focus').wait_for()
    jonas.types("Tapped twice")
    assert jonas.notes()[note]["text"] == "Tapped twice"
    assert jonas.page.evaluate(AT_REST) == [0, 0, 1]


def test_a_pen_draws_a_marquee_and_drags_and_from_then_on_a_palm_only_pans(
    person: Callable[..., Person], house: AppServer
) -> None:
    """Section 6: on a tablet."""
    ada = person("Ada", viewport={"width": 1024, "height": 768}, has_touch=True)
    ada.starts(house.url)
    one, two = (ada.writes(text, (400 + 200 * n, 300)) for n, text in enumerate(("One", "Two")))
    ada.presses("Escape")
    pen, palm = Pen(ada), Fingers(ada)
    pen.drags((300, 200), (700, 400))
    assert ada.selected() == {one, two}
    before = ada.notes()
    pen.drags(ada.middle(one), (420, 500))
    ada.sees("board.notes.every(({ y }) => y > value)", before[one]["y"] + 100)
    ada.is_saved()

    before, at = ada.notes(), ada.middle(one)
    palm.drags(at, (at[0] + 100, at[1]))
    ada.page.wait_for_function(
        "([id, x]) => document.querySelector(`.note[data-note='${id}']`).getBoundingClientRect().x > x",
        arg=[one, at[0]],
    )
    assert ada.notes() == before
