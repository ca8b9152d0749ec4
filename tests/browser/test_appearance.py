"""How it looks: the picture of the README, German, the dark scheme, and pages without offences against their policy."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.person import Person
from tests.browser.player import Player
from tests.browser.reading import catalogue, colours, dark, said
from tests.browser.taking_home import TakingHome
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser

PICTURE = Path(__file__).parents[2] / "docs" / "images" / "board.png"
"""Written anew only when STORMING_PICTURES=1: its pixels differ a little from machine to machine."""

PAPER = {"event": "#ff9f4b", "command": "#27bfe6"}

HOME = "home.start home.mine home.import home.sample home.blank home.none format.process format.design".split()
BOARD = """
    board.region board.history board.outline board.share board.export board.fit board.zoomIn board.palette
    tool.select tool.hand tool.link tool.undo kind.event kind.command kind.policy save.saved
""".split()
EXPORT = "export.title export.picture export.data export.spec export.download export.moment export.now".split()
PLAYER = "player.play player.now player.copy player.export player.changes save.viewonly".split()
IMPORT = "import.drop import.choose app.home".split()


def speaks_german(person: Person, keys: list[str]) -> None:
    """Each of these is said in German, and none in English; words that are the same in both prove nothing."""
    english, german = catalogue("en"), catalogue("de")
    telling = [key for key in keys if english[key] != german[key]]
    assert len(telling) > len(keys) / 2
    words = said(person.page)
    assert {key for key in telling if german[key] not in words} == set()
    assert {key for key in telling if english[key] in words} == set()


def test_the_picture_of_the_readme(person: Callable[..., Person], house: AppServer) -> None:
    """The sample with two people on it, at the size in which the README shows it."""
    ines = person("Ines", reduced_motion="reduce")
    ines.opens_the_sample(house.url)
    ines.page.get_by_role("button", name="Say your name").click()
    ines.says_their_name()
    jonas = person("Jonas")
    jonas.joins(ines.invitation())
    jonas.selects(jonas.reads("Bike unlocked"))
    jonas.page.mouse.move(735, 322)
    ines.page.locator(".remote-cursor", has_text="Jonas").wait_for()
    ines.page.locator(".remote-ring").first.wait_for()
    ines.page.mouse.move(720, 4)

    picture = ines.page.screenshot(animations="disabled", caret="hide")
    counts = colours(ines.page, picture)
    assert sum(counts.values()) == 1440 * 900
    assert len(counts) > 500
    assert max(counts.values()) < 0.8 * 1440 * 900
    if os.environ.get("STORMING_PICTURES") == "1":
        PICTURE.parent.mkdir(parents=True, exist_ok=True)
        PICTURE.write_bytes(picture)


def test_all_of_it_speaks_german(person: Callable[..., Person], house: AppServer) -> None:
    """One press on the home page; then every page follows, and the sample is told in German."""
    ines = person("Ines")
    ines.page.goto(house.url)
    ines.page.get_by_role("button", name="Deutsch").click()
    ines.page.wait_for_function("() => document.documentElement.lang === 'de'")
    ines.page.get_by_role("heading", name="Meine Boards").wait_for()
    speaks_german(ines, HOME)

    ines.opens_the_sample(house.url)
    ines.sees("board.title === 'Fahrradverleih'")
    speaks_german(ines, BOARD)
    ines.presses("Shift+E")
    ines.page.get_by_role("tab", name="AsyncAPI").wait_for()
    ines.page.locator("[data-download]:enabled").wait_for()
    speaks_german(ines, EXPORT)
    ines.presses("Escape")
    ines.page.locator('dialog[data-panel="export"]').wait_for(state="hidden")
    ines.presses("Shift+H")
    ines.page.get_by_role("region", name=catalogue("de")["player.region"]).wait_for()
    speaks_german(ines, PLAYER)

    ines.page.goto(f"{house.url}/import/")
    ines.page.get_by_role("button", name=catalogue("de")["import.choose"]).wait_for()
    speaks_german(ines, IMPORT)


def test_the_dark_scheme_darkens_the_table_and_leaves_the_paper(
    person: Callable[..., Person], house: AppServer
) -> None:
    """People say "the orange one": notes keep their colours."""
    ines = person("Ines", color_scheme="dark")
    ines.opens_the_sample(house.url)
    night = colours(ines.page, ines.page.screenshot(animations="disabled"))
    ines.page.emulate_media(color_scheme="light")
    day = colours(ines.page, ines.page.screenshot(animations="disabled"))
    assert night[dark("canvas")] > 0.1 * sum(night.values())
    assert dark("surface") in night
    assert dark("canvas") not in day
    for paper in PAPER.values():
        assert any(near(paper, colour) for colour, count in night.items() if count > 100), paper
        assert any(near(paper, colour) for colour, count in day.items() if count > 100), paper


def near(one: str, other: str) -> bool:
    """Whether two colours look alike."""
    return all(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) <= 12 for at in (1, 3, 5))


def test_no_page_offends_against_its_policy(person: Callable[..., Person], house: AppServer) -> None:
    """The browser reports each offence as an error; pages with dialogs, previews and the history cause none."""
    ines = person("Ines")
    answer = ines.page.goto(house.url)
    assert answer is not None
    policy = answer.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy or "default-src 'self'" in policy
    ines.page.goto(f"{house.url}/import/")
    ines.page.get_by_role("button", name="Choose a file").wait_for()

    ines.opens_the_sample(house.url)
    dialog = TakingHome(ines)
    dialog.opens()
    for name in ("Board picture", "Documentation", "Python service"):
        dialog.chooses(name)
    ines.presses("Escape")
    player = Player(ines)
    player.opens()
    player.scrubs(0.5)
    player.goes_back_to_now()
    ines.writes("A new note", (700, 700))
    ines.page.goto(house.url)
    ines.page.locator("[data-board]").first.wait_for()
    assert ines.console == []


THINNEST = """() => Math.min(...[...document.querySelectorAll('.frame')].map((frame) =>
    Number.parseFloat(getComputedStyle(frame).borderBottomWidth) * frame.getBoundingClientRect().width / frame.offsetWidth))"""
"""CSS pixels of the screen that the thinnest edge of a frame takes."""


def test_frames_keep_their_edges_from_afar(person: Callable[..., Person], house: AppServer) -> None:
    """An edge much thinner than a pixel comes and goes with the place of the frame."""
    ines = person("Ines")
    ines.opens_the_sample(house.url)
    ines.turns_to_the_board()
    ines.presses("Control+0")
    for percent in (100, 80, 64, 51, 41, 33, 26):
        ines.page.locator(".zoom", has_text=f"{percent}").wait_for()
        ines.page.wait_for_function(f"() => ({THINNEST})() >= {0.62 if percent > 60 else 0.98}")
        ines.page.get_by_role("button", name="Zoom out").click()
