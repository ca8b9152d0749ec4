"""What the states of the board owe to those who look at them."""

import re
from collections.abc import Callable
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from tests.browser.heard import tree
from tests.browser.person import Person
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

SMALL = """() => [...document.querySelectorAll('.frame .name, .frame .role, .pivotal-line .name')].flatMap((one) => {
  const { width, height } = one.getBoundingClientRect()
  const size = parseFloat(getComputedStyle(one).fontSize) * (height / one.offsetHeight)
  return width > 0 && size < 10.9 ? [`${one.textContent} ${size}`] : []
})"""
"""Words of frames and lines that are smaller than 11 pixels on the screen."""

THIN = """() => [...document.querySelectorAll('.frame')].flatMap((one) => {
  const zoom = one.getBoundingClientRect().width / one.offsetWidth
  const edge = parseFloat(getComputedStyle(one).borderBottomWidth) * zoom
  return edge < 0.6 ? [`${one.textContent} ${edge}`] : []
})"""
"""Frames whose edge is thinner than three fifths of a pixel of the screen."""


def test_frames_can_be_seen_and_their_words_read_from_afar(person: Callable[..., Person], house: AppServer) -> None:
    """Their edges do not fade as the board gets smaller, and no word is smaller than 11 pixels (LOOK 2.3)."""
    ines = person("Ines", reduced_motion="reduce")
    ines.opens_the_sample(house.url)
    ines.turns_to_the_board()
    for keys in (["Control+0"], *[["Control+-"]] * 9):
        ines.presses(*keys)
        ines.selected()
        ines.page.wait_for_function("() => !document.querySelector('.world').style.willChange")
        assert ines.page.evaluate(SMALL) == []
        assert ines.page.evaluate(THIN) == []


def test_esc_closes_a_menu_and_nothing_else(person: Callable[..., Person], house: AppServer) -> None:
    """What is selected stays so on the board, and the outline stays open."""
    ines = person("Ines")
    ines.opens_the_sample(house.url)
    ines.turns_to_the_board()
    ines.presses("ArrowRight")
    chosen = ines.selected()
    ines.page.locator(".kind-button").click()
    ines.presses("Escape")
    expect(ines.page.locator("#kind-menu")).to_be_hidden()
    assert ines.selected() == chosen
    ines.presses("Shift+O")
    ines.page.locator(".entry:focus").wait_for()
    ines.page.locator('[popovertarget="outline-kinds"]').click()
    ines.presses("Escape")
    expect(ines.page.locator("#outline-kinds")).to_be_hidden()
    expect(ines.page.locator(".outline")).to_be_visible()


LEGEND = """() => {
  const box = (one) => document.querySelector(one).getBoundingClientRect()
  const over = (a, b) => a.right > b.left && a.left < b.right && a.bottom > b.top && a.top < b.bottom
  const legend = box('.legend.island')
  const cut = [...document.querySelectorAll('.legend-kind')].filter((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect()
    return left < legend.left || right > legend.right || top < legend.top || bottom > legend.bottom
  })
  return [...cut.map((one) => one.textContent), ...['.palette', '.corner'].filter((one) => over(legend, box(one)))]
}"""
"""Kinds that the legend does not show whole, and what it lies over."""


@pytest.mark.parametrize("text", ["100%", "200%"])
def test_the_legend_tells_every_kind_also_in_large_text(
    person: Callable[..., Person], house: AppServer, text: str
) -> None:
    """Nothing is lost at 200 % (WCAG 1.4.4): it takes more lines, and the palette gives way."""
    ines = person("Ines", viewport={"width": 1280, "height": 720}, locale="de-DE")
    ines.opens_the_sample(house.url)
    ines.page.evaluate("(size) => (document.documentElement.style.fontSize = size)", text)
    ines.selected()
    ines.page.wait_for_function(f"() => ({LEGEND})().length === 0")


COMPLETE = "() => document.querySelectorAll('.note[data-note], .hidden-notes [role=listitem]').length === 2000"


def is_told(host: Person) -> None:
    """The browser's accessibility tree has each of the 2,000 notes once, with its kind, its words and its place."""
    host.page.wait_for_function(COMPLETE)
    named = re.compile(r"(Event|Command) “Thing (\d+)”, ([\d,]+) of 2,000")
    told = [
        found.groups() for node in tree(host.page) if (found := named.match(node.name)) and node.role != "StaticText"
    ]
    assert len(told) == 2000
    assert {(kind, int(number)) for kind, number, _ in told} == {
        (("Event", "Command")[number % 2], number) for number in range(2000)
    }
    assert {int(place.replace(",", "")) for _, _, place in told} == set(range(1, 2001))


def test_every_note_is_heard_at_any_zoom_without_a_line_and_among_thousands(
    person: Callable[..., Person], house: AppServer
) -> None:
    """AX1: kind, words and place in the story, of 2,000 notes, at 10 % and at 100 %, also offline."""
    ines = person("Ines", reduced_motion="reduce")
    ines.starts(house.url, "Process")
    notes = [
        {"note": f"n{place}", "kind": kind, "text": f"Thing {place}", "x": place % 100 * 130, "y": place // 100 * 160}
        for place, kind in enumerate(("event", "command") * 1000)
    ]
    ines.wishes({"id": str(uuid4()), "type": "PlaceNotes", "notes": notes})
    ines.sees("board.notes.length === 2000")
    ines.turns_to_the_board()
    ines.presses("Shift+1")
    is_told(ines)
    ines.context.set_offline(True)
    ines.page.locator('[data-save="reconnecting"], [data-save="offline"]').wait_for()
    ines.presses(*["Control+-"] * 8)
    expect(ines.page.locator(".note[data-note]")).to_have_count(0)
    is_told(ines)
    ines.presses("Control+0")
    is_told(ines)
    ines.context.set_offline(False)
