"""What tests may ask for. Everything starts when it is first asked for, once per test process."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.servers import chromium
from tests.servers.app import AppServer
from tests.servers.nats import nats_server_process
from tests.servers.postgres import Postgres, fresh_database, postgres_program
from tests.servers.valkey import Valkey, valkey_program


@pytest.fixture(scope="session")
def postgres_process() -> Iterator[Postgres]:
    """A running PostgreSQL that a test may freeze or restart; it leaves it running."""
    with postgres_program() as server:
        yield server


@pytest.fixture(scope="session")
def postgres(postgres_process: Postgres) -> str:
    """The address of a running PostgreSQL; its database is shared by the tests of this process."""
    return postgres_process.url


@pytest.fixture
def postgres_database(postgres: str) -> Iterator[str]:
    """The address of an empty PostgreSQL database for one test."""
    with fresh_database(postgres) as url:
        yield url


@pytest.fixture(scope="session")
def valkey_process() -> Iterator[Valkey]:
    """A running Valkey that a test may freeze or restart; it leaves it running."""
    with valkey_program() as server:
        yield server


@pytest.fixture(scope="session")
def valkey(valkey_process: Valkey) -> str:
    """The address of a running Valkey."""
    return valkey_process.url


@pytest.fixture(scope="session")
def nats_server() -> Iterator[str]:
    """The address of a running NATS server with JetStream."""
    with nats_server_process() as url:
        yield url


@pytest.fixture
def app_server(tmp_path: Path) -> Iterator[Callable[..., AppServer]]:
    """Start the product: `app_server(valkey_url=...)`. Each call is one more process; they share var/ unless told."""
    started: list[AppServer] = []

    def start(**how: Any) -> AppServer:
        started.append(AppServer(how.pop("var", tmp_path / "var"), **how))
        return started[-1]

    yield start
    for server in started:
        server.terminate()


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """Where a Chromium is that starts."""
    return chromium.find_or_bring()


@pytest.fixture(scope="session")
def browser(chromium_path: Path) -> Iterator[Browser]:
    """A running Chromium; a test opens a context in it for each person."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium_path, args=list(chromium.FLAGS))
        yield running
        running.close()
