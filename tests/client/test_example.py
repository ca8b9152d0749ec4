"""The client of docs/examples, written from docs/protocol.md alone, holds out against the real server."""

import asyncio
import importlib.util
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from tests.faults.setups import Setup, new_board
from tests.live.guest import PATIENCE, new_id
from tests.servers.app import AppServer

FILE = Path(__file__).resolve().parents[2] / "docs" / "examples" / "client.py"
pytestmark = pytest.mark.servers


def example() -> Any:
    spec = importlib.util.spec_from_file_location("example_client", FILE)
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    return made


EXAMPLE = example()


def note(text: str) -> dict[str, Any]:
    return {"type": "PlaceNote", "note": new_id(), "kind": "event", "x": 0, "y": 0, "text": text}


class Watched:
    """An example client on a board, and what it shows."""

    def __init__(self, server: AppServer, token: str) -> None:
        self._changed = asyncio.Event()
        self.client = EXAMPLE.Client(f"{server.url}/j/{token}/", lambda _client: self._changed.set())

    def wish(self, command: dict[str, Any]) -> None:
        self.client.wishes[EXAMPLE.uuid7()] = command

    async def until(self, true: Callable[[Any], bool]) -> None:
        """Wait until what is shown is so."""
        async with asyncio.timeout(PATIENCE):
            while not true(self.client):
                self._changed.clear()
                await self._changed.wait()


@asynccontextmanager
async def staying(server: AppServer, token: str) -> AsyncIterator[Watched]:
    watched = await asyncio.to_thread(Watched, server, token)
    task = asyncio.create_task(watched.client.run())
    try:
        yield watched
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def texts(client: Any) -> list[str]:
    return sorted(client.notes.values())


def test_it_is_short_enough_to_be_read() -> None:
    assert len(FILE.read_text().splitlines()) < 100


def test_its_ids_are_version_7_and_rise_with_time() -> None:
    import uuid  # noqa: PLC0415  -- only here

    made = uuid.UUID(EXAMPLE.uuid7())
    assert (made.version, made.variant) == (7, uuid.RFC_4122)


async def test_two_of_them_converge_through_a_killed_server(tmp_path: Path) -> None:
    with AppServer(tmp_path) as server:
        _, token = await asyncio.to_thread(new_board, server)
        async with staying(server, token) as ann, staying(server, token) as bea:
            for number in range(20):
                ann.wish(note(f"ann {number}"))
                bea.wish(note(f"bea {number}"))
            await ann.until(lambda client: len(client.notes) >= 5)
            server.kill()
            for number in range(20, 40):
                ann.wish(note(f"ann {number}"))
            await asyncio.to_thread(server.restart)
            for watched in (ann, bea):
                await watched.until(lambda client: len(client.notes) == 60 and not client.wishes)
            assert texts(ann.client) == texts(bea.client)
            assert ann.client.version == bea.client.version == 61
            assert ann.client.refused == bea.client.refused == []


async def test_it_reloads_when_too_much_is_missing(tmp_path: Path) -> None:
    with AppServer(tmp_path) as server:
        setup = Setup([server])
        await asyncio.to_thread(setup.begin)
        for page in range(2):
            notes = [
                {name: value for name, value in note(f"{page}-{number}").items() if name != "type"}
                for number in range(300)
            ]
            wish: dict[str, object] = {"id": new_id(), "type": "PlaceNotes", "notes": notes}
            await asyncio.to_thread(setup.post, wish)
        async with staying(server, setup.token) as ann:
            await ann.until(lambda client: len(client.notes) == 600 and client.version == 601)
            ann.wish(note("after the reload"))
            await ann.until(lambda client: client.version == 602 and not client.wishes)


async def test_what_the_board_refuses_is_kept_aside(tmp_path: Path) -> None:
    with AppServer(tmp_path) as server:
        _, token = await asyncio.to_thread(new_board, server)
        async with staying(server, token) as ann:
            ann.wish({"type": "RewordNote", "note": "nobody", "text": "words"})
            await ann.until(lambda client: bool(client.refused))
            assert ann.client.refused == [("item_unknown", {"type": "RewordNote", "note": "nobody", "text": "words"})]


async def test_it_tells_where_its_person_is_and_leaves_for_good_when_the_link_is_withdrawn(tmp_path: Path) -> None:
    with AppServer(tmp_path) as server:
        setup = Setup([server])
        await asyncio.to_thread(setup.begin)
        async with setup.guest() as guest:
            ann = await asyncio.to_thread(Watched, server, setup.token)
            task = asyncio.create_task(ann.client.run())
            ann.client.presence = {"cursor": [3.0, 4.0]}
            await guest.until(lambda: {"cursor": [3.0, 4.0]} in guest.people.values())
            await asyncio.to_thread(_withdraw, setup)
            async with asyncio.timeout(PATIENCE):
                assert await task == 4403


def _withdraw(setup: Setup) -> None:
    import json  # noqa: PLC0415  -- only here
    import urllib.request  # noqa: PLC0415  -- only here

    asked = urllib.request.Request(
        f"{setup.one.url}/api/boards/{setup.board}/links/",
        data=json.dumps({"link": "facilitate"}).encode(),
        headers={"Authorization": f"Bearer {setup.token}", "Content-Type": "application/json"},
    )
    urllib.request.urlopen(asked, timeout=60).close()
