"""Fingers and pens on the canvas (UX section 6): each test shows one convention, and its name cites it."""

from collections.abc import Callable

import pytest

from tests.browser.fingers import PHONE, Fingers
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
