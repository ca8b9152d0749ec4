"""Hands on the canvas, with mouse and keys: each test shows one convention of UX section 1, and its name cites it."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Route

from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

BARE = (700, 760)
"""A place of the window where these tests put nothing."""

AT = """([id, x, y]) => { const box = document.querySelector(`.note[data-note='${id}']`).getBoundingClientRect();
  return Math.hypot(box.x + box.width / 2 - x, box.y + box.height / 2 - y) <= 1.5 }"""
"""The middle of a note is there on the screen."""

WIDER = "([id, w]) => document.querySelector(`.note[data-note='${id}']`).getBoundingClientRect().width > w"


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She opens a Big Picture of her own."""
    host = person("Ines")
    host.starts(house.url)
    return host


def test_u26_the_same_menu_comes_by_the_right_button_and_by_both_keys(ines: Person) -> None:
    """For a note and for the board; Esc gives the focus back."""
    note = ines.writes("Bike rented", (400, 300))
    menu = ines.opens_the_menu(ines.middle(note))
    assert ines.selected() == {note}
    offered = ines.offered()
    assert {"note.edit", "menu.kind", "clip.copy", "arrange.duplicate", "arrange.remove"} <= set(offered)
    for key in ("Shift+F10", "ContextMenu"):
        ines.presses("Escape")
        menu.wait_for(state="hidden")
        ines.page.wait_for_function("(id) => document.activeElement.dataset.note === id", arg=note)
        assert ines.selected() == {note}
        ines.presses(key)
        assert ines.offered() == offered, key

    ines.presses("Escape")
    ines.opens_the_menu(BARE)
    assert ines.selected() == set()
    offered = ines.offered()
    assert {"note.here", "clip.paste", "arrange.selectAll", "view.fit"} <= set(offered)
    ines.presses("Escape")
    menu.wait_for(state="hidden")
    ines.presses("Shift+F10")
    assert ines.offered() == offered


def test_u02_the_right_button_moves_the_view_when_it_is_dragged_and_opens_the_menu_when_it_is_not(ines: Person) -> None:
    """From a note as well, which stays where it lies on the board."""
    note = ines.writes("Bike rented", (400, 300))
    ines.presses("Escape")
    (x, y), before = ines.middle(note), ines.notes()
    ines.page.mouse.move(x, y)
    ines.page.mouse.down(button="right")
    ines.page.mouse.move(x + 120, y + 40, steps=4)
    ines.page.mouse.up(button="right")
    ines.page.wait_for_function(AT, arg=[note, x + 120, y + 40])
    assert ines.page.locator(".context-menu:popover-open").count() == 0
    assert (ines.selected(), ines.notes()) == (set(), before)
    ines.opens_the_menu(ines.middle(note))
    assert ines.selected() == {note}


def test_u05_a_short_drag_and_a_click_are_no_double_click(ines: Person) -> None:
    """However fast the hands: the note goes a little way, and is not opened for writing."""
    note = ines.writes("Bike rented", (400, 300))
    ines.presses("Escape")
    x, y = ines.middle(note)
    ines.page.keyboard.down("Control")
    ines.drags((x, y), (x + 15, y))
    ines.page.keyboard.up("Control")
    ines.page.mouse.click(x + 15, y)
    ines.page.mouse.move(x + 15, y + 200)
    ines.page.wait_for_function(AT, arg=[note, x + 15, y])
    assert ines.selected() == {note}
    assert ines.page.locator("textarea").count() == 0


def test_u26_the_menu_is_walked_with_arrows_and_does_what_it_says(ines: Person) -> None:
    """Into a submenu and out again, by letter, by Enter, by mouse."""
    note = ines.writes("Bike rented", (400, 300))
    ines.selects(note)
    ines.presses("Shift+F10")
    menu = ines.sees_the_menu()
    ines.presses("c", "ArrowRight")
    menu.get_by_role("menu", name="Change kind").wait_for()
    ines.presses("ArrowLeft")
    menu.get_by_role("menu", name="Change kind").wait_for(state="hidden")
    ines.presses("ArrowRight", "ArrowDown", "Enter")
    ines.sees("board.notes[0].kind === 'hotspot'")
    menu.wait_for(state="hidden")

    ines.opens_the_menu(BARE)
    ines.chooses("note.here")
    ines.types("Written here")
    (here,) = (one for one in ines.notes().values() if one["text"] == "Written here")
    x, y = ines.middle(here["id"])
    assert (abs(x - BARE[0]), abs(y - BARE[1])) < (2, 2)

    ines.opens_the_menu(ines.middle(note))
    ines.chooses("arrange.remove")
    ines.sees("board.notes.length === 1")
    ines.opens_the_menu(ines.middle(here["id"]))
    ines.page.mouse.click(1100, 300)
    menu.wait_for(state="hidden")
    assert ines.selected() == set()


def test_u26_the_menu_lies_whole_in_a_low_window(person: Callable[..., Person], house: AppServer) -> None:
    """That of a laptop whose browser takes its share."""
    ines = person("Ines", viewport={"width": 1280, "height": 600})
    ines.starts(house.url)
    notes = [ines.writes(f"Note {n}", (400 + 140 * n, 300)) for n in range(3)]
    for chosen in (notes, notes[:1]):
        ines.presses("Escape")
        ines.selects(*chosen)
        box = ines.opens_the_menu(ines.middle(notes[0])).bounding_box()
        assert box is not None
        assert 0 <= box["y"] < box["y"] + box["height"] <= 600
        ines.presses("Escape")


def test_u14_a_dragged_note_comes_to_lie_in_line_and_notes_are_put_in_order(ines: Person) -> None:
    """Guides are seen while the hand is near, Ctrl suspends them; places are equal to the unit; one step of undo."""
    first, second, third = (ines.writes(f"Note {n}", (320 + 230 * n, 240 + 60 * n)) for n in range(3))
    ines.presses("Escape")
    x, y = ines.middle(first)
    start = ines.middle(second)
    ines.page.mouse.move(*start)
    ines.page.mouse.down()
    ines.page.mouse.move(x + 100, y + 240)
    ines.page.mouse.move(x + 4, y + 240)
    ines.page.locator(".rings .snap-line:visible").first.wait_for()
    ines.page.keyboard.down("Control")
    ines.page.mouse.move(x + 3, y + 240)
    ines.page.locator(".rings .snap-line:visible").first.wait_for(state="hidden")
    ines.page.keyboard.up("Control")
    ines.page.mouse.move(x + 4, y + 240)
    ines.page.mouse.up()
    ines.is_saved()
    notes = ines.notes()
    assert notes[second]["x"] == notes[first]["x"]

    ines.selects(first, second, third)
    ines.page.get_by_role("button", name="Put in order").click()
    ines.page.get_by_role("button", name="Tidy into a row").click()
    ines.sees("new Set(board.notes.map(({ y }) => y)).size === 1")
    row = sorted(note["x"] for note in ines.notes().values())
    assert row[1] - row[0] == row[2] - row[1] == 120
    ines.presses("Control+z")
    ines.sees("value.every((old) => board.notes.some(({ id, x, y }) => id === old.id && x === old.x && y === old.y))",
              list(notes.values()))  # fmt: skip


def test_u14_a_note_in_the_hand_and_a_side_that_is_held_come_to_lie_in_line(ines: Person) -> None:
    """Guides are seen before a note is placed and while one is resized; Ctrl suspends them."""
    first = ines.writes("First", (400, 300))
    ines.presses("Escape", "e")
    guide = ines.page.locator(".rings .snap-line:visible").first
    ines.page.mouse.move(700, 304)
    guide.wait_for()
    ines.page.keyboard.down("Control")
    ines.page.mouse.move(701, 304)
    guide.wait_for(state="hidden")
    ines.page.keyboard.up("Control")
    ines.page.mouse.move(700, 304)
    guide.wait_for()
    ines.page.mouse.click(700, 304)
    guide.wait_for(state="hidden")
    ines.types("Second")
    notes = ines.notes()
    (second,) = set(notes) - {first}
    assert notes[second]["y"] == notes[first]["y"]

    ines.selects(second)
    grip = ines.page.locator('.grip[data-grip="ne"]')
    grip.wait_for()
    box = grip.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    ines.page.mouse.move(x, y)
    ines.page.mouse.down()
    ines.page.mouse.move(x + 60, y + 40)
    guide.wait_for(state="hidden")
    ines.page.mouse.move(x + 60, y + 3)
    guide.wait_for()
    ines.page.mouse.up()
    ines.sees("board.notes.find(({ id }) => id === value).w > 150", second)
    after = ines.notes()[second]
    assert (after["y"], after["h"]) == (notes[first]["y"], notes[first]["h"])


def test_u10_several_things_are_made_larger_by_the_box_around_them_or_by_the_menu(ines: Person) -> None:
    """As one picture: places and sizes; one step of undo; the same by keys alone."""
    notes = [ines.writes(f"Note {n}", (400 + 140 * n, 300)) for n in range(2)]
    ines.presses("Escape")
    before = ines.notes()
    ines.selects(*notes)
    grip = ines.page.locator('.grip[data-grip="se"][data-of=""]')
    grip.wait_for()
    box = grip.bounding_box()
    assert box is not None
    ines.drags((box["x"] + 5, box["y"] + 5), (box["x"] + 245, box["y"] + 105))
    ines.sees("board.notes.every(({ w }) => w > 150)")
    after = ines.notes()
    times = after[notes[0]]["w"] / 100
    for item, old in before.items():
        new = after[item]
        assert new["w"] == new["h"] == pytest.approx(100 * times)
        assert new["y"] == old["y"]
    assert after[notes[1]]["x"] - after[notes[0]]["x"] == pytest.approx(140 * times, abs=0.02)
    ines.presses("Control+z")
    ines.sees("board.notes.every(({ w }) => w === 100)")

    ines.presses("Shift+F10", "s", "ArrowRight")
    ines.page.locator('[data-action="size.larger"]:focus').wait_for()
    ines.presses("Enter")
    ines.sees("board.notes.every(({ w, h }) => w === 125 && h === 125)")


def test_ax6_what_is_moved_by_a_drag_is_moved_by_the_menu_too(ines: Person) -> None:
    """By clicks alone: a step to a side, behind another note, into a context; a click leaves a submenu open."""
    first, second = (ines.writes(text, (400 + 300 * n, 300)) for n, text in enumerate(("First", "Second")))
    ines.presses("Escape", "b")
    ines.drags((500, 450), (900, 650))
    ines.types("Rental")
    ines.presses("Escape")
    before = ines.notes()

    def moves(note: str, way: str) -> None:
        ines.opens_the_menu(ines.middle(note))
        ines.page.locator('[data-submenu="menu.move"]').hover()
        ines.page.locator('[data-submenu="menu.move"]').click()
        ines.chooses(way)

    moves(first, "nudge.right.long")
    ines.sees("board.notes.find(({ id }) => id === value[0]).x === value[1]", [first, before[first]["x"] + 100])
    moves(second, "note.moveTo")
    ines.page.locator('dialog[data-panel="moveTo"] .choice').filter(has_text="Rental").click()
    ines.sees("board.notes.find(({ id }) => id === value[0]).y > value[1]", [second, before[second]["y"] + 100])
    moves(first, "note.putAfter")
    ines.page.locator('dialog[data-panel="putAfter"] .choice').filter(has_text="Second").click()
    ines.sees("((one, other) => one.y === other.y && one.x > other.x)"
              "(...value.map((wanted) => board.notes.find(({ id }) => id === wanted)))", [first, second])  # fmt: skip


def test_ax6_an_end_of_an_arrow_is_led_to_another_note_by_a_drag_and_from_the_menu(ines: Person) -> None:
    """Its words go along, one undo leads it back; a double click writes on it, and Esc lets a held end go back."""
    one, two, three = (ines.writes(text, (300 + 300 * n, 300)) for n, text in enumerate(("One", "Two", "Three")))
    ines.presses("Escape", "l")
    ines.drags(ines.middle(one), ines.middle(two))
    ines.sees("board.links.length === 1")
    (left, y), (right, _) = ines.middle(one), ines.middle(two)
    between = ((left + right) / 2, y)
    ines.page.mouse.dblclick(*between)
    ines.types("then")
    told = "board.links.map(({ source, target, text }) => `${source} ${target} ${text}`).join() === value"
    ines.sees(told, f"{one} {two} then")

    def end(which: str) -> tuple[float, float]:
        handle = ines.page.locator(f'.grip[data-grip="{which}"]:visible')
        handle.wait_for()
        box = handle.bounding_box()
        assert box is not None
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    ines.page.mouse.click(*between)
    ines.page.mouse.move(*end("target"))
    ines.page.mouse.down()
    ines.page.mouse.move(*ines.middle(three), steps=4)
    ines.page.locator(".links g.led").wait_for()
    ines.presses("Escape")
    ines.page.mouse.up()
    ines.page.locator(".links g.led").wait_for(state="detached")
    ines.sees(told, f"{one} {two} then")
    ines.drags(end("target"), ines.middle(three))
    ines.sees(told, f"{one} {three} then")
    ines.drags(end("source"), ines.middle(two))
    ines.sees(told, f"{two} {three} then")
    ines.is_saved()
    ines.presses("Control+z")
    ines.sees(told, f"{one} {three} then")
    ines.is_saved()
    ines.opens_the_menu(between)
    ines.chooses("link.target")
    ines.page.mouse.click(*ines.middle(two))
    ines.sees(told, f"{one} {two} then")


def test_u28_the_frame_that_a_dragged_note_would_join_is_marked(ines: Person) -> None:
    """As long as it is held over it, and not where it lay already."""
    note = ines.writes("Bike rented", (300, 300))
    ines.presses("Escape", "b")
    ines.drags((600, 150), (1000, 600))
    ines.types("Rental")
    ines.presses("Escape")
    ines.page.mouse.move(*ines.middle(note))
    ines.page.mouse.down()
    ines.page.mouse.move(800, 400, steps=4)
    ines.page.locator(".frame.joined").wait_for()
    ines.page.mouse.up()
    ines.page.locator(".frame.joined").wait_for(state="detached")
    ines.page.mouse.down()
    ines.page.mouse.move(840, 440, steps=4)
    ines.page.locator(".stage[data-busy]").wait_for()
    assert ines.page.locator(".frame.joined").count() == 0
    ines.page.mouse.up()


def test_u16_an_undo_pressed_before_the_log_is_known_is_not_lost(ines: Person) -> None:
    """Right after a reload, on a slow line: it happens as soon as it can."""
    note = ines.writes("Here", (400, 300))
    ines.presses("Escape")
    x = ines.notes()[note]["x"]
    ines.selects(note)
    ines.presses("ArrowRight")
    ines.is_saved()
    held: list[Route] = []
    ines.page.route("**/entries/mine/", lambda route: held.append(route))  # noqa: PLW0108  -- playwright counts the arguments of a function
    with ines.page.expect_request("**/entries/mine/"):
        ines.page.reload()
    ines.sees_the_board()
    ines.turns_to_the_board()
    ines.presses("Control+z")
    assert ines.notes()[note]["x"] == x + 10
    held[0].continue_()
    ines.sees("board.notes[0].x === value", x)


def test_what_is_locked_stays_where_it_is_and_says_why(ines: Person) -> None:
    """By key and by menu; a small lock shows it, no handles; unlocked it moves again."""
    note = ines.writes("Settled", (400, 300))
    ines.selects(note)
    ines.presses("k")
    ines.sees("board.notes[0].locked === true")
    ines.note(note).locator(".state.locked").wait_for()
    assert ines.page.locator(".grip:visible").count() == 0
    before = ines.notes()[note]
    ines.drags(ines.middle(note), (700, 500))
    ines.page.get_by_role("alert").filter(has_text="locked").wait_for()
    assert ines.notes()[note] == before
    ines.presses("Delete")
    assert ines.notes()[note] == before

    ines.opens_the_menu(ines.middle(note))
    assert ines.page.locator('[data-action="arrange.lock"]').get_attribute("aria-checked") == "true"
    ines.chooses("arrange.lock")
    ines.sees("!board.notes[0].locked")
    ines.drags(ines.middle(note), (700, 500))
    ines.sees("board.notes[0].y > value", before["y"] + 100)


def test_u33_notes_are_tilted_and_lie_before_and_behind_others(ines: Person) -> None:
    """T is one event; the menu brings to the front and sends to the back."""
    under, over = (ines.writes(text, (400 + 60 * n, 300)) for n, text in enumerate(("Under", "Over")))
    ines.presses("Escape")
    x, y = ines.middle(under)
    top = "([x, y]) => document.elementFromPoint(x, y).closest('.note').dataset.note"
    at = [x + 20, y]
    assert ines.page.evaluate(top, at) == over
    ines.opens_the_menu((x - 40, y))
    ines.chooses("stack.front")
    ines.page.wait_for_function(f"([at, id]) => ({top})(at) === id", arg=[at, under])
    ines.presses("t")
    ines.sees("board.notes.find(({ id }) => id === value).turn === 45", under)
    ines.presses("Control+z")
    ines.sees("!board.notes.find(({ id }) => id === value).turn", under)


def test_u28_a_frame_changes_what_it_means_and_carries_what_lies_in_it(ines: Person) -> None:
    """A swimlane by S; its role by the menu; a note that lies in it by less than a half stays."""
    inside = ines.writes("Inside", (500, 400))
    outside = ines.writes("Outside", (500, 560))
    ines.presses("Escape", "s")
    ines.drags((300, 330), (1100, 530))
    ines.types("Rider")
    ines.sees("board.frames[0].role === 'lane' && board.frames[0].name === 'Rider'")
    before, y = ines.notes(), ines.board()["frames"][0]["y"]
    ines.drags((360, 346), (360, 446))
    ines.sees("board.frames[0].y > value", y + 50)
    after = ines.notes()
    assert after[inside]["y"] > before[inside]["y"]
    assert after[outside]["y"] == before[outside]["y"]
    ines.presses("Escape")
    ines.opens_the_menu((360, 446))
    ines.presses("w", "ArrowRight")
    ines.chooses("role.theme")
    ines.sees("board.frames[0].role === 'theme'")


def test_u01_the_wheel_pans_and_with_ctrl_zooms_at_the_pointer_and_may_zoom_by_itself(ines: Person) -> None:
    """The setting is kept on this device; the page itself never zooms."""
    note = ines.writes("Here", (600, 400))
    ines.presses("Escape")
    x, y = ines.middle(note)
    ines.page.mouse.move(x, y)
    ines.page.mouse.wheel(30, 40)
    ines.page.wait_for_function(AT, arg=[note, x - 30, y - 40])
    x, y = ines.middle(note)
    ines.page.mouse.move(x, y)
    ines.page.keyboard.down("Control")
    ines.page.mouse.wheel(0, -100)
    ines.page.keyboard.up("Control")
    ines.page.wait_for_function(WIDER, arg=[note, 110])
    ines.page.wait_for_function(AT, arg=[note, x, y])

    ines.opens_the_menu(BARE)
    ines.chooses("habit.wheelZooms")
    ines.reloads()
    box = ines.note(note).bounding_box()
    assert box is not None
    x, y = ines.middle(note)
    ines.page.mouse.move(x, y)
    ines.page.mouse.wheel(0, -100)
    ines.page.wait_for_function(WIDER, arg=[note, box["width"] * 1.1])
    ines.page.wait_for_function(AT, arg=[note, x, y])
    assert ines.page.evaluate("() => visualViewport.scale") == 1


def test_u06_enter_f2_and_letters_write_with_shortcuts_on_and_off(ines: Person) -> None:
    """Nothing of what is typed is lost, the first letter included."""
    note = ines.writes("Bike", (600, 400))
    for key, text in (("Enter", "Ebike rented"), ("F2", "Scooter rented")):
        ines.selects(note)
        ines.presses(key)
        ines.types(text)
        assert ines.notes()[note]["text"] == text
    ines.opens_the_menu(BARE)
    ines.chooses("habit.letters")
    ines.selects(note)
    ines.page.keyboard.type("Car rented")
    ines.presses("Escape")
    ines.sees("board.notes[0].text === 'Car rented'")
    ines.presses("Escape", "e")
    assert ines.page.locator('.stage[data-tool="select"]').count() == 1


def test_u29_the_minimap_moves_the_view_by_drag_and_by_keys(ines: Person) -> None:
    """It is reached with Tab."""
    note = ines.writes("Here", (600, 400))
    ines.presses("Escape")
    x, y = ines.middle(note)
    overview = ines.page.get_by_role("application", name="Overview")
    for _ in range(60):
        if overview.evaluate("(one) => one === document.activeElement"):
            break
        ines.presses("Tab")
    ines.presses("ArrowRight")
    ines.page.wait_for_function(AT, arg=[note, x - 1440 / 5, y])
    ines.presses("ArrowLeft", "ArrowUp")
    ines.page.wait_for_function(AT, arg=[note, x, y + 900 / 5])
    box = overview.bounding_box()
    assert box is not None
    before = ines.middle(note)
    ines.drags((box["x"] + 100, box["y"] + 50), (box["x"] + 140, box["y"] + 50))
    ines.page.wait_for_function(f"(arg) => !({AT})(arg)", arg=[note, *before])
    assert len(ines.notes()) == 1


def test_u07_a_blank_note_that_tab_made_goes_when_it_is_left(ines: Person) -> None:
    """Tab once too often and Esc: one note, and one step of undo takes it back with its words."""
    ines.presses("e")
    ines.page.mouse.click(500, 400)
    ines.page.locator("textarea:focus").wait_for()
    ines.page.keyboard.type("Bike rented")
    ines.presses("Tab")
    ines.sees("board.notes.length === 2")
    ines.page.locator("textarea:focus").wait_for()
    ines.presses("Escape")
    ines.sees("board.notes.length === 1")
    ines.is_saved()
    (note,) = ines.notes().values()
    assert note["text"] == "Bike rented"
    assert ines.selected() == {note["id"]}
    ines.presses("Control+z")
    ines.sees("board.notes.length === 0")


def test_the_name_of_a_tight_frame_stands_above_it(ines: Person) -> None:
    """Where a note would cover it; inside otherwise."""
    note = ines.writes("In the corner", (400, 400))
    ines.presses("Escape", "b")
    ines.drags((330, 330), (800, 600))
    ines.types("Rental")
    name = ines.page.locator(".frame .name")
    box, paper = name.bounding_box(), ines.note(note).bounding_box()
    assert box is not None
    assert paper is not None
    assert box["y"] + box["height"] <= paper["y"]
    ines.drags(ines.middle(note), (700, 500))
    ines.page.locator(".frame:not(.tight)").wait_for()
    box = name.bounding_box()
    assert box is not None
    assert box["y"] > 330


def test_u18_an_avatar_is_followed_until_one_does_something_oneself(
    ines: Person, person: Callable[..., Person]
) -> None:
    """Both middles are the same to five pixels, whatever the size of the windows."""
    note = ines.writes("Look here", (400, 300))
    jonas = person("Jonas", viewport={"width": 1100, "height": 700})
    jonas.joins(ines.invitation())
    ines.presses("Escape")
    jonas.page.get_by_role("button", name="Follow Ines").click()
    jonas.page.get_by_text("You follow Ines").wait_for()
    ines.page.mouse.move(700, 400)
    for _ in range(5):
        ines.page.mouse.wheel(-90, 70)
    ines.page.wait_for_function(AT, arg=[note, 400 + 450, 300 - 350])
    offset = f"""([id, dx, dy]) => {{ const zoom = Number.parseInt(document.querySelector('.zoom').textContent) / 100;
      return ({AT})([id, innerWidth / 2 + dx * zoom, innerHeight / 2 + dy * zoom]) }}"""
    jonas.page.wait_for_function(offset.replace("<= 1.5", "<= 5"), arg=[note, 850 - 720, -50 - 450])

    jonas.page.mouse.move(600, 400)
    jonas.page.mouse.wheel(0, 200)
    jonas.page.get_by_text("You follow Ines").wait_for(state="hidden")


def test_u15_room_is_made_by_a_drag_a_click_and_keys_each_as_one_event(ines: Person) -> None:
    """Everything right of the line moves, everything left of it stays; one undo takes it back."""
    left, right, far = (ines.writes(f"Note {n}", (400 + 200 * n, 300 + 90 * n)) for n in range(3))
    ines.presses("Escape")
    start = ines.notes()
    version = ines.asks("")["version"]
    moved = "value.every(([id, x]) => board.notes.some((note) => note.id === id && note.x === x))"

    def shifted(by: int) -> list[tuple[str, float]]:
        return [(left, start[left]["x"]), *((note, start[note]["x"] + by) for note in (right, far))]

    ines.presses("y")
    ines.drags((500, 500), (650, 505))
    ines.sees(moved, shifted(150))
    ines.is_saved()
    assert ines.asks("")["version"] == version + 1
    ines.presses("Control+z")
    ines.sees(moved, shifted(0))
    ines.page.get_by_role("button", name="Make room").click()
    ines.page.mouse.click(500, 500)
    ines.sees(moved, shifted(120))
    ines.selects(right)
    ines.presses("y", "Enter")
    ines.sees(moved, shifted(240))
    ines.opens_the_menu((480, 520))
    ines.chooses("tool.space")
    ines.sees(moved, shifted(360))


def test_u09_a_plus_button_puts_an_equal_note_beside_at_the_usual_gap(ines: Person) -> None:
    """On the four sides; where a note lies already there is none."""
    note = ines.writes("Middle", (600, 400))
    middle = ines.notes()[note]
    for side, dx, dy in (("to the right", 120, 0), ("to the left", -120, 0), ("above", 0, -120), ("below", 0, 120)):
        ines.selects(note)
        ines.page.get_by_role("button", name=f"Add a note {side}").click()
        ines.types(side)
        beside = ines.notes()[ines.reads(side)]
        assert (beside["x"] - middle["x"], beside["y"] - middle["y"]) == (dx, dy)
        assert (beside["kind"], beside["w"], beside["h"]) == (middle["kind"], middle["w"], middle["h"])
    ines.selects(note)
    assert ines.page.locator(".plus:visible").count() == 0


def test_u11_the_menu_copies_cuts_and_pastes_with_links(person: Callable[..., Person], house: AppServer) -> None:
    """As the keys do, where the menu was opened."""
    ines = person("Ines", permissions=["clipboard-read", "clipboard-write"])
    ines.starts(house.url)
    one, two = (ines.writes(text, (400 + 150 * n, 300)) for n, text in enumerate(("One", "Two")))
    ines.presses("l")
    ines.drags(ines.middle(one), ines.middle(two))
    ines.presses("Escape")
    ines.selects(one, two)
    ines.opens_the_menu(ines.middle(two))
    ines.chooses("clip.copy")
    ines.presses("Escape")
    ines.opens_the_menu((700, 600))
    ines.chooses("clip.paste")
    ines.sees("board.notes.length === 4 && board.links.length === 2")
    (pasted,) = (note for note in ines.selected() if ines.notes()[note]["text"] == "Two")
    ines.opens_the_menu(ines.middle(pasted))
    ines.chooses("clip.cut")
    ines.sees("board.notes.length === 2 && board.links.length === 1")
    ines.presses("Control+v")
    ines.sees("board.notes.length === 4 && board.links.length === 2")


def test_u10_several_notes_have_a_box_by_which_they_are_moved(ines: Person) -> None:
    """Between them, where no note lies; a click there lets go."""
    one, two = (ines.writes(text, (400 + 300 * n, 300)) for n, text in enumerate(("One", "Two")))
    ines.presses("Escape")
    ines.selects(one, two)
    ines.page.locator(".group-box:visible").wait_for()
    before = ines.notes()
    ines.drags((550, 300), (580, 520))
    ines.sees("board.notes.every(({ y }) => y > value)", max(note["y"] for note in before.values()) + 150)
    assert ines.selected() == {one, two}
    ines.page.mouse.click(580, 520)
    ines.page.locator(".group-box:visible").wait_for(state="hidden")
    assert ines.selected() == set()


def test_u11_cutting_takes_away_only_what_pasting_brings_back(ines: Person) -> None:
    """Notes go onto the clipboard; the frame that was selected beside them does not, and stays."""
    ines.writes("Inside", (500, 400))
    ines.presses("Escape", "b")
    ines.drags((300, 330), (800, 530))
    ines.types("Rides")
    ines.sees("board.frames[0].name === 'Rides'")
    ines.presses("Control+a", "Control+x")
    ines.sees("board.notes.length === 0 && board.frames.length === 1")
    ines.presses("Control+v")
    ines.sees("board.notes.length === 1 && board.frames.length === 1")
