"""People and a server for them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.browser.person import Person
from tests.servers.app import AppServer


@pytest.fixture
def server(tmp_path: Path) -> Iterator[AppServer]:
    """The product, as `make run` starts it."""
    with AppServer(tmp_path / "var") as running:
        yield running


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppServer]:
    """The product, started once, for tests that let it live: everybody begins boards of their own."""
    with AppServer(tmp_path_factory.mktemp("house")) as running:
        yield running


@pytest.fixture
def person(browser: Browser) -> Iterator[Callable[..., Person]]:
    """Seat somebody at a browser of their own: `person("Ines")`."""
    seated: list[Person] = []

    def sit(name: str, **profile: Any) -> Person:
        seated.append(Person(browser, name, **profile))
        return seated[-1]

    yield sit
    for one in seated:
        one.leaves()
