"""Files of other programs become boards; what their colours mean is asked, not guessed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.mapping import Mapping
from tests.browser.person import Person
from tests.importers import story
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

BOARDS = Path(os.environ.get("STORMING_BOARDS", Path(__file__).parents[2] / "../shared/boards")).resolve()
REAL = BOARDS / "drawio" / "anashalb_the-pantry__Event_Storming.drawio"

OURS = {"story.drawio": story.drawio()["story.drawio"], "story.excalidraw": story.excalidraw()}
QUESTION = "Paid by whom?"
"""The note of the story whose grey means nothing."""


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She goes from the home page to the import."""
    host = person("Ines")
    host.page.goto(house.url)
    host.page.get_by_role("link", name="Import").click()
    host.page.wait_for_url("**/import/")
    return host


@pytest.mark.parametrize("name", OURS)
def test_a_drawing_becomes_a_board_after_the_one_question_about_it(ines: Person, name: str) -> None:
    """The colour that cannot be named is asked about; the answer and all other kinds are on the board."""
    mapping = Mapping(ines)
    mapping.takes(name, OURS[name])
    mapping.is_asked()
    assert mapping.found == len(story.STORY) + 1
    assert mapping.doubts == [QUESTION]
    assert QUESTION not in mapping.recognised

    mapping.answers(QUESTION, "Hotspot")
    ines.page.get_by_role("textbox", name="Title of the board").fill("The shop")
    mapping.creates()

    ines.sees("board.title === 'The shop'")
    assert {note["text"]: note["kind"] for note in ines.notes().values()} == {
        **story.STORY, QUESTION: "hotspot", story.HEADLINE: "text",
    }  # fmt: skip
    kinds = ines.page.locator(".note").evaluate_all("(notes) => notes.map((note) => note.dataset.kind)")
    assert sorted(kinds) == sorted([*({**story.STORY, QUESTION: "hotspot"}.values()), "text"])
    assert len(ines.board()["links"]) == 2


def test_a_broken_file_is_refused_in_a_sentence_and_makes_no_board(ines: Person) -> None:
    """What happened and what to do; then another file may be chosen."""
    mapping = Mapping(ines)
    mapping.takes("story.drawio", OURS["story.drawio"][:900])
    mapping.alert.get_by_text("The file breaks off or is damaged at line 1, column").wait_for()
    mapping.alert.get_by_text("Save it again and retry.").wait_for()
    mapping.takes("holiday.png", b"\x89PNG\r\n\x1a\nno picture either")
    mapping.alert.get_by_text("holiday.png").wait_for()
    assert ines.page.get_by_role("button", name="Create the board").count() == 0

    home = ines.page.url.removesuffix("import/")
    assert ines.context.request.get(f"{home}api/boards/").json()["boards"] == []
    ines.page.goto(home)
    ines.page.get_by_text("Your boards appear here.").wait_for()


@pytest.mark.skipif(
    not REAL.is_file(), reason="the folder of published boards (STORMING_BOARDS) is not on this machine"
)
def test_a_board_that_people_really_drew_comes_in_whole(ines: Person) -> None:
    """Two of its colours are asked about; every note that the page found is on the board and on the home page."""
    mapping = Mapping(ines)
    mapping.takes(REAL.name, REAL.read_bytes())
    mapping.is_asked()
    found = mapping.found
    assert found > 50
    assert len(mapping.doubts) == 2
    for doubt in mapping.doubts:
        mapping.answers(doubt, "Term")
    mapping.creates()

    ines.sees("board.notes.length === value", found)
    assert "term" in {note["kind"] for note in ines.notes().values()}
    board = ines.board_id
    ines.page.get_by_role("link", name="All boards").click()
    card = ines.page.locator(f'[data-board="{board}"]')
    card.get_by_text(f"{found} notes").wait_for()
