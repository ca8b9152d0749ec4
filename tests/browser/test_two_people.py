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


def invited(host: Person) -> str:
    """Return the link for those who take part."""
    host.page.get_by_role("button", name="Share").click()
    link = host.page.locator('input[data-link-for="participate"]').input_value()
    host.page.get_by_role("button", name="Close").first.click()
    host.turns_to_the_board()
    return link


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
    guest.joins(invited(ines))
    return guest


def test_a_storm_of_two(server: AppServer, ines: Person, jonas: Person) -> None:
    """Everything a person can do on a board, seen by the other, kept through reloads."""
    # Notes of every kind, from the keyboard and from the palette.
    written = {kind: ines.writes(f"A {kind}", (260 + 150 * (n % 6), 220 + 150 * (n // 6)), letter)
               for n, (letter, kind) in enumerate(BY_LETTER.items())}  # fmt: skip
    for n, kind in enumerate(FROM_PALETTE):
        written[kind] = ines.places(kind, "more", (260 + 150 * n, 560))
    jonas.sees("value.every((kind) => board.notes.some((note) => note.kind === kind))", list(written))
    assert {note["kind"] for note in jonas.notes().values()} == {*BY_LETTER.values(), *FROM_PALETTE}

    # Each sees the other's cursor with a name, and who is writing in which note.
    ines.page.mouse.move(700, 760)
    jonas.page.locator(".remote-cursor", has_text="Ines").wait_for()
    event = written["event"]
    jonas.page.mouse.dblclick(*jonas.middle(event))
    jonas.page.keyboard.type("Ride requ")
    ines.page.locator(".remote-ring", has_text="Jonas is writing").wait_for()
    ines.note(event).get_by_text("Ride requ").wait_for()
    jonas.types("ested")
    ines.sees("board.notes.some((note) => note.text.endsWith('Ride requested'))")

    # Move one, move many, change the kind, remove.
    jonas.drags(jonas.middle(event), (900, 700))
    jonas.presses("Escape")
    jonas.selects(written["command"], written["system"])
    jonas.drags(jonas.middle(written["command"]), (500, 700))
    jonas.presses("Escape")
    jonas.selects(written["opportunity"])
    jonas.page.get_by_role("button", name="Change kind").click()
    jonas.page.locator('[data-choose="hotspot"]').click()
    jonas.presses("Escape")
    jonas.selects(written["term"])
    jonas.presses("Delete")
    jonas.is_saved()
    log = entries(jonas, server.url)
    assert [entry["type"] for entry in log][-4:] == ["NotesMoved", "NotesMoved", "KindChanged", "NotesRemoved"]
    assert len(log[-3]["data"]["moves"]) == 2
    ines.sees_version(len(log))
    assert written["term"] not in ines.notes()
    assert ines.notes()[written["opportunity"]]["kind"] == "hotspot"

    # Connect, draw a bounded context and a pivotal line.
    ines.presses("l")
    ines.drags(ines.middle(written["policy"]), ines.middle(written["read_model"]))
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

    # Undo and redo: one's own gestures, never the other's.
    ines.presses("Control+z", "Control+z")
    jonas.sees("board.pivotals.length === 0")
    jonas.presses("Control+z")
    jonas.sees("value in Object.fromEntries(board.notes.map(({ id }) => [id, 1]))", written["term"])
    ines.sees("board.frames.length === 1 && board.links.length === 1")
    ines.presses("Control+Shift+z", "Control+Shift+z")
    jonas.sees("board.pivotals[0]?.text === 'Paid'")
    agree(server, ines, jonas)

    ines.reloads()
    jonas.reloads()
    agree(server, ines, jonas)
    ines.presses("Control+z")
    jonas.sees("board.pivotals[0]?.text !== 'Paid'")
    agree(server, ines, jonas)


def test_a_server_that_is_killed_in_the_middle_loses_nothing_that_it_acknowledged(
    server: AppServer, ines: Person, jonas: Person
) -> None:
    """SIGKILL while both write; afterwards both show what a replay of the log from zero shows."""
    for n in range(4):
        ines.writes(f"Before {n}", (260 + 140 * n, 240))
    acknowledged = entries(ines, server.url)
    ines.presses("e")
    ines.page.mouse.click(300, 420)
    ines.page.keyboard.type("While the server dies")
    jonas.page.mouse.dblclick(700, 600)
    server.kill()
    ines.presses("Escape", "Escape")
    jonas.page.keyboard.type("Also meanwhile")
    jonas.presses("Escape", "Escape")
    ines.page.get_by_text("Reconnecting").or_(ines.page.get_by_text("Offline")).first.wait_for()
    server.restart()
    for one in (ines, jonas):
        one.sees("value.every((text) => board.notes.some((note) => note.text === text))",
                 ["While the server dies", "Also meanwhile"])  # fmt: skip
        one.is_saved()
    agree(server, ines, jonas)
    log = entries(ines, server.url)
    assert [json.dumps(entry) for entry in log[: len(acknowledged)]] == [json.dumps(entry) for entry in acknowledged]
    wishes = [entry["command"] for entry in log if entry["type"] == "NotePlaced"]
    assert len(wishes) == len(set(wishes)), "a wish was applied twice"
    ines.reloads()
    jonas.reloads()
    agree(server, ines, jonas)
