"""Published boards brought in as people would: through the import page, or as one wish."""

import json
from pathlib import Path
from typing import Final
from uuid import uuid4

from tests.browser.mapping import Mapping
from tests.browser.person import Person
from tests.browser.quickly import new_board
from tests.servers.app import AppServer

GENERATED: Final = "eventstormer-json/virtualgenius_eventstormer__perf-test-2000-stickies.json"


def drawn(person: Person, app: AppServer, file: Path) -> None:
    """A drawing, with the kinds that the import page proposes."""
    person.page.goto(app.url)
    person.page.get_by_role("link", name="Import").click()
    person.page.wait_for_url("**/import/")
    mapping = Mapping(person)
    mapping.takes(file.name, file.read_bytes())
    person.page.get_by_role("button", name="Create the board").wait_for()
    mapping.creates()


def generated(person: Person, app: AppServer, file: Path) -> None:
    """Notes that a program made, all of them events."""
    person.leads(new_board(app)["facilitate"])
    stickies = json.loads(file.read_text())["stickies"]
    notes = [
        {"note": f"s{place}", "kind": "event", "text": each["text"], "x": each["x"], "y": each["y"]}
        for place, each in enumerate(stickies)
    ]
    person.wishes({"id": str(uuid4()), "type": "PlaceNotes", "notes": notes})
    person.sees("board.notes.length === value", len(notes))
