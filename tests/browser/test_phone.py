"""A phone in somebody's hand, 390 by 844, no mouse and no keys but those of its screen."""

from collections.abc import Callable

import pytest

from tests.browser.fingers import PHONE, Fingers
from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

AT_REST = """() => [scrollX, scrollY, visualViewport.scale, document.documentElement.scrollWidth <= innerWidth]"""
"""The page itself is neither scrolled nor zoomed, and nothing of it is wider than the screen."""


def test_notes_are_added_written_and_moved_with_a_finger(person: Callable[..., Person], house: AppServer) -> None:
    """What a guest with a phone can do, the one at the big screen sees."""
    host = person("Ines")
    host.starts(house.url)
    guest = person("Jonas", **PHONE)
    guest.page.goto(host.invitation())
    guest.page.get_by_role("textbox", name="Your name").fill("Jonas")
    guest.page.get_by_role("button", name="Join the board").tap()
    guest.sees_the_board()
    finger = Fingers(guest)

    guest.page.locator('[data-place="event"]').tap()
    finger.taps((200, 420))
    guest.page.locator("textarea:focus").wait_for()
    guest.page.keyboard.type("Bike rented")
    box = guest.page.locator(".note-editor").bounding_box()
    assert box is not None
    assert 0 <= box["x"] < box["x"] + box["width"] <= 390
    finger.taps((330, 700))
    host.sees("board.notes.some(({ text }) => text === 'Bike rented')")
    (before,) = guest.notes().values()

    finger.drags(guest.middle(before["id"]), (120, 560))
    host.sees("board.notes.some(({ y }) => y > value + 50)", before["y"])
    guest.is_saved()
    (after,) = guest.notes().values()
    assert after["x"] < before["x"]

    # A finger on the empty table moves the view, not the page and no note.
    place = guest.middle(after["id"])
    finger.drags((300, 300), (200, 250))
    guest.page.wait_for_function(
        "([id, x]) => document.querySelector(`.note[data-note='${id}']`).getBoundingClientRect().x < x",
        arg=[after["id"], place[0] - 100],
    )
    assert guest.notes()[after["id"]] == after
    assert guest.page.evaluate(AT_REST) == [0, 0, 1, True]


def test_the_first_note_of_a_guest_is_large_enough_to_read_and_nothing_stays_in_the_hand(
    person: Callable[..., Person], house: AppServer
) -> None:
    """They choose a kind, as the guide says, and then touch the note of the guide."""
    host = person("Ines")
    host.starts(house.url)
    guest = person("Jonas", **PHONE)
    guest.page.goto(host.invitation())
    guest.page.get_by_role("textbox", name="Your name").fill("Jonas")
    guest.page.get_by_role("button", name="Join the board").tap()
    guest.sees_the_board()
    guest.page.locator('[data-place="event"]').tap()
    guest.page.locator(".guide-note").tap()
    guest.page.locator("textarea:focus").wait_for()
    guest.page.keyboard.type("Bike rented")
    host.sees("board.notes.length === 1")
    box = guest.note(*guest.notes()).bounding_box()
    assert box is not None
    assert box["width"] >= 90
    guest.presses("Escape")
    guest.page.locator('[data-place="event"][aria-pressed="false"]').wait_for()


def test_the_keyboard_of_the_screen_never_hides_the_note_that_is_written(
    person: Callable[..., Person], house: AppServer
) -> None:
    """Half of the window is gone when it comes up; what is written is in the other half, under the title."""
    guest = person("Jonas", **PHONE)
    guest.page.goto(house.url)
    guest.page.locator('[data-format="big_picture"]').tap()
    guest.sees_the_board()
    guest.page.locator('[data-place="hotspot"]').tap()
    Fingers(guest).taps((200, 720))
    guest.page.locator("textarea:focus").wait_for()
    guest.page.set_viewport_size({"width": 390, "height": 460})
    guest.page.wait_for_function(
        "() => { const { top, bottom } = document.querySelector('textarea:focus').getBoundingClientRect();"
        " return innerHeight === 460 && top >= 56 && bottom <= 460 }"
    )
    guest.page.keyboard.type("Who drives at night?")
    guest.presses("Escape")
    guest.sees("board.notes[0].text === 'Who drives at night?'")


def test_no_page_is_wider_than_the_phone(person: Callable[..., Person], house: AppServer) -> None:
    """Home, import, the sample, its history and its export."""
    guest = person("Jonas", **PHONE)
    for path in ("/", "/import/"):
        guest.page.goto(house.url + path)
        guest.page.locator("h1").first.wait_for()
        assert guest.page.evaluate(AT_REST) == [0, 0, 1, True], path
    guest.opens_the_sample(house.url)
    guest.page.get_by_role("button", name="History").tap()
    guest.page.get_by_text("Viewing step").wait_for()
    guest.page.get_by_role("button", name="One step back").tap()
    assert guest.page.evaluate(AT_REST) == [0, 0, 1, True]
    guest.page.get_by_role("button", name="Back to now").tap()
    guest.page.get_by_role("button", name="More").tap()
    guest.page.locator("#more-menu").get_by_role("button", name="Export").tap()
    dialog = guest.page.get_by_role("dialog", name="Export")
    dialog.locator("[data-download]:enabled").wait_for()
    box = dialog.bounding_box()
    assert box is not None
    assert 0 <= box["x"] < box["x"] + box["width"] <= 390
    assert guest.page.evaluate(AT_REST) == [0, 0, 1, True]


def test_what_a_thumb_must_hit_is_large_enough(person: Callable[..., Person], house: AppServer) -> None:
    """AX7: 44 pixels on touch for every control of the board that can be seen."""
    guest = person("Jonas", **PHONE)
    guest.opens_the_sample(house.url)
    assert len(guest.page.locator("main button:visible, main a:visible").all()) > 8
    assert too_small(guest) == []


def test_AX7_the_bar_of_what_is_selected_is_made_for_thumbs(person: Callable[..., Person], house: AppServer) -> None:
    """In German, where its words need the most room."""
    guest = person("Jonas", **{**PHONE, "locale": "de-DE"})
    guest.opens_the_sample(house.url)
    guest.turns_to_the_board()
    guest.presses("Control+a")
    guest.page.locator(".selection-bar button").first.wait_for()
    assert too_small(guest) == []
    guest.presses("Escape")
    guest.selects(next(note["id"] for note in guest.notes().values() if note["kind"] == "command"))
    guest.page.locator(".selection-bar button").first.wait_for()
    assert too_small(guest) == []


def too_small(guest: Person) -> list[tuple[str, float, float]]:
    """Controls that can be seen and are smaller than a thumb."""
    small = []
    for one in guest.page.locator("main button:visible, main a:visible").all():
        box = one.bounding_box()
        if box is not None and round(min(box["width"], box["height"]), 2) < 44 and box["y"] > 0:
            small.append((one.get_attribute("aria-label") or one.inner_text(), box["width"], box["height"]))
    return small


def test_AX7_the_outline_is_made_for_thumbs(person: Callable[..., Person], house: AppServer) -> None:
    """44 pixels for every row and every button of the outline."""
    guest = person("Jonas", **PHONE)
    guest.opens_the_sample(house.url)
    guest.page.get_by_role("button", name="More").tap()
    guest.page.locator("#more-menu").get_by_role("button", name="Outline").tap()
    guest.page.locator(".entry").first.wait_for()
    small = []
    for one in guest.page.locator("main button:visible, main a:visible").all():
        box = one.bounding_box()
        if box is not None and round(min(box["width"], box["height"]), 2) < 44 and box["y"] > 0:
            small.append((one.get_attribute("aria-label") or one.inner_text(), box["width"], box["height"]))
    assert small == []
