"""A board that is begun and written on without a pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.browser.person import Person
    from tests.servers.app import AppServer

STORY = [f"Thing {count} happened" for count in range(1, 11)]


def begins(host: Person, house: AppServer) -> None:
    """Open a new Big Picture from the home page."""
    host.page.goto(house.url)
    host.goes_to("Big Picture")
    host.presses("Enter")
    host.sees_the_board()


def storms(host: Person) -> None:
    """Write ten events, one after the other; a field is open already, or opens."""
    for count, text in enumerate(STORY):
        if count:
            host.presses("Tab")
            host.sees("board.notes.length === value", count + 1)
        host.page.locator("textarea:focus").wait_for()
        host.page.keyboard.type(text)
    host.presses("Escape")
    host.sees("board.notes.every((note) => note.text !== '')")
