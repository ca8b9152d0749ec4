"""While something is held: what the window, other keys and the other buttons do in the middle of a drag."""

from collections.abc import Callable

import pytest

from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She opens a Big Picture of her own."""
    host = person("Ines", viewport={"width": 1280, "height": 720})
    host.starts(house.url)
    return host


def takes(ines: Person, note: str, *way: tuple[float, float]) -> None:
    """Press on a note and go along a way, without letting go."""
    ines.page.mouse.move(*ines.middle(note))
    ines.page.mouse.down()
    for at in way:
        ines.page.mouse.move(*at)


def test_esc_lets_a_held_note_go_back_and_keeps_it_selected_and_other_keys_wait(ines: Person) -> None:
    """Undo, Delete and letters mean nothing until the note is put down."""
    note = ines.writes("Bike rented", (400, 300))
    ines.selects(note)
    before = ines.notes()
    takes(ines, note, (500, 400), (600, 500))
    ines.presses("Control+z", "Delete", "e")
    ines.presses("Escape")
    ines.page.mouse.move(640, 520)
    ines.page.mouse.up()
    assert ines.selected() == {note}
    assert ines.notes() == before
    assert ines.page.locator('.stage[data-tool="select"]').count() == 1


def test_u11_alt_pressed_in_the_middle_of_a_drag_makes_a_copy_at_once(ines: Person) -> None:
    """The copy is seen before the hand moves on."""
    note = ines.writes("Bike rented", (400, 300))
    ines.presses("Escape")
    x = ines.notes()[note]["x"]
    takes(ines, note, (500, 400), (640, 500))
    ines.page.keyboard.down("Alt")
    ines.page.locator(".rings .ghost:visible").first.wait_for()
    ines.page.mouse.up()
    ines.page.keyboard.up("Alt")
    ines.sees("board.notes.length === 2")
    assert ines.notes()[note]["x"] == x


def test_what_is_held_at_the_edge_moves_the_window_on_and_is_let_go_outside_of_it(ines: Person) -> None:
    """So does a wheel; the note stays under the pointer, and a button that comes up outside is heard."""
    note = ines.writes("Bike rented", (400, 300))
    ines.presses("Escape")
    x = ines.notes()[note]["x"]
    takes(ines, note, (600, 300), (900, 300))
    ines.page.mouse.wheel(500, 0)
    ines.page.wait_for_function(
        "(id) => Math.abs(document.querySelector(`.note[data-note='${id}']`).getBoundingClientRect().x - 850) < 60",
        arg=note,
    )
    ines.page.mouse.move(1278, 300)
    shift = "() => new DOMMatrix(getComputedStyle(document.querySelector('.world')).transform).e"
    left = ines.page.evaluate(shift)
    ines.page.wait_for_function(f"(left) => ({shift})() < left - 300", arg=left)
    ines.page.mouse.move(1400, 300)
    ines.page.mouse.up()
    ines.sees("board.notes[0].x > value", x + 1600)
    ines.page.mouse.move(640, 400)
    assert ines.page.locator(".stage[data-busy]").count() == 0


def test_a_file_that_is_pasted_or_dropped_leaves_the_board_open_and_is_answered(ines: Person) -> None:
    """Dropped words become notes where they are dropped."""
    put = """([type, files, text]) => {
      const data = new DataTransfer()
      if (files) data.items.add(new File(['x'], 'picture.png', { type: 'image/png' }))
      if (text) data.setData('text/plain', text)
      const how = { bubbles: true, cancelable: true, clientX: 640, clientY: 360 }
      const event = type === 'paste'
        ? new ClipboardEvent('paste', { ...how, clipboardData: data })
        : new DragEvent(type, { ...how, dataTransfer: data })
      document.querySelector('.stage').dispatchEvent(event)
      return event.defaultPrevented
    }"""
    told = ines.page.get_by_role("alert").filter(has_text="Files cannot lie on a board")
    for type_ in ("paste", "drop"):
        assert ines.page.evaluate(put, ["dragover", True, ""]) is True
        assert ines.page.evaluate(put, [type_, True, ""]) is True
        told.wait_for()
        told.get_by_role("button", name="Close").click()
        told.wait_for(state="detached")
    assert ines.page.evaluate(put, ["drop", False, "Bike rented\nBike returned"]) is True
    ines.sees("board.notes.map(({ text }) => text).join() === 'Bike rented,Bike returned'")
    box = ines.note(ines.reads("Bike rented")).bounding_box()
    assert box is not None
    assert (box["x"], box["y"]) == pytest.approx((640, 360), abs=2)
