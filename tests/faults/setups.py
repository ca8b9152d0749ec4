"""The three ways to run Storming that promise the same (DESIGN section 5): each test of the write path runs on all."""

import asyncio
import json
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

from tests.live.guest import Guest
from tests.servers.app import AppServer
from tests.servers.postgres import fresh_database


@dataclass
class Setup:
    """Running servers on one journal; a test uses `one` and `other`, which may be the same process."""

    servers: list[AppServer]
    board: str = ""
    token: str = ""
    name: str = ""

    async def everything_kept(self, acknowledged: dict[str, int]) -> str:
        """What is wrong with the log by F01's measure: what was accepted and is not there, a gap, what is there twice."""
        log = await asyncio.to_thread(self.log)
        kept = {str(entry["command"]): entry["version"] for entry in log}
        lost = [name for name, version in acknowledged.items() if kept.get(name) != version]
        gaps = [entry["version"] for entry in log] != list(range(1, len(log) + 1))
        return ", ".join([f"{len(lost)} lost"] * bool(lost) + ["a gap"] * gaps + ["one twice"] * (len(kept) < len(log)))

    @property
    def one(self) -> AppServer:
        """The first process."""
        return self.servers[0]

    @property
    def other(self) -> AppServer:
        """The second process, or the first where there is only one."""
        return self.servers[-1]

    def begin(self) -> None:
        """Open a board over HTTP."""
        self.board, self.token = new_board(self.one)

    def guest(self, server: AppServer | None = None, after: int = 0) -> Guest:
        """Make somebody who holds the board's facilitator link."""
        return Guest((server or self.one).ws_url, self.board, self.token, after)

    def log(self, server: AppServer | None = None) -> list[dict[str, object]]:
        """Read all entries over HTTP."""
        found: list[dict[str, object]] = []
        while True:
            page = self.get(f"entries/?after={len(found)}&limit=1000", server)
            if not page["entries"]:
                return found
            found += page["entries"]

    def post(self, wish: dict[str, object], server: AppServer | None = None) -> dict[str, object]:
        """Submit a wish `{id, type, ...}` over HTTP."""
        request = urllib.request.Request(
            f"{(server or self.one).url}/api/boards/{self.board}/commands/",
            data=json.dumps(wish).encode(),
            headers={"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)  # type: ignore[no-any-return]

    def get(self, path: str, server: AppServer | None = None) -> dict[str, list[dict[str, object]]]:
        """Ask the API about the board."""
        request = urllib.request.Request(
            f"{(server or self.one).url}/api/boards/{self.board}/{path}",
            headers={"Authorization": f"Bearer {self.token}"},
        )
        with urllib.request.urlopen(request, timeout=60) as answer:
            return json.load(answer)  # type: ignore[no-any-return]


def new_board(server: AppServer) -> tuple[str, str]:
    """Open a board over HTTP: its name and its facilitator's token."""
    request = urllib.request.Request(
        f"{server.url}/api/boards/",
        data=json.dumps({"title": "Rides", "format": "big_picture"}).encode(),
        headers={"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as answer:
        made = json.load(answer)
    return made["id"], made["token"]


Name = Literal["sqlite", "sqlite on uvicorn", "postgresql", "postgresql and valkey, two processes"]
NAMES: tuple[Name, ...] = ("sqlite", "sqlite on uvicorn", "postgresql", "postgresql and valkey, two processes")

_ROOM = {"BOARD_ITEMS": "1000000"}
"""Twenty rounds of writers fill a board beyond its usual limit."""


def start(name: Name, var: Path, ask: Callable[[str], str], stack: ExitStack) -> Setup:
    """Start the servers of a set-up; `ask` gives the address of a fixture."""
    if name.startswith("sqlite"):
        server = AppServer(var, server="uvicorn" if "uvicorn" in name else "daphne", settings=_ROOM)
        return Setup([server])
    database = stack.enter_context(fresh_database(ask("postgres")))
    if name == "postgresql":
        return Setup([AppServer(var, database_url=database, settings=_ROOM)])
    valkey = ask("valkey")
    servers = [
        AppServer(var, database_url=database, valkey_url=valkey, server=server, settings=_ROOM)
        for server in ("daphne", "uvicorn")
    ]
    return Setup(servers)


Layer = Literal["pubsub", "core"]
LAYERS: dict[Layer, dict[str, str]] = {
    "pubsub": {},
    "core": {"DJANGO_SETTINGS_MODULE": "tests.faults.core_layer"},
}
"""The layer that the product uses, and the one that an installation may choose instead."""


@contextmanager
def pair(var: Path, database: str, valkey: str, layer: Layer = "pubsub") -> Iterator[Setup]:
    """Two processes on PostgreSQL and Valkey, one of each server, and a board that has just begun."""
    settings = {**_ROOM, "SOCKETS_PER_PERSON": "200", **LAYERS[layer]}
    with (
        AppServer(var, database_url=database, valkey_url=valkey, settings=settings) as one,
        AppServer(var, database_url=database, valkey_url=valkey, server="uvicorn", settings=settings) as other,
    ):
        setup = Setup([one, other], name=f"two processes, {layer} layer")
        setup.begin()
        yield setup


Kind = Literal["daphne", "uvicorn", "two processes"]
KINDS: tuple[Kind, ...] = ("daphne", "uvicorn", "two processes")


@contextmanager
def on_postgresql(kind: Kind, var: Path, database: str, valkey: str) -> Iterator[Setup]:
    """One process of either server or a pair of them, and a board that has just begun."""
    if kind == "two processes":
        with pair(var, database, valkey) as both:
            yield both
        return
    with AppServer(var, database_url=database, server=kind, settings=_ROOM) as one:
        setup = Setup([one], name=f"postgresql on {kind}")
        setup.begin()
        yield setup


@pytest.fixture(scope="module", params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in NAMES])
def running(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Setup]:
    """Every set-up in turn, started once for the tests of a file."""
    with ExitStack() as stack:
        made = start(request.param, tmp_path_factory.mktemp("var"), request.getfixturevalue, stack)
        try:
            made.name = request.param
            yield made
        finally:
            for server in made.servers:
                server.terminate()


@pytest.fixture
def setup(running: Setup) -> Setup:
    """A running set-up with a board that has just begun."""
    running.begin()
    return running
