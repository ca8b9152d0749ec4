"""What was once covered, squeezed or cut, at the sizes at which it was."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from tests.browser.fingers import PHONE
from tests.browser.person import Person
from tests.browser.reading import catalogue
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

LAPTOP = {"width": 1280, "height": 720}


def test_a_long_title_takes_no_room_from_the_other_cards(person: Callable[..., Person], house: AppServer) -> None:
    """All cards of the home page have one width."""
    ines = person("Ines", viewport=LAPTOP)
    ines.starts(house.url)
    ines.page.get_by_role("button", name="Untitled Big Picture").click()
    ines.page.keyboard.type("From the order to the payout: the whole long story of a bicycle rental in a small town")
    ines.presses("Enter")
    ines.is_saved()
    for card in ("process", "design"):
        ines.page.goto(house.url)
        ines.page.locator(f'[data-format="{card}"]').click()
        ines.sees_the_board()
    ines.page.goto(house.url)
    cards = ines.page.locator("[data-board]")
    cards.nth(2).wait_for()
    widths = cards.evaluate_all("(all) => all.map((card) => Math.round(card.getBoundingClientRect().width))")
    assert len(widths) == 3
    assert max(widths) - min(widths) <= 1


@pytest.mark.parametrize("locale", ["en-GB", "de-DE"])
def test_the_legend_of_a_finished_design_is_whole_on_a_laptop(
    person: Callable[..., Person], house: AppServer, locale: str
) -> None:
    """Eleven kinds, and none of them behind the edge of the island."""
    ines = person("Ines", viewport=LAPTOP, locale=locale)
    ines.opens_the_sample(house.url)
    kinds = ines.page.locator(".legend-kind")
    assert kinds.count() == 11
    inside = kinds.evaluate_all("""(all) => all.map((kind) => {
        const [one, island] = [kind.getBoundingClientRect(), kind.closest('.legend').getBoundingClientRect()]
        return one.bottom <= island.bottom + 1 && one.right <= island.right
    })""")
    assert inside == [True] * 11


def test_the_guide_speaks_of_fingers_where_there_is_no_mouse(person: Callable[..., Person], house: AppServer) -> None:
    """No double click and no Tab key on a phone."""
    jonas = person("Jonas", **PHONE)
    jonas.page.goto(house.url)
    jonas.page.get_by_role("button", name="Big Picture").first.tap()
    jonas.sees_the_board()
    guide = jonas.page.locator(".guide")
    guide.get_by_text(catalogue("en")["guide.1.touch"]).wait_for()
    assert guide.locator("kbd").count() == 0
    assert guide.get_by_text(catalogue("en")["guide.1"]).count() == 0


@pytest.mark.parametrize("height", [720, 800, 830, 860, 880, 900, 1080])
def test_every_tool_of_the_fullest_palette_is_there_without_scrolling(
    person: Callable[..., Person], house: AppServer, height: int
) -> None:
    """A blank board offers all kinds; the last of its tools is to redo."""
    ines = person("Ines", viewport={"width": 1440, "height": height})
    ines.page.goto(house.url)
    ines.page.locator('[data-way="blank"]').click()
    ines.sees_the_board()
    tools = ines.page.get_by_role("navigation", name="Kinds of notes and tools")
    assert tools.evaluate("(tools) => tools.scrollHeight - tools.clientHeight") <= 0
    last, island = tools.get_by_role("button").last.bounding_box(), tools.bounding_box()
    assert last is not None
    assert island is not None
    assert last["y"] + last["height"] <= island["y"] + island["height"]
    title = ines.page.locator(".title.island").bounding_box()
    assert title is not None
    assert island["y"] >= title["y"] + title["height"] + 4


@pytest.mark.parametrize("width", [1024, 1280, 1440])
def test_a_long_title_and_being_offline_are_said_beside_the_format(
    person: Callable[..., Person], house: AppServer, width: int
) -> None:
    """The islands of the upper edge keep off each other, whatever they have to say."""
    ines = person("Ines", viewport={"width": width, "height": 768}, locale="de-DE")
    ines.opens_the_sample(house.url)
    ines.page.locator(".board-title button").click()
    ines.page.keyboard.type("Von der Bestellung bis zur Auszahlung: die ganze Geschichte des Fahrradverleihs")
    ines.presses("Enter")
    ines.is_saved()
    apart(ines)
    ines.context.set_offline(True)
    ines.page.locator('[data-save="reconnecting"], [data-save="offline"], [data-save="away"]').wait_for()
    apart(ines)


def apart(person: Person) -> None:
    """The title ends before the format begins, and that before the people begin."""
    boxes = [person.page.locator(f".{one}.island").bounding_box() for one in ("title", "format-island", "people")]
    spans = [(box["x"], box["x"] + box["width"]) for box in boxes if box is not None]
    assert len(spans) == 3
    assert all(left[1] < right[0] for left, right in pairwise(spans))
    assert all(end - start > 60 for start, end in spans)


def test_the_format_on_a_phone_can_be_put_away(person: Callable[..., Person], house: AppServer) -> None:
    """It lies on the board, and a finger is enough to have it gone, also after a reload."""
    jonas = person("Jonas", **PHONE)
    jonas.opens_the_sample(house.url)
    card = jonas.page.locator(".format-island")
    button = card.get_by_role("button", name="Close")
    box = button.bounding_box()
    assert box is not None
    assert min(box["width"], box["height"]) >= 44
    button.tap()
    card.wait_for(state="hidden")
    jonas.reloads()
    card.wait_for(state="hidden")


def test_no_tip_lies_on_the_outline(person: Callable[..., Person], house: AppServer) -> None:
    """What it is beside is on the board only."""
    ines = person("Ines", newcomer=True)
    ines.starts(house.url)
    ines.writes("Order placed", (700, 400))
    tip = ines.page.locator("[data-tip]")
    tip.wait_for()
    ines.turns_to_the_board()
    ines.presses("Shift+o")
    ines.page.locator(".outline").wait_for()
    tip.wait_for(state="hidden")
