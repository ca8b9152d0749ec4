"""The board as it was: scrubbing, playing, a link to a moment, and nobody who can change the past."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.log import entries
from tests.browser.person import Person
from tests.browser.player import Player
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser


def then(person: Person, step: int) -> dict[str, Any]:
    """The board at a step, as the API answers it; the page draws no id."""
    answer: dict[str, Any] = person.asks(f"?at={step}")
    return {name: value for name, value in answer.items() if name != "id"}


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She opens the sample, which has a history."""
    host = person("Ines")
    host.opens_the_sample(house.url)
    return host


@pytest.fixture
def jonas(person: Callable[..., Person], ines: Person) -> Person:
    """He follows her invitation."""
    guest = person("Jonas", permissions=["clipboard-read", "clipboard-write"])
    guest.joins(ines.invitation())
    return guest


def test_P1_the_history_is_scrubbed_stepped_and_played_like_a_video(ines: Person) -> None:
    """The band says the step, and the board is the one that the API answers for it."""
    player = Player(ines)
    head = player.opens()
    assert head > 100
    player.says(head, head)

    at = player.scrubs(0.4)
    assert at == pytest.approx(0.4 * head, abs=0.03 * head)
    player.says(at, head)
    assert ines.board() == then(ines, at)

    player.presses("One step back")
    player.says(at - 1, head)
    assert ines.board() == then(ines, at - 1)
    ines.presses("ArrowLeft")
    player.says(at - 2, head)
    ines.presses("Home")
    player.says(0, head)
    assert ines.board()["notes"] == []

    player.presses("64×")
    player.presses("Play")
    player.says(head, head)
    player.bar.get_by_role("button", name="Play", exact=True).wait_for()
    assert ines.board() == then(ines, head)

    player.goes_back_to_now()
    assert "at=" not in ines.page.url
    assert ines.board() == then(ines, head)


def test_P5_a_link_to_a_moment_shows_it_to_others(ines: Person, jonas: Person) -> None:
    """What he copies, she opens: the same picture, which is the API's."""
    player = Player(jonas)
    player.opens()
    at = player.scrubs(0.6)
    jonas.page.wait_for_url(re.compile(rf"\?at={at}$"))
    player.presses("Copy link to this moment")
    jonas.page.get_by_text("Link copied").wait_for()
    link = jonas.page.evaluate("() => navigator.clipboard.readText()")
    assert link == jonas.page.url

    ines.page.goto(link)
    ines.sees_the_board()
    Player(ines).bar.wait_for()
    assert Player(ines).step[0] == at
    assert ines.board() == jonas.board() == then(ines, at)
    ines.reloads()
    Player(ines).says(*player.step)


def test_P4_the_past_cannot_be_changed_and_stands_still_while_others_work(
    house: AppServer, ines: Person, jonas: Person
) -> None:
    """She looks back; whatever she tries writes nothing, and his note does not move her step."""
    player = Player(ines)
    head = player.opens()
    at = player.scrubs(0.7)
    ines.presses("Shift+Digit1")
    shown = ines.board()
    chosen = ines.page.locator('.note[data-kind="event"]').first.get_attribute("data-note")
    assert chosen is not None

    assert ines.page.locator("[data-place]").count() == 0
    ines.turns_to_the_board()
    ines.presses("e")
    ines.page.mouse.click(640, 480)
    ines.page.mouse.dblclick(640, 480)
    ines.drags(ines.middle(chosen), (640, 480))
    ines.selects(chosen)
    ines.presses("Delete", "Control+z", "Enter", "Control+d")
    assert ines.page.locator("textarea").count() == 0
    assert ines.board() == shown

    jonas.writes("Meanwhile", (700, 760))
    ines.page.get_by_text("2 changes since you opened this").wait_for()
    assert player.step[0] == at
    assert ines.board() == shown
    log = entries(ines, house.url)
    assert [entry["type"] for entry in log[head:]] == ["NotePlaced", "NoteReworded"]

    player.goes_back_to_now()
    ines.sees_version(len(log))
    ines.sees("board.notes.some((note) => note.text === 'Meanwhile')")
    ines.writes("And now", (800, 760))
    jonas.sees("board.notes.some((note) => note.text === 'And now')")
