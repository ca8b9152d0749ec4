"""The pages around a board: boards, import, and what is said when something is not there."""

from functools import partial

from django.test import RequestFactory
from playwright.sync_api import Route

from boards.http import failures
from tests.browser.mapping import Mapping
from tests.browser.states import Look, Seat
from tests.importers import story
from tests.servers.app import AppServer


def pages(seat: Seat, house: AppServer, look: Look) -> None:
    """Home without and with boards, import from file to questions, and all that can fail."""
    ines = seat("Ines")
    ines.page.goto(house.url)
    look(ines, "home, empty")
    ines.page.locator(".templates summary").click()
    look(ines, "templates")
    ines.page.goto(house.url + "/import/")
    look(ines, "import")
    mapping = Mapping(ines)
    mapping.takes("holiday.png", b"\x89PNG\r\n\x1a\nno picture either")
    look(ines, "import, refused")
    mapping.takes("story.excalidraw", story.excalidraw())
    mapping.is_asked()
    look(ines, "import, questions")
    ines.opens_the_sample(house.url)
    board = ines.page.url
    ines.page.goto(house.url)
    look(ines, "home, boards")
    for path, name in (
        ("/nowhere/", "no such page"),
        ("/b/nowhere/", "no such board"),
        ("/join/nothing/", "invitation gone"),
    ):
        ines.page.goto(house.url + path)
        look(ines, name)
    asked = RequestFactory().get("/told/")
    for name, answer in (("forbidden", failures.csrf(asked)), ("broken", failures.broken(asked))):
        ines.page.route("**/told/", partial(Route.fulfill, body=answer.content, content_type="text/html"))
        ines.page.goto(house.url + "/told/")
        ines.page.unroute("**/told/")
        look(ines, name)
    ines.page.route("**/api/boards/*/**", partial(Route.fulfill, status=503, json={}))
    ines.page.goto(board)
    look(ines, "no server")
