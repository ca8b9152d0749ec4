"""What people's hands know from other boards: each test shows one convention of UX section 1, and its name cites it."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

WHERE = "() => document.querySelector('.world').style.transform"


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She opens a Big Picture of her own."""
    host = person("Ines", permissions=["clipboard-read", "clipboard-write"])
    host.starts(house.url)
    return host


PASTES = """() => addEventListener('pointerup', () => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'marked somewhere')
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
}, { once: true })"""
"""What browsers on Linux do when the middle button comes up."""


def three(ines: Person) -> tuple[str, str, str]:
    """Three events from left to right, nothing selected."""
    notes = tuple(ines.writes(text, (400 + 200 * at, 300)) for at, text in enumerate(("One", "Two", "Three")))
    ines.presses("Escape")
    first, second, third = notes
    return first, second, third


def has_moved(ines: Person, before: str) -> str:
    """Wait until the view is elsewhere; return where."""
    ines.page.wait_for_function(f"(before) => ({WHERE})() !== before", arg=before)
    now: str = ines.page.evaluate(WHERE)
    return now


def places(ines: Person) -> dict[str, tuple[float, float]]:
    """Where every text lies."""
    return {note["text"]: (note["x"], note["y"]) for note in ines.notes().values()}


def test_u02_space_the_middle_button_and_the_hand_move_the_view_and_select_nothing(ines: Person) -> None:
    """The selection stays as it was."""
    first, *_ = three(ines)
    ines.selects(first)
    mouse, keyboard = ines.page.mouse, ines.page.keyboard
    at = ines.page.evaluate(WHERE)
    keyboard.down("Space")
    ines.drags((700, 600), (760, 640))
    keyboard.up("Space")
    at = has_moved(ines, at)
    mouse.move(700, 600)
    mouse.down(button="middle")
    mouse.move(720, 660, steps=3)
    ines.page.evaluate(PASTES)
    mouse.up(button="middle")
    at = has_moved(ines, at)
    ines.presses("h")
    ines.drags((700, 600), (640, 600))
    has_moved(ines, at)
    ines.presses("v")
    assert ines.selected() == {first}
    assert len(ines.notes()) == 3


def test_u03_keys_zoom_and_fit_all_or_the_selection(ines: Person) -> None:
    """After Shift+1 and Shift+2 what is meant lies in the window."""
    first, _, third = three(ines)
    ines.presses("Control+0")
    ines.page.get_by_role("button", name="100 %").wait_for()
    ines.presses("Control++")
    ines.page.get_by_role("button", name="125 %").wait_for()
    ines.presses("Control+-")
    ines.page.get_by_role("button", name="100 %").wait_for()
    inside = """(ids) => ids.every((id) => { const box = document.querySelector(`.note[data-note='${id}']`)?.getBoundingClientRect()
      return box && box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight })"""
    ines.page.mouse.move(700, 600)
    ines.page.mouse.wheel(5000, 5000)
    ines.presses("Shift+1")
    ines.page.wait_for_function(inside, arg=[first, third])
    ines.selects(third)
    at = ines.page.evaluate(WHERE)
    ines.presses("Shift+2")
    has_moved(ines, at)
    ines.page.wait_for_function(inside, arg=[third])


def test_u04_a_letter_takes_a_kind_n_the_last_one_and_v_puts_it_away(ines: Person) -> None:
    """Key, click, type."""
    ines.writes("What if it rains?", (400, 300), key="q")
    ines.presses("Escape")
    ines.writes("And if it snows?", (600, 300), key="n")
    assert [note["kind"] for note in ines.notes().values()] == ["hotspot", "hotspot"]
    ines.presses("Escape", "e", "v")
    ines.page.mouse.click(900, 600)
    ines.presses("Escape")
    assert len(ines.notes()) == 2


def test_u05_a_double_click_on_the_bare_board_writes_a_note_of_the_last_kind(ines: Person) -> None:
    """No tool, no menu."""
    ines.page.mouse.dblclick(500, 420)
    ines.types("Bike rented")
    assert [(note["kind"], note["text"]) for note in ines.notes().values()] == [("event", "Bike rented")]


def test_u08_tab_walks_the_story_and_ctrl_arrows_go_to_the_nearest(ines: Person) -> None:
    """The order is that of time; every note is reached once."""
    first, second, third = three(ines)
    ines.selects(first)
    walked = [first]
    for _ in range(2):
        ines.presses("Tab")
        walked += ines.selected()
    assert walked == [first, second, third]
    ines.presses("Control+ArrowLeft")
    assert ines.selected() == {second}
    ines.presses("Shift+Tab")
    assert ines.selected() == {first}


def test_u10_a_marquee_shift_and_ctrl_a_select_many(ines: Person) -> None:
    """What the marquee holds; one more by Shift; everything."""
    first, second, third = three(ines)
    ines.drags((320, 200), (690, 420))
    assert ines.selected() == {first, second}
    ines.page.keyboard.down("Shift")
    ines.page.mouse.click(*ines.middle(third))
    ines.page.keyboard.up("Shift")
    assert ines.selected() == {first, second, third}
    ines.presses("Escape")
    ines.presses("Control+a")
    assert ines.selected() == {first, second, third}


def test_u11_notes_are_copied_by_alt_by_key_and_to_another_board_with_their_links(
    ines: Person, house: AppServer
) -> None:
    """Same kinds, texts and distances; what links the copied notes is copied, too."""
    first, second, _ = three(ines)
    ines.selects(first)
    ines.presses("l")
    ines.page.mouse.click(*ines.middle(second))
    ines.sees("board.links.length === 1")
    ines.presses("Escape")
    ines.selects(first, second)
    ines.page.keyboard.down("Alt")
    ines.drags(ines.middle(first), (ines.middle(first)[0], 560))
    ines.page.keyboard.up("Alt")
    ines.sees("board.notes.length === 5 && board.links.length === 2")
    ines.presses("Control+d")
    ines.sees("board.notes.length === 7 && board.links.length === 3")
    ines.presses("Control+c")
    ines.is_saved()
    ines.page.goto(house.url)
    ines.page.get_by_role("button", name="Big Picture").first.click()
    ines.sees_the_board()
    ines.turns_to_the_board()
    ines.presses("Control+v")
    ines.sees("board.notes.length === 2 && board.links.length === 1")
    lying = places(ines)
    assert (lying["Two"][0] - lying["One"][0], lying["Two"][1] - lying["One"][1]) == pytest.approx(_apart(ines), abs=1)


def _apart(ines: Person) -> tuple[float, float]:
    """How far the two notes of the copied pair were placed from each other, by the zoom of a new board."""
    link: dict[str, Any] = ines.board()["links"][0]
    notes = ines.notes()
    source, target = notes[link["source"]], notes[link["target"]]
    return target["x"] - source["x"], target["y"] - source["y"]


ALL_SEEN = """(count) => {
    const boxes = [...document.querySelectorAll('.note')].map((note) => note.getBoundingClientRect())
    const seen = ({ left, top, right, bottom }) => left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
    return boxes.length === count && boxes.every(seen)
}"""


def test_u12_lines_from_the_clipboard_become_notes_in_one_step(ines: Person) -> None:
    """Three lines are three notes; more than twenty are asked about first, and all are seen; one undo takes all."""
    ines.page.evaluate("() => navigator.clipboard.writeText('a\\nb\\nc')")
    ines.page.mouse.move(500, 300)
    ines.presses("Control+v")
    ines.sees("board.notes.map((note) => note.text).join() === 'a,b,c'")
    ines.presses("Control+z")
    ines.sees("board.notes.length === 0")
    ines.page.evaluate(
        "() => navigator.clipboard.writeText(Array.from({ length: 21 }, (_, at) => `Line ${at}`).join('\\n'))"
    )
    ines.presses("Control+v")
    ines.page.get_by_role("button", name="21").wait_for()
    ines.presses("Enter")
    ines.sees("board.notes.length === 21")
    ines.page.wait_for_function(ALL_SEEN, arg=21)


def test_u12_six_hundred_pasted_lines_are_taken_back_by_one_undo_also_after_a_reload(ines: Person) -> None:
    """That many facts are not told one by one: the page fetches the board, and must know what it did itself."""
    ines.page.evaluate(
        "() => navigator.clipboard.writeText(Array.from({ length: 600 }, (_, at) => `Line ${at}`).join('\\n'))"
    )
    ines.page.mouse.move(500, 300)
    for reload in (False, True):
        ines.presses("Control+v")
        ines.page.get_by_role("button", name="600").wait_for()
        ines.presses("Enter")
        ines.sees("board.notes.length === 600")
        ines.is_saved()
        if reload:
            ines.reloads()
            ines.turns_to_the_board()
        ines.presses("Control+z")
        ines.sees("board.notes.length === 0")
        ines.is_saved()


def test_u13_arrows_nudge_by_one_step_and_with_shift_by_ten(ines: Person) -> None:
    """The place is a fact, not a picture."""
    first, *_ = three(ines)
    ines.selects(first)
    x, y = places(ines)["One"]
    ines.presses("ArrowRight", "ArrowDown", "Shift+ArrowRight")
    ines.is_saved()
    assert places(ines)["One"] == (x + 110, y + 10)
