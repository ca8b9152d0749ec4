"""Gentle help with the grammar: the next note is offered, neighbours draw what is dragged, and nothing is ever in the way."""

import itertools
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

IN_THE_MIDDLE = (600, 400)


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She plays a process."""
    host = person("Ines")
    host.starts(house.url, "Process")
    return host


def writes(person: Person, text: str) -> None:
    """Write in the field that is open and finish it."""
    person.page.locator("textarea:focus").wait_for()
    person.page.keyboard.type(text)
    person.presses("Escape")


def test_the_next_note_is_offered_and_tab_takes_it(ines: Person) -> None:
    """Event, policy, command, system: four notes touching in one row, without a pointer after the first."""
    ines.presses("e")
    ines.page.mouse.click(*IN_THE_MIDDLE)
    for text in ("Ride offered", "Whenever a ride is offered, tell the driver", "Tell driver", "Messenger"):
        writes(ines, text)
        if text != "Messenger":
            expect(ines.page.locator(".suggestion")).to_be_visible()
            ines.presses("Tab")
    ines.is_saved()
    notes = sorted(ines.notes().values(), key=lambda note: note["x"])
    assert [note["kind"] for note in notes] == ["event", "policy", "command", "system"]
    assert [after["x"] - before["x"] - before["w"] for before, after in itertools.pairwise(notes)] == [
        8,
        8,
        8,
    ]
    assert len({note["y"] for note in notes}) == 1


def test_a_click_takes_the_suggestion_and_any_other_key_lets_it_go(ines: Person) -> None:
    """It is a faint sheet beside the note, and it comes once."""
    ines.presses("e")
    ines.page.mouse.click(*IN_THE_MIDDLE)
    writes(ines, "Ride offered")
    ines.page.locator(".suggestion").click()
    writes(ines, "Whenever a ride is offered, tell the driver")
    ines.presses("Escape")
    expect(ines.page.locator(".suggestion")).to_be_hidden()
    ines.sees("board.notes.map((note) => note.kind).join() === value", "event,policy")
