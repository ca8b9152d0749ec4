"""The page on which drawing is measured is the product's own board page; nobody else's page knows of it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.person import Person
from tests.browser.quickly import new_board
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser


@pytest.fixture
def measured(tmp_path: Path) -> Iterator[AppServer]:
    """An installation that lets itself be measured."""
    with AppServer(tmp_path / "var", settings={"BENCH_PAGE": "1"}) as running:
        yield running


def test_moves_of_others_and_of_my_own_hand_are_drawn(person: Callable[..., Person], measured: AppServer) -> None:
    """Tools and panels are there; what the harness moves lies elsewhere for the eye too, and a hand can move it."""
    ines = person("Ines")
    page = ines.page
    page.goto(f"{measured.url}/board/bench?n=60")
    page.wait_for_function("() => window.__bench")
    assert page.evaluate("() => [__bench.total(), __bench.ids.length, __bench.shownAt >= __bench.dataAt]") == [
        60, 60, True,
    ]  # fmt: skip
    page.evaluate("() => __bench.reading()")
    before = page.evaluate("() => __bench.getPos('n24')")
    ines.note("n24").wait_for()
    page.evaluate("({ x, y }) => __bench.moveNotes([{ id: 'n24', x: x + 30, y: y - 20 }])", before)
    page.wait_for_function("(x) => __bench.getPos('n24').x === x + 30", arg=before["x"])
    ines.selected()
    place = page.evaluate("() => __bench.screenPos('n24')")
    assert ines.middle("n24") == pytest.approx((place["x"], place["y"]), abs=1)
    ines.drags((place["x"], place["y"]), (place["x"] + 40, place["y"] + 30))
    ines.is_saved()
    assert page.evaluate("() => __bench.getPos('n24')") == {"x": before["x"] + 70, "y": before["y"] + 10}
    assert page.locator(".island canvas").is_visible()


def test_a_board_page_loads_nothing_of_it(person: Callable[..., Person], house: AppServer) -> None:
    """What is only for measuring lies in a file of its own."""
    ines = person("Ines")
    asked: list[str] = []
    ines.page.on("request", lambda request: asked.append(request.url))
    ines.leads(new_board(house)["facilitate"])
    assert [url for url in asked if "main-" in url]
    assert [url for url in asked if "bench" in url] == []
    assert ines.page.evaluate("() => window.__bench") is None
