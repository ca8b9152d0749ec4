"""The board for those who hear it: names, places, landmarks, announcements, and keys that can be switched off."""

import time
from collections.abc import Callable

import pytest

from tests.browser.heard import Heard, tree
from tests.browser.person import Person
from tests.browser.reading import catalogue
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

NOTES = {"group", "StaticText", "button"}
"""What a note is on the board, out of sight, and in the outline."""


def notes_of(host: Person) -> list[Heard]:
    """The nodes that are notes, once every note has its place in the timeline; those that have one after half a minute."""
    count = len(host.notes())
    give_up = time.monotonic() + 30
    while True:
        found = [node for node in tree(host.page) if node.role in NOTES and f" of {count}" in node.name]
        if len(found) >= count or time.monotonic() > give_up:
            return found
        host.page.wait_for_timeout(100)


def is_complete(host: Person) -> None:
    """Each note is there exactly once, with kind, words, place and context."""
    board = host.board()
    heard = [" ".join(node.name.split()) for node in notes_of(host)]
    words = {key.removeprefix("kind."): text for key, text in catalogue("en").items() if key.startswith("kind.")}
    story = sorted(heard, key=lambda name: int(name.rsplit(f" of {len(board['notes'])}", 1)[0].rsplit(" ", 1)[1]))
    assert len(story) == len(board["notes"])
    for note in board["notes"]:
        text = " ".join(note["text"].split())
        said = f"{words[note['kind']]} “{text}”, " if text else f"{words[note['kind']]}, nothing"
        assert sum(name.startswith(said) for name in heard) == sum(
            (one["kind"], " ".join(one["text"].split())) == (note["kind"], text) for one in board["notes"]
        ), said
    contexts = {frame["name"] for frame in board["frames"]}
    assert all(any(f", in {name}" in line for name in contexts) for line in heard)


def test_AX1_every_note_is_heard_once_near_and_far(person: Callable[..., Person], house: AppServer) -> None:
    """On the board, zoomed in so that most notes are out of sight, zoomed out to rectangles, and in the outline."""
    ines = person("Ines")
    ines.opens_the_sample(house.url)
    ines.turns_to_the_board()
    is_complete(ines)
    ines.presses("Control+0", "Control++", "Control++", "Control++")
    ines.page.wait_for_function("() => document.querySelectorAll('.note').length < 25")
    is_complete(ines)
    ines.presses(*["Control+-"] * 14)
    ines.page.wait_for_function("() => document.querySelectorAll('.note').length === 0")
    is_complete(ines)
    ines.presses("Shift+O")
    ines.page.locator(".entry:focus").wait_for()
    is_complete(ines)


def test_AX1_what_is_locked_is_called_so(person: Callable[..., Person], house: AppServer) -> None:
    """K locks the selected note; its name says it."""
    ines = person("Ines")
    ines.starts(house.url)
    ines.writes("Bike reserved", (600, 400))
    ines.presses("ArrowRight", "k")
    ines.page.get_by_role("group", name="Event “Bike reserved”, 1 of 1, locked").wait_for()


def test_AX3_AX4_one_heading_landmarks_and_names(person: Callable[..., Person], house: AppServer) -> None:
    """One h1; the board is a region and not an application; nothing is called by an id or by nothing."""
    ines = person("Ines")
    ines.opens_the_sample(house.url)
    ines.turns_to_the_board()
    for step in (None, "Shift+O"):
        if step:
            ines.presses(step)
            ines.page.locator(".entry:focus").wait_for()
        assert ines.page.locator("h1:visible").count() == 1
        nodes = tree(ines.page)
        assert any(node.role == "main" for node in nodes)
        controls = [node for node in nodes if node.role in {"button", "link", "textbox", "tab", "slider", "switch"}]
        assert [node for node in controls if not node.name.strip() or "undefined" in node.name] == []
        assert [node.name for node in controls if " " not in node.name and "." in node.name] == []
    assert Heard("region", "Outline") in nodes
    assert Heard("toolbar", "Current entry") in nodes
    ines.presses("Escape")
    ines.page.locator(".outline").wait_for(state="detached")
    assert Heard("region", "Board") in tree(ines.page)


def test_AX4_the_first_stop_skips_to_the_board(person: Callable[..., Person], house: AppServer) -> None:
    """Tab, Enter: the board has the keyboard, and whatever has the focus is not covered."""
    ines = person("Ines")
    ines.opens_the_sample(house.url)
    ines.presses("Tab")
    skip = ines.page.get_by_role("link", name="Skip to the board")
    assert skip.evaluate("(link) => link === document.activeElement")
    ines.presses("Enter")
    ines.page.wait_for_function("() => document.activeElement.classList.contains('stage')")
    ines.presses("ArrowRight")
    for _ in range(12):
        ines.page.wait_for_function("() => document.activeElement.matches('.note')")
        covered = ines.page.evaluate(
            """() => {
              const { x, y, width, height } = document.activeElement.getBoundingClientRect()
              const top = document.elementFromPoint(x + width / 2, y + height / 2)
              return top?.closest('.stage, .selection-bar, .toolbar') === null ? top?.outerHTML.slice(0, 80) : ''
            }"""
        )
        assert covered == ""
        before = ines.selected()
        ines.presses("Tab")
        ines.page.wait_for_function(
            "(before) => document.activeElement.dataset.note !== before", arg=next(iter(before))
        )


def test_AX9_changes_by_others_are_summed_up_and_can_be_muted(person: Callable[..., Person], house: AppServer) -> None:
    """Two notes are one sentence; switched off, nothing is said, also after a reload."""
    ines = person("Ines")
    ines.starts(house.url)
    jonas = person("Jonas")
    jonas.joins(ines.invitation())
    jonas.turns_to_the_board()
    jonas.writes("Bike reserved", (500, 400))
    jonas.writes("Bike returned", (800, 400))
    region = ines.page.locator('main > [aria-live="polite"]')
    ines.page.wait_for_function(
        """() => /Jonas (added 2 notes|made \\d changes)/.test(document.querySelector('main > [aria-live="polite"]').textContent)"""
    )

    ines.presses("?")
    ines.page.get_by_role("switch", name="Say what others change").focus()
    ines.presses("Space", "Escape")
    ines.reloads()
    ines.presses("?")
    assert not ines.page.get_by_role("switch", name="Say what others change").is_checked()
    ines.presses("Escape")
    kim = person("Kim")
    kim.joins(ines.invitation())
    kim.turns_to_the_board()
    ines.sees("board.notes.length === 2")
    jonas.writes("Bike repaired", (1000, 600))
    ines.sees("board.notes.length === 3")
    # Whoever has not switched it off hears of it; what Ines would have heard was due before.
    kim.page.locator('main > [aria-live="polite"]', has_text="Jonas").wait_for(state="attached")
    assert region.inner_text() == ""


def test_AX7_every_control_is_large_enough_to_hit(person: Callable[..., Person], house: AppServer) -> None:
    """24 pixels with a pointer, whatever is open."""
    ines = person("Ines")
    ines.opens_the_sample(house.url)
    ines.turns_to_the_board()
    small = []

    def measure(where: str) -> None:
        for one in ines.page.locator(
            "button:visible, a:visible, input:visible, select:visible, [role=switch]:visible"
        ).all():
            box = one.bounding_box()
            if box is not None and min(box["width"], box["height"]) < 24:
                small.append((where, one.get_attribute("aria-label") or one.inner_text(), box["width"], box["height"]))

    measure("board")
    for keys, where in (("ArrowRight", "selection"), ("Shift+E", "export"), ("?", "keys"), ("Control+f", "find")):
        ines.presses(keys)
        ines.page.wait_for_function("() => document.getAnimations().every(({ playState }) => playState !== 'running')")
        measure(where)
        if where != "selection":
            ines.presses("Escape")
    ines.turns_to_the_board()
    ines.presses("Shift+O")
    ines.page.locator(".entry").first.wait_for()
    measure("outline")
    assert small == []


APART = """() => {
  const over = (one, other) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
    return a.right > b.left + 1 && a.left < b.right && a.bottom > b.top + 1 && a.top < b.bottom
  }
  return [...document.querySelectorAll('.entry')].flatMap((entry) => {
    const [kind, text] = [entry.querySelector('.entry-kind'), entry.querySelector('.entry-text')]
    const range = document.createRange()
    if (kind === null || text === null) return []
    range.selectNodeContents(kind)
    return over(range, text) ? [entry.ariaLabel] : []
  })
}"""
"""The rows of the outline in which the kind runs into the words."""


def test_AX10_the_outline_flows_anew_at_200_percent_and_at_320_pixels(
    person: Callable[..., Person], house: AppServer
) -> None:
    """Nothing runs into anything, nothing has to be scrolled sideways, and the current entry is not covered."""
    ines = person("Ines", viewport={"width": 1280, "height": 720}, reduced_motion="reduce")
    ines.opens_the_sample(house.url)
    ines.turns_to_the_board()
    ines.presses("Shift+O")
    ines.page.locator(".entry:focus").wait_for()
    ines.page.evaluate("() => (document.documentElement.style.fontSize = '200%')")
    assert ines.page.evaluate(APART) == []
    assert ines.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    ines.page.evaluate("() => (document.documentElement.style.fontSize = '')")
    ines.page.set_viewport_size({"width": 320, "height": 700})
    assert ines.page.evaluate(APART) == []
    assert ines.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    for keys in (["End"], ["ArrowUp"] * 4, ["Home"], ["ArrowDown"] * 20, ["ArrowUp"] * 14):
        ines.presses(*keys)
        ines.page.locator(".entry:focus").wait_for()
        covered = ines.page.evaluate(
            """() => {
              const { x, y, width, height } = document.activeElement.getBoundingClientRect()
              const ends = [y + 4, y + height - 4].map((at) => document.elementFromPoint(x + width / 2, at))
              const others = ends.filter((top) => top?.closest('.entry') !== document.activeElement)
              return others.map((top) => top?.outerHTML.slice(0, 80))
            }"""
        )
        assert covered == []
