"""The board goes home: what is offered, what to look at first, and files that other programs can read."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
import yaml

from tests.browser.person import Person
from tests.browser.player import Player
from tests.browser.taking_home import TakingHome
from tests.servers.app import AppServer

pytestmark = pytest.mark.browser


def specifications(file: bytes) -> list[dict[str, Any]]:
    """The documents in a file: one, or an archive with one for each bounded context."""
    if not zipfile.is_zipfile(io.BytesIO(file)):
        return [yaml.safe_load(file)]
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return [yaml.safe_load(archive.read(path)) for path in archive.namelist() if path.endswith(".yaml")]


def messages(file: bytes) -> set[str]:
    """The names of all messages in a file."""
    return {name for document in specifications(file) for name in document["components"]["messages"]}


@pytest.fixture
def ines(person: Callable[..., Person], house: AppServer) -> Person:
    """She opens the sample, which is a finished design."""
    host = person("Ines")
    host.opens_the_sample(house.url)
    return host


def test_D2_formats_are_listed_and_a_finding_leads_to_its_note(ines: Person) -> None:
    """The dialog offers what the API offers; Show closes it and selects the note that is meant."""
    offer = ines.asks("export/")
    dialog = TakingHome(ines)
    dialog.opens()
    assert dialog.formats() == {one["name"] for one in offer["formats"]} | {"json"}
    finding = next(one for one in offer["findings"] if one["notes"])
    dialog.shows_finding(finding["code"])
    assert ines.selected() == set(finding["notes"])
    box = ines.note(finding["notes"][0]).bounding_box()
    assert box is not None
    assert 0 < box["x"] < 1440
    assert 0 < box["y"] < 900


def test_D8_a_specification_and_a_service_arrive_whole(ines: Person) -> None:
    """An AsyncAPI document with the board's events, and an archive that says how to start."""
    head = ines.board()["version"]
    dialog = TakingHome(ines)
    dialog.opens()

    dialog.chooses("AsyncAPI")
    name, data = dialog.downloads()
    assert name == f"bike-rental_asyncapi_s{head}.zip"
    documents = specifications(data)
    assert [document["asyncapi"] for document in documents] == ["3.1.0", "3.1.0"]
    assert {"BikeReserved", "BikeRepaired"} <= messages(data)

    dialog.chooses("Python service")
    name, data = dialog.downloads()
    assert name == f"bike-rental_python-service_s{head}.zip"
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        paths = archive.namelist()
        readme = archive.read("README.md").decode()
    assert "Rental" in readme
    assert any(path.endswith("/messages.py") for path in paths)


def test_D1_a_step_of_the_history_is_exported_as_it_was(ines: Person) -> None:
    """The file of a step is the API's file of that step; it knows no event that came later."""
    player = Player(ines)
    player.opens()
    at = player.scrubs(0.2)
    dialog = TakingHome(ines)
    dialog.opens("Export this step")
    dialog.chooses("AsyncAPI")
    name, data = dialog.downloads()
    assert name == f"bike-rental_asyncapi_s{at}.yaml"
    api = f"{ines.page.url.split('/b/')[0]}/api/boards/{ines.board_id}/export/asyncapi/"
    assert data == ines.context.request.get(f"{api}?at={at}").body()

    dialog.dialog.get_by_role("button", name="Now", exact=True).click()
    dialog.is_ready()
    name, now = dialog.downloads()
    assert name == f"bike-rental_asyncapi_s{player.step[1]}.zip"
    assert now == ines.context.request.get(api).body()
    assert 0 < len(messages(data)) < len(messages(now))
