"""What a hand does is seen at once, others' hands move smoothly, and a note opens for who clicks it twice."""

import re
from collections.abc import Callable

import pytest

from tests.browser.person import Person
from tests.browser.quickly import new_board
from tests.browser.reading import SOURCE
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

COUNT = """([event, selector]) => {
    // Frames of the screen between an input and the first change of what is drawn: 0 is in the same turn, 1 is the next frame.
    window.counted = new Promise((done) => {
        let frames = 0
        const begin = () => {
            const next = () => { frames += 1; requestAnimationFrame(next) }
            requestAnimationFrame(next)
            const watch = new MutationObserver(() => { watch.disconnect(); done(frames) })
            const options = { childList: true, attributes: true, subtree: selector !== '.notes' }
            watch.observe(document.querySelector(selector), options)
        }
        window.addEventListener(event, begin, { capture: true, once: true })
    })
}"""


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She leads a board of her own."""
    host = person("Ines")
    host.leads(new_board(house)["facilitate"])
    return host


def frames(person: Person) -> int:
    """How many frames it took."""
    counted: int = person.page.evaluate("() => window.counted")
    return counted


def test_an_own_input_is_seen_in_the_same_or_the_next_frame(ines: Person) -> None:
    """A placed note, a step of a drag, and its drop; the dropped note does not leave the place where it was let go."""
    page = ines.page
    ines.presses("e")
    page.mouse.move(500, 400)
    page.evaluate(COUNT, ["pointerup", ".notes"])
    page.mouse.click(500, 400)
    assert frames(ines) <= 1
    ines.types("Ride requested")
    ines.presses("Escape")
    (note,) = ines.notes()
    drawn = f'.note[data-note="{note}"]'
    page.mouse.move(500, 400)
    page.mouse.down()
    page.mouse.move(520, 420)
    ines.selected()
    page.evaluate(COUNT, ["pointermove", drawn])
    page.mouse.move(620, 440)
    assert frames(ines) <= 1
    page.evaluate(COUNT, ["pointerup", drawn])
    page.evaluate(
        """(drawn) => {
        const seen = window.places = new Set()
        const look = () => {
            const { x, y } = document.querySelector(drawn).getBoundingClientRect()
            seen.add(`${Math.round(x)} ${Math.round(y)}`)
            requestAnimationFrame(look)
        }
        look()
    }""",
        drawn,
    )
    page.mouse.up()
    assert frames(ines) <= 1
    ines.is_saved()
    ines.selected()
    assert len(page.evaluate("() => [...window.places]")) == 1


def test_a_note_that_was_just_written_opens_with_a_double_click_on_the_same_spot(ines: Person) -> None:
    """The click that placed it is not the first half of a double click, however quick the writer is."""
    page = ines.page
    ines.presses("e")
    page.mouse.click(500, 400)
    page.locator("textarea:focus").wait_for()
    page.keyboard.insert_text("Ride")
    ines.presses("Escape")
    page.mouse.dblclick(500, 400)
    field = page.locator("textarea:focus")
    field.wait_for()
    ines.selected()
    assert field.input_value() == "Ride"
    page.keyboard.press("End")
    page.keyboard.insert_text(" requested")
    page.mouse.dblclick(500, 400)
    ines.selected()
    assert field.input_value() == "Ride requested"
    ines.presses("Escape", "Escape")
    ines.is_saved()
    assert [note["text"] for note in ines.asks("")["notes"]] == ["Ride requested"]


STATES = re.compile(r"'(save(?:\.short)?)\.(\w+)': (?:'([^']*)'|\{ one: '[^']*', other: '([^']*)' \})")


@pytest.mark.parametrize("width", [390, 820, 1280])
def test_the_save_state_is_never_cut(person: Callable[..., Person], house: AppServer, width: int) -> None:
    """Every state's words, in both languages, beside a long title and with people here, are whole."""
    ines = person("Ines")
    ines.leads(new_board(house)["facilitate"])
    ines.page.set_viewport_size({"width": width, "height": 844})
    cut = []
    for language in ("en", "de"):
        said = "".join(room.read_text("utf-8") for room in (SOURCE / "words").glob(f"*/{language}.ts"))
        states = [(form, state, one or many) for form, state, one, many in STATES.findall(said)]
        assert len(states) > 20
        for form, state, words in states:
            if not fits(ines, form, words.replace("{n}", "128")):
                cut.append((language, state, words))
    assert cut == []


def fits(ines: Person, form: str, words: str) -> bool:
    """Whether these words, put where the page says its save state, are whole; words that this width does not show are."""
    whole: bool = ines.page.evaluate(
        """([form, words]) => {
        document.querySelector('.board-title > *').textContent = 'Bike rental in the city, second workshop of the year'
        const line = document.querySelector('.saving')
        const span = line.querySelector(form === 'save' ? '.whole' : '.short')
        if (getComputedStyle(span).display === 'none') return true
        span.textContent = words
        const island = line.closest('.title').getBoundingClientRect()
        const people = document.querySelector('.people.island').getBoundingClientRect()
        const area = document.createRange()
        area.selectNodeContents(span)
        const box = area.getBoundingClientRect()
        const end = Math.min(island.right, innerWidth < 768 ? people.left : innerWidth)
        const inside = box.right <= end && box.top >= island.top && box.bottom <= island.bottom && box.width > 0
        return inside && line.scrollWidth <= line.clientWidth && span.scrollWidth <= span.clientWidth
    }""",
        [form, words],
    )
    return whole
