"""What people feel when lines break: nothing is lost, and what the page says of it is true (issue of the live engine)."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests.browser.log import entries
from tests.browser.network import Network
from tests.browser.person import Person
from tests.browser.quickly import new_board
from tests.faults.closing import judge_timed
from tests.servers.app import AppServer
from tests.servers.disk import full_disk

pytestmark = pytest.mark.browser

Seat = Callable[..., Person]
DIALOGS = re.compile(r"/dialogs-[^/]*\.js$")
"""What the page fetches when a dialog is asked for, or soon after it stands."""


@pytest.fixture
def ines(person: Seat, house: AppServer) -> Person:
    """She leads a board of her own, in a house that others use too."""
    host = person("Ines")
    host.leads(new_board(house)["facilitate"])
    return host


@pytest.fixture
def jonas(person: Seat, ines: Person) -> Person:
    """He follows her invitation."""
    guest = person("Jonas")
    guest.joins(ines.invitation())
    guest.turns_to_the_board()
    return guest


def says(person: Person, state: str) -> None:
    """Wait until the page shows this save state."""
    person.page.locator(f'[data-save="{state}"]').wait_for()


def chosen(*people: Person) -> tuple[Person, ...]:
    """Wait until one of them is shown two versions."""
    while not any(one.page.locator(".meeting.both").count() for one in people):
        for one in people:
            one.page.evaluate("() => new Promise(requestAnimationFrame)")
    return people


def shared(tabs: list[Page], unsent: int) -> list[int]:
    """Wait until tabs bring so many wishes together: how many each of them brings."""
    give_up = time.monotonic() + 60
    while time.monotonic() < give_up:
        found = [int(tab.evaluate("() => window.__storming.pending")) for tab in tabs]
        if sum(found) == unsent:
            return found
    raise AssertionError(f"the tabs bring {found}, not {unsent} together")


def in_the_middle(person: Person) -> str:
    """The note nearest to the middle of the screen, once it has come to rest."""
    found: str = person.page.evaluate("""async () => {
        const frame = () => new Promise(requestAnimationFrame)
        const look = () => [...document.querySelectorAll('.note[data-note]')].map((note) => {
            const { x, y, width, height } = note.getBoundingClientRect()
            return { id: note.dataset.note, far: Math.hypot(x + width / 2 - innerWidth / 2, y + height / 2 - innerHeight / 2) }
        }).sort((one, other) => one.far - other.far)[0]
        for (let last = null, same = 0; ; ) {
            const next = look()
            same = next && last && next.id === last.id && next.far === last.far ? same + 1 : 0
            if (same > 30) return next.id
            last = next
            await frame()
        }
    }""")
    return found


def test_f18_thirty_edits_offline_survive_a_closed_tab_and_arrive_once_in_order(
    ines: Person, jonas: Person, house: AppServer
) -> None:
    """The network goes, thirty notes are made, the tab is closed, and what met a removed note is offered back."""
    doomed = ines.writes("Doomed", (900, 300))
    jonas.sees("board.notes.length === 1")
    address = ines.page.url
    ines.context.set_offline(True)
    says(ines, "reconnecting")
    ines.page.mouse.dblclick(*ines.middle(doomed))
    ines.page.locator("textarea:focus").wait_for()
    ines.page.keyboard.type("My own words")
    ines.presses("Escape", "Escape")
    words = [f"Offline {number:02}" for number in range(30)]
    ines.page.mouse.dblclick(260, 200)
    for word in words:
        ines.page.locator("textarea:focus").wait_for()
        ines.page.keyboard.type(word)
        ines.presses("Tab" if word != words[-1] else "Escape")
    ines.page.keyboard.press("Escape")
    for text in words:
        ines.sees("board.notes.some((note) => note.text === value)", text)
    says(ines, "offline")
    unsent = ines.page.evaluate("() => window.__storming.pending")
    assert str(unsent) in ines.page.locator(".saving").inner_text()
    ines.page.close()

    jonas.selects(doomed)
    jonas.presses("Delete")
    jonas.is_saved()
    ines.context.set_offline(False)
    ines.page = ines.context.new_page()
    ines.page.goto(address)
    ines.sees_the_board()
    log = entries(ines, house.url)
    written = [
        entry["data"]["text"] for entry in log if entry["type"] == "NoteReworded" and entry["data"]["text"] in words
    ]
    assert written == words
    placed = [entry["data"]["note"]["id"] for entry in log if entry["type"] == "NotePlaced"]
    assert len(placed) == len(set(placed)) == 31
    jonas.sees("value.every((text) => board.notes.some((note) => note.text === text))", words)

    ines.page.get_by_role("button", name="came back").click()
    panel = ines.page.locator('dialog[data-panel="returned"]')
    panel.get_by_text("My own words").wait_for()
    panel.get_by_role("button", name="Close").click()
    ines.reloads()
    ines.page.get_by_role("button", name="came back").click()
    panel.get_by_text("My own words").wait_for()
    panel.get_by_role("button", name="Put away").first.click()


def test_f18_two_tabs_bring_once_what_a_third_one_kept_offline(ines: Person, house: AppServer) -> None:
    """Given notes made without a line in a tab that is closed, when two new tabs get a line, then each wish is brought by one."""
    network = Network(ines)
    ines.reloads()
    network.goes()
    says(ines, "reconnecting")
    ines.turns_to_the_board()
    words = [f"Kept {number}" for number in range(8)]
    ines.page.mouse.dblclick(260, 200)
    for word in words:
        ines.page.locator("textarea:focus").wait_for()
        ines.page.keyboard.type(word)
        ines.presses("Tab" if word != words[-1] else "Escape")
    ines.presses("Escape")
    ines.sees("board.notes.some((note) => note.text === value)", words[-1])
    unsent = ines.page.evaluate("() => window.__storming.pending")
    address = ines.page.url
    ines.page.close()

    tabs = [ines.context.new_page() for _ in range(2)]
    for tab in tabs:
        tab.goto(address)
        tab.wait_for_function("() => window.__storming !== undefined")
    ines.page, other = tabs
    assert sorted(shared(tabs, unsent)) == [0, unsent]
    network.comes()
    for tab in tabs:
        tab.wait_for_function(
            "(words) => words.every((word) => window.__storming.picture().notes.some(({ text }) => text === word))"
            " && window.__storming.pending === 0",
            arg=words,
        )
    assert len(network.submitted) == len(set(network.submitted)) == unsent
    log = entries(ines, house.url)
    written = [entry["data"]["text"] for entry in log if entry["type"] == "NoteReworded"]
    assert [text for text in written if text in words] == words
    other.close()


def test_f17_a_sleeping_tab_is_equal_soon_after_it_wakes(ines: Person, jonas: Person) -> None:
    """The browser freezes the tab while others go on; nothing is loaded anew."""
    ines.page.evaluate("() => (window.stayed = true)")
    session = ines.context.new_cdp_session(ines.page)
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    for place in range(3):
        jonas.writes(f"While she slept {place}", (300 + 200 * place, 400))
    session.send("Page.setWebLifecycleState", {"state": "active"})
    ines.sees("board.notes.filter(({ text }) => text.startsWith('While')).length === 3")
    ines.is_saved()
    assert ines.page.evaluate("() => window.stayed") is True


@pytest.mark.parametrize("end", ["SIGTERM", "SIGKILL"])
def test_a_server_restart_while_typing_loses_no_letter_and_no_caret(person: Seat, server: AppServer, end: str) -> None:
    """The field stays open under the hands, and the page stays the page."""
    ines = person("Ines")
    ines.leads(new_board(server)["facilitate"])
    ines.page.evaluate("() => (window.stayed = true)")
    ines.page.mouse.dblclick(500, 400)
    field = ines.page.locator("textarea:focus")
    field.wait_for()
    ines.page.keyboard.type("Before ")
    if end == "SIGTERM":
        server.terminate()
    else:
        server.kill()
    ines.page.keyboard.type("and while ")
    ines.page.keyboard.press("ArrowLeft")
    ines.page.locator('[data-save="reconnecting"], [data-save="restarting"]').wait_for()
    server.restart()
    ines.is_saved()
    assert field.evaluate("(area) => area.selectionStart") == len("Before and while")
    ines.page.keyboard.type(" it was away")
    assert field.input_value() == "Before and while it was away "
    ines.presses("Escape", "Escape")
    ines.is_saved()
    assert [note["text"] for note in ines.asks("")["notes"]] == ["Before and while it was away "]
    assert ines.page.evaluate("() => window.stayed") is True


def test_f19_a_server_that_cannot_save_says_so_and_keeps_it_later(person: Seat, server: AppServer) -> None:
    """The disk is full: the page says that the change is kept on this device; when there is room it is kept, once."""
    ines = person("Ines")
    ines.leads(new_board(server)["facilitate"])
    with full_disk(server):
        ines.page.mouse.dblclick(500, 400)
        ines.page.locator("textarea:focus").wait_for()
        began = time.monotonic()
        ines.page.keyboard.type("Nowhere to put it")
        ines.presses("Escape", "Escape")
        says(ines, "unkept")
        told = time.monotonic() - began
        assert [note["text"] for note in ines.asks("")["notes"]] == []
    ines.is_saved()
    assert [note["text"] for note in ines.asks("")["notes"]] == ["Nowhere to put it"]
    judge_timed(
        "F19", "sqlite, disk full, in the browser", f"the page says so after {told:.1f} s", "3 s at most", met=told <= 3
    )


def test_f16_two_people_in_one_note_see_each_other_and_lose_no_word(
    ines: Person, jonas: Person, house: AppServer
) -> None:
    """Both write and leave; one is first, the other is shown both versions and keeps both."""
    note = ines.writes("Ride", (700, 300))
    jonas.sees("board.notes.length === 1")
    for one, words in ((ines, "Ride requested"), (jonas, "Trip booked")):
        one.selects(note)
        one.presses("Enter")
        one.page.locator("textarea:focus").wait_for()
        one.page.keyboard.insert_text(words)
    for one, name, words in ((ines, "Jonas", "Trip booked"), (jonas, "Ines", "Ride requested")):
        both = one.page.locator(".meeting")
        both.get_by_text(words).or_(both.get_by_text(f"{name} is writing")).first.wait_for()
    loser = next(one for one in chosen(ines, jonas) if one.page.locator(".meeting.both").count())
    card = loser.page.locator(".meeting.both")
    card.get_by_text("Ride requested").wait_for()
    card.get_by_text("Trip booked").wait_for()
    card.get_by_role("button", name="Keep both").click()
    loser.presses("Escape", "Escape")
    for one in (ines, jonas):
        one.sees(
            "board.notes[0].text.includes('Ride requested') && board.notes[0].text.includes('Trip booked')",
        )
    assert [entry["type"] for entry in entries(ines, house.url)].count("NoteReworded") == 3


def test_undo_is_ones_own_goes_over_nobody_and_survives_a_reload(ines: Person, jonas: Person, house: AppServer) -> None:
    """Sixty notes moved by accident are one step; what others moved since stays, and that is said."""
    for_sixty = "\n".join(f"Note {number}" for number in range(60))
    ines.page.evaluate(
        """(text) => {
        const data = new DataTransfer()
        data.setData('text/plain', text)
        document.querySelector('.stage').focus()
        document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }""",
        for_sixty,
    )
    ines.page.get_by_role("button", name="Paste 60 notes").click()
    ines.sees("board.notes.length === 60")
    ines.is_saved()
    before = {item: (note["x"], note["y"]) for item, note in ines.notes().items()}
    ines.turns_to_the_board()
    ines.presses("Control+a", "Shift+ArrowRight")
    ines.is_saved()
    jonas.sees_version(len(entries(ines, house.url)))
    jonas.turns_to_the_board()
    touched = in_the_middle(jonas)
    jonas.selects(touched)
    jonas.presses("ArrowDown")
    jonas.is_saved()
    his = jonas.notes()[touched]
    ines.sees_version(len(entries(ines, house.url)))
    ines.reloads()
    ines.turns_to_the_board()
    ines.presses("Control+z")
    ines.page.get_by_text("Taken back in part").wait_for()
    ines.is_saved()
    now = ines.notes()
    assert (now[touched]["x"], now[touched]["y"]) == (his["x"], his["y"])
    assert {item: (note["x"], note["y"]) for item, note in now.items() if item != touched} == {
        item: place for item, place in before.items() if item != touched
    }


def test_er04_what_was_not_sent_when_access_ended_can_be_taken_home(
    ines: Person, jonas: Person, tmp_path: Path
) -> None:
    """The invitation is withdrawn while he is offline: the page only shows, and his words leave as a file."""
    jonas.context.set_offline(True)
    jonas.page.mouse.dblclick(500, 400)
    jonas.page.locator("textarea:focus").wait_for()
    jonas.page.keyboard.type("Never sent")
    jonas.presses("Escape", "Escape")
    says(jonas, "reconnecting")
    withdrawn = ines.page.evaluate(
        """async () => {
        const token = /csrftoken=([^;]*)/.exec(document.cookie)[1]
        const id = location.pathname.split('/')[2]
        const headers = { 'Content-Type': 'application/json', 'X-CSRFToken': token }
        const body = JSON.stringify({ link: 'participate' })
        return (await fetch(`/api/boards/${id}/links/`, { method: 'POST', headers, body })).status
    }"""
    )
    assert withdrawn in {200, 201}
    jonas.context.set_offline(False)
    says(jonas, "ended")
    with jonas.page.expect_download() as download:
        jonas.page.get_by_role("button", name="Download").click()
    download.value.save_as(tmp_path / "unsent.md")
    assert "Never sent" in (tmp_path / "unsent.md").read_text()


def test_a_name_that_is_being_said_stays_while_the_dialogs_come(person: Seat, house: AppServer) -> None:
    """They come by themselves, whatever somebody is typing just then."""
    ines, held = person("Ines"), list[Route]()

    def holds(route: Route) -> None:
        held.append(route)

    ines.page.route(DIALOGS, holds)
    ines.page.goto(new_board(house)["facilitate"])
    ines.sees_the_board()
    with ines.page.expect_request(DIALOGS):
        ines.page.get_by_role("button", name="Say your name").click()
    field = ines.page.get_by_role("textbox", name="Your name")
    field.press_sequentially("Ine")
    for route in held:
        route.continue_()
    ines.page.locator("dialog.keys").wait_for(state="attached")
    assert field.input_value() == "Ine"


def test_a_dialog_that_could_not_be_fetched_opens_when_it_is_asked_for_again(person: Seat, house: AppServer) -> None:
    """The line breaks between the board and its dialogs."""
    ines = person("Ines")
    ines.page.route(DIALOGS, lambda route: route.abort())
    ines.leads(new_board(house)["facilitate"])
    with ines.page.expect_event("requestfailed", lambda request: DIALOGS.search(request.url) is not None):
        ines.presses("?")
    ines.page.unroute(DIALOGS)
    ines.presses("?")
    ines.page.get_by_role("dialog", name="Keyboard shortcuts").wait_for()
