"""The largest boards that people published come in, and can be looked at, written on and taken home like any other."""

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest

from tests.browser.mapping import Mapping
from tests.browser.person import Person
from tests.browser.quickly import new_board
from tests.browser.taking_home import TakingHome
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

BOARDS = Path(os.environ.get("STORMING_BOARDS", Path(__file__).parents[2] / "../shared/boards")).resolve()
DRAWINGS = {
    "drawio/mohta1_transfer-orchestration-platform__event-storming.drawio": 250,
    "excalidraw/eduardohrmsnt_EhCommerce__event-storming.excalidraw": 180,
}
"""With the least number of notes that they hold."""
GENERATED = BOARDS / "eventstormer-json" / "virtualgenius_eventstormer__perf-test-2000-stickies.json"


def missing(file: str | Path) -> pytest.MarkDecorator:
    return pytest.mark.skipif(
        not (BOARDS / file).is_file(), reason="the folder of published boards (STORMING_BOARDS) is not on this machine"
    )


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She wants no movement that she has not made."""
    host = person("Ines", reduced_motion="reduce", viewport={"width": 1280, "height": 800})
    host.page.goto(house.url)
    return host


@pytest.mark.parametrize("file", [pytest.param(file, marks=missing(file)) for file in DRAWINGS])
def test_a_large_drawing_can_be_worked_on(ines: Person, file: str) -> None:
    """Imported, seen whole and near, written on, and taken home as a picture."""
    ines.page.get_by_role("link", name="Import").click()
    ines.page.wait_for_url("**/import/")
    mapping = Mapping(ines)
    mapping.takes(Path(file).name, (BOARDS / file).read_bytes())
    ines.page.get_by_role("button", name="Create the board").wait_for()
    found = mapping.found
    assert found >= DRAWINGS[file]
    mapping.creates()
    ines.sees("board.notes.length === value", found)
    can_be_worked_on(ines)


@missing(GENERATED)
def test_two_thousand_notes_can_be_worked_on(ines: Person, house: AppServer) -> None:
    """The same on a board that somebody made to see what breaks."""
    ines.leads(new_board(house)["facilitate"])
    stickies = json.loads(GENERATED.read_text())["stickies"]
    assert len(stickies) == 2000
    notes = [
        {"note": f"s{place}", "kind": "event", "text": each["text"], "x": each["x"], "y": each["y"]}
        for place, each in enumerate(stickies)
    ]
    ines.wishes({"id": str(uuid4()), "type": "PlaceNotes", "notes": notes})
    ines.sees("board.notes.length === 2000")
    can_be_worked_on(ines)


def can_be_worked_on(ines: Person) -> None:
    """From afar, by wheel, near, in a note, in a file."""
    page, count = ines.page, len(ines.notes())
    ines.turns_to_the_board()
    ines.presses("Escape", "Shift+1")
    page.mouse.move(640, 400)
    place = "() => document.querySelector('.world').style.transform"
    for turn in ((300, 200, ""), (0, -240, "Control"), (-120, 60, ""), (0, 240, "Control")):
        before = page.evaluate(place)
        across, down, key = turn
        if key:
            page.keyboard.down(key)
        page.mouse.wheel(across, down)
        if key:
            page.keyboard.up(key)
        page.wait_for_function(f"(before) => ({place})() !== before", arg=before)
    ines.presses("Escape", "ArrowRight", "Control+0", "Shift+2")
    page.locator(".note[data-selected]").wait_for()
    page.wait_for_function("() => document.querySelector('.far').hidden")
    (note,) = ines.selected()
    ines.presses("Enter")
    page.locator("textarea:focus").wait_for()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("Seen")
    ines.presses("Escape", "Escape")
    ines.is_saved()
    assert ines.notes()[note]["text"] == "Seen"
    assert len(ines.notes()) == count
    dialog = TakingHome(ines)
    dialog.opens()
    dialog.chooses("Board picture")
    _, picture = dialog.downloads()
    assert re.search(r">Seen<", picture.decode())
