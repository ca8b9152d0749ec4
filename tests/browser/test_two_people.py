"""Two people storm a Big Picture, come back, and lose the server in the middle of it."""

import json
from collections.abc import Callable

import pytest

from tests.browser.log import entries, replayed
from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

BY_LETTER = {
    "e": "event", "q": "hotspot", "a": "actor", "x": "system", "c": "command", "p": "policy",
    "r": "read_model", "g": "aggregate", "u": "ui", "o": "opportunity", "d": "term",
}  # fmt: skip
FROM_PALETTE = ("value_plus", "value_minus", "text")


def agree(server: AppServer, *people: Person) -> None:
    """Everybody sees the same board, and it is what the log makes from zero."""
    log = entries(people[0], server.url)
    made = replayed(log)
    for one in people:
        one.sees_version(len(log))
        one.is_saved()
        assert one.board() == made, one.name


@pytest.fixture
def ines(person: Callable[..., Person], server: AppServer) -> Person:
    """She opens a Big Picture."""
    host = person("Ines")
    host.starts(server.url)
    return host


@pytest.fixture
def jonas(person: Callable[..., Person], ines: Person) -> Person:
    """He follows her invitation."""
    guest = person("Jonas")
    guest.joins(ines.invitation())
    return guest


def test_a_storm_of_two(server: AppServer, ines: Person, jonas: Person) -> None:
    """Everything a person can do on a board, seen by the other, through reloads and a server that is killed."""
    notes = notes_of_every_kind(ines, jonas)
    company(ines, jonas, notes["event"])
    moving_changing_removing(server, ines, jonas, notes)
    connecting_and_drawing(ines, jonas, notes)
    taking_back(ines, jonas, notes)
    agree(server, ines, jonas)
    ines.reloads()
    jonas.reloads()
    agree(server, ines, jonas)
    ines.presses("Control+z")
    jonas.sees("board.pivotals[0]?.text !== 'Paid'")
    losing_the_server(server, ines, jonas)
    agree(server, ines, jonas)
    ines.reloads()
    jonas.reloads()
    agree(server, ines, jonas)


def notes_of_every_kind(ines: Person, jonas: Person) -> dict[str, str]:
    """Ines places every kind, from the keyboard and from the palette; Jonas sees them. Ids by kind."""
    placed = {
        kind: ines.writes(f"A {kind}", (260 + 150 * (n % 6), 220 + 150 * (n // 6)), letter)
        for n, (letter, kind) in enumerate(BY_LETTER.items())
    }
    placed |= {kind: ines.places(kind, "more", (260 + 150 * n, 560)) for n, kind in enumerate(FROM_PALETTE)}
    jonas.sees("value.every((kind) => board.notes.some((note) => note.kind === kind))", list(placed))
    return placed


def company(ines: Person, jonas: Person, event: str) -> None:
    """Each sees the other's cursor with a name, and who is writing in which note, word by word."""
    ines.page.mouse.move(700, 760)
    jonas.page.locator(".remote-cursor", has_text="Ines").wait_for()
    jonas.page.mouse.dblclick(*jonas.middle(event))
    jonas.page.keyboard.type("Ride requ")
    ines.page.locator(".remote-ring", has_text="Jonas is writing").wait_for()
    ines.page.locator(".remote-cursor", has_text="Jonas").wait_for()
    ines.note(event).get_by_text("Ride requ").wait_for()
    jonas.types("ested")
    ines.sees("board.notes.some((note) => note.text.endsWith('Ride requested'))")


def moving_changing_removing(server: AppServer, ines: Person, jonas: Person, notes: dict[str, str]) -> None:
    """Move one, move many, change the kind, remove: four gestures, four facts."""
    jonas.drags(jonas.middle(notes["event"]), (900, 700))
    jonas.presses("Escape")
    jonas.selects(notes["command"], notes["system"])
    jonas.drags(jonas.middle(notes["command"]), (500, 700))
    jonas.presses("Escape")
    jonas.selects(notes["opportunity"])
    jonas.page.get_by_role("button", name="Change kind").click()
    jonas.page.locator('[data-choose="hotspot"]').click()
    jonas.presses("Escape")
    jonas.selects(notes["term"])
    jonas.presses("Delete")
    jonas.is_saved()
    log = entries(jonas, server.url)
    assert [entry["type"] for entry in log][-4:] == ["NotesMoved", "NotesMoved", "KindChanged", "NotesRemoved"]
    assert len(log[-3]["data"]["moves"]) == 2
    ines.sees_version(len(log))
    assert notes["term"] not in ines.notes()
    assert ines.notes()[notes["opportunity"]]["kind"] == "hotspot"


def connecting_and_drawing(ines: Person, jonas: Person, notes: dict[str, str]) -> None:
    """Ines connects two notes, draws a bounded context and a pivotal line, and names them."""
    ines.presses("l")
    ines.drags(ines.middle(notes["policy"]), ines.middle(notes["read_model"]))
    ines.presses("Escape")
    ines.presses("b")
    ines.drags((1000, 160), (1240, 420))
    ines.types("Requesting")
    ines.presses("i")
    ines.page.mouse.click(980, 640)
    ines.types("Paid")
    jonas.sees(
        "board.links.length === 1 && board.frames[0]?.name === 'Requesting' && board.pivotals[0]?.text === 'Paid'"
    )


def taking_back(ines: Person, jonas: Person, notes: dict[str, str]) -> None:
    """Undo and redo reach one's own gestures, never the other's."""
    ines.presses("Control+z")
    jonas.sees("board.pivotals.length === 0")
    jonas.presses("Control+z")
    jonas.sees("board.notes.some(({ id }) => id === value)", notes["term"])
    ines.sees("board.notes.some(({ id }) => id === value)", notes["term"])
    ines.sees("board.frames.length === 1 && board.links.length === 1")
    ines.presses("Control+Shift+z")
    jonas.sees("board.pivotals[0]?.text === 'Paid'")


def losing_the_server(server: AppServer, ines: Person, jonas: Person) -> None:
    """SIGKILL while both write: nothing acknowledged is missing, nothing hoped for is lost, nothing is there twice."""
    acknowledged = entries(ines, server.url)
    ines.presses("Escape", "e")
    ines.page.mouse.click(300, 740)
    ines.page.keyboard.type("While the server dies")
    jonas.page.mouse.dblclick(1180, 600)
    server.kill()
    ines.presses("Escape", "Escape")
    jonas.page.keyboard.type("Also meanwhile")
    jonas.presses("Escape", "Escape")
    ines.page.get_by_text("Reconnecting").or_(ines.page.get_by_text("Offline")).first.wait_for()
    server.restart()
    for one in (ines, jonas):
        one.sees(
            "value.every((text) => board.notes.some((note) => note.text === text))",
            ["While the server dies", "Also meanwhile"],
        )
        one.is_saved()
    log = entries(ines, server.url)
    assert [json.dumps(entry) for entry in log[: len(acknowledged)]] == [json.dumps(entry) for entry in acknowledged]
    placed = [entry["command"] for entry in log if entry["type"] == "NotePlaced"]
    undone = [entry["command"] for entry in log if entry["type"] == "GestureUndone"]
    assert len(set(placed)) == len(placed)
    assert len(set(undone)) == len(undone)
