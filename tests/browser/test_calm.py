"""Nothing moves under a pointer, nothing lies on what is read, and what is asked for first is at hand first."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from playwright.sync_api import FloatRect, expect

from tests.browser.fingers import PHONE
from tests.browser.person import Person
from tests.browser.taking_home import TakingHome
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

LAPTOP = {"width": 1280, "height": 720}
LONG_TITLE = "From the order to the payout: the whole long story of a bicycle rental"
STORY = "The guest asked for another room because of the noise. " * 36


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She begins a Big Picture on a laptop."""
    host = person("Ines", viewport=LAPTOP)
    host.starts(house.url)
    return host


def apart(one: FloatRect | None, other: FloatRect | None) -> bool:
    """Whether two boxes of the page have nothing in common."""
    assert one is not None
    assert other is not None
    return (
        one["x"] + one["width"] <= other["x"]
        or other["x"] + other["width"] <= one["x"]
        or one["y"] + one["height"] <= other["y"]
        or other["y"] + other["height"] <= one["y"]
    )


def test_D2_findings_stand_beside_specifications_and_not_beside_pictures(
    person: Callable[..., Person], house: AppServer
) -> None:
    """The picture of a design is taken home without a word about what its model lacks."""
    ines = person("Ines")
    ines.opens_the_sample(house.url)
    dialog = TakingHome(ines)
    dialog.opens()
    dialog.chooses("AsyncAPI")
    expect(dialog.dialog.locator(".findings")).to_have_count(1)
    for plain in ("Board picture", "Notes and links"):
        dialog.chooses(plain)
        expect(dialog.dialog.locator(".findings, .no-findings")).to_have_count(0)


def test_N3_no_tip_comes_to_a_board_that_others_have_filled(person: Callable[..., Person], house: AppServer) -> None:
    """Whoever has never been here finds the board as it is, with everything else that comes later already there."""
    ines = person("Ines", newcomer=True)
    ines.opens_the_sample(house.url)
    ines.page.locator('dialog[data-panel="keys"]').wait_for(state="attached")
    expect(ines.page.locator("[data-tip]")).to_have_count(0)


def test_N3_a_tip_lies_on_no_note(person: Callable[..., Person], house: AppServer) -> None:
    """It goes while a note is beneath it, and comes back when there is room."""
    ines = person("Ines", newcomer=True)
    ines.starts(house.url)
    ines.writes("Order placed", (700, 300))
    tip = ines.page.locator("[data-tip]")
    tip.wait_for()
    ines.page.mouse.move(700, 500)
    ines.page.mouse.wheel(500, 0)
    tip.wait_for(state="detached")
    ines.page.mouse.wheel(-500, 0)
    tip.wait_for()


@pytest.mark.parametrize("width", [1024, 1280, 1440])
@pytest.mark.parametrize("locale", ["en-GB", "de-DE"])
def test_W4_a_title_can_be_read_whatever_is_said_beside_it(
    person: Callable[..., Person], house: AppServer, width: int, locale: str
) -> None:
    """While the line is away, the state is whole and the title gives way no further."""
    ines = person("Ines", viewport={"width": width, "height": 768}, locale=locale)
    ines.opens_the_sample(house.url)
    ines.page.locator(".board-title button").click()
    ines.page.keyboard.type(LONG_TITLE)
    ines.presses("Enter")
    ines.is_saved()
    ines.context.set_offline(True)
    ines.page.locator('[data-save="reconnecting"], [data-save="offline"]').wait_for()
    title, state = ines.page.locator(".board-title button"), ines.page.locator(".saving")
    box = title.bounding_box()
    assert box is not None
    assert box["width"] >= 118
    assert state.evaluate("(state) => state.scrollWidth <= state.clientWidth && state.scrollHeight <= 48")


def test_the_bar_of_a_line_covers_neither_its_event_nor_its_title(ines: Person) -> None:
    """Wherever the line is, near the upper edge as well."""
    note = ines.writes("Order placed", (640, 170))
    ines.selects(note)
    ines.page.get_by_role("button", name="Pivotal line through this note").click()
    ines.sees("board.pivotals.length === 1")
    bar = ines.page.locator(".selection-bar")
    ines.presses("Escape")
    ines.page.mouse.click(640, 300)
    ines.page.locator(".pivotal-line.selected").wait_for()
    bar.get_by_role("button").first.wait_for()
    for other in (ines.note(note), ines.page.locator(".pivotal-line .title")):
        expect(bar).to_be_visible()
        assert apart(bar.bounding_box(), other.bounding_box())


def test_titles_of_close_lines_do_not_lie_on_each_other(ines: Person) -> None:
    """One steps up."""
    for x, text in ((0, "Reservation is closed"), (130, "The ride begins")):
        ines.wishes({"id": str(uuid4()), "type": "DrawPivotal", "pivotal": str(uuid4()), "x": x, "text": text})
    ines.sees("board.pivotals.length === 2")
    ines.turns_to_the_board()
    titles = ines.page.locator(".pivotal-line .title")
    titles.nth(1).wait_for()
    assert apart(titles.nth(0).bounding_box(), titles.nth(1).bounding_box())


def test_AX4_sharing_begins_at_the_button_that_copies(ines: Person) -> None:
    """The invitation to take part; one press on Enter has it."""
    ines.page.get_by_role("button", name="Share").click()
    expect(ines.page.locator('[data-copy="participate"]')).to_be_focused()


def test_LK7_nothing_in_the_palette_moves_when_somebody_brings_another_kind(
    person: Callable[..., Person], house: AppServer
) -> None:
    """What was there stays where it was, and the new kind stands below."""
    ines = person("Ines", viewport={"width": 1440, "height": 900})
    ines.starts(house.url)
    ines.writes("Order placed", (700, 300))
    palette = ines.page.locator(".palette")
    buttons = """(palette) => [...palette.querySelectorAll('button')].map((one) => {
        const { x, y } = one.getBoundingClientRect()
        return [one.ariaLabel, x, y]
    })"""
    before = palette.evaluate(buttons)
    count = len(before)
    for n, kind in enumerate(("policy", "aggregate", "read_model")):
        ines.wishes(
            {
                "id": str(uuid4()),
                "type": "PlaceNote",
                "note": str(uuid4()),
                "kind": kind,
                "x": n * 300,
                "y": 400,
                "text": kind,
            }
        )
        palette.locator(f'[data-place="{kind}"]').wait_for()
    after = palette.evaluate(buttons)
    assert len(after) == count + 3
    assert [one for one in after if one[0] in {name for name, _, _ in before}] == before


def test_LK11_a_note_whose_words_go_on_says_so_and_makes_room_for_them(ines: Person) -> None:
    """Three dots at its foot, and a button that makes it tall enough."""
    note = str(uuid4())
    ines.wishes({"id": str(uuid4()), "type": "PlaceNote", "note": note, "kind": "event", "x": 0, "y": 0, "text": STORY})
    ines.sees("board.notes.length === 1")
    ines.turns_to_the_board()
    ines.presses("ArrowRight")
    element = ines.note(note)
    assert element.evaluate("(one) => getComputedStyle(one, '::after').content") == '"…"'
    ines.page.get_by_role("button", name="Make the note taller").click()
    ines.sees("board.notes[0].h > 300")
    expect(element.locator(".fading")).to_have_count(0)
    assert element.evaluate("(one) => getComputedStyle(one, '::after').content") == "none"
    words = element.locator(".words")
    assert words.evaluate("(words) => words.scrollHeight <= words.clientHeight")


def test_C4_a_page_whose_board_gets_no_json_says_so_and_complains_of_nothing(ines: Person) -> None:
    """A proxy's own page stands in for the server's answer."""
    ines.page.route(
        "**/api/boards/*/", lambda route: route.fulfill(status=502, content_type="text/html", body="<h1>no</h1>")
    )
    ines.page.reload()
    ines.page.locator(".failure").wait_for()
    assert ines.complaints == []


def test_fields_under_fingers_are_as_large_as_no_phone_enlarges_them(
    person: Callable[..., Person], house: AppServer
) -> None:
    """Sixteen pixels; a note's words look as small as the note wants them all the same."""
    jonas = person("Jonas", **PHONE)
    jonas.page.goto(house.url)
    jonas.page.get_by_role("button", name="Big Picture").first.tap()
    jonas.sees_the_board()
    jonas.page.get_by_role("button", name="Write the first note").tap()
    field = jonas.page.locator("textarea:focus")
    field.wait_for()
    jonas.page.keyboard.type("The order of the guest was placed by phone")
    size = "(field) => [parseFloat(getComputedStyle(field).fontSize), parseFloat(getComputedStyle(field).scale) || 1]"
    letters, drawn = field.evaluate(size)
    assert letters >= 16
    assert letters * drawn == pytest.approx(15)
    inside, paper = field.bounding_box(), jonas.page.locator(".note").first.bounding_box()
    assert inside is not None
    assert paper is not None
    assert inside["x"] >= paper["x"]
    assert inside["x"] + inside["width"] <= paper["x"] + paper["width"] + 1
    jonas.presses("Escape")
    jonas.page.get_by_role("button", name="Untitled Big Picture").tap()
    name = jonas.page.locator(".title-form input")
    name.wait_for()
    assert name.evaluate(size)[0] >= 16
