"""F20: a board with an entry that cannot be read opens up to it, says so, and nothing is deleted or repeated without end."""

import json
import sqlite3
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults.setups import Setup
from tests.live.guest import new_id, place
from tests.servers.app import AppServer

pytestmark = [pytest.mark.servers, pytest.mark.slow]

SPOILERS = {
    "of a later program": "UPDATE journal_entry SET type = 'NoteFolded', data = '{\"type\":\"NoteFolded\"}' WHERE version = 4",
    "of a later schema": "UPDATE journal_entry SET schema = 2 WHERE version = 4",
    "damaged": "UPDATE journal_entry SET data = substr(data, 1, 20) WHERE version = 4",
    "missing": "DELETE FROM journal_entry WHERE version = 4",
}


@pytest.fixture(params=list(SPOILERS.values()), ids=list(SPOILERS))
def spoiled(request: pytest.FixtureRequest, app_server: Callable[..., AppServer], tmp_path: Path) -> Iterator[Setup]:
    """Six entries, the fourth of which cannot be read any more."""
    setup = Setup([app_server()])
    setup.begin()
    for number in range(5):
        setup.post({"id": f"wish-{number}", **place(f"n{number}")})
    setup.one.terminate()
    with sqlite3.connect(tmp_path / "var" / "storming.sqlite3") as database:
        database.execute(request.param)
    setup.one.restart()
    yield setup
    with sqlite3.connect(tmp_path / "var" / "storming.sqlite3") as database:
        (kept,) = database.execute("SELECT COUNT(*) FROM journal_entry WHERE version <> 4").fetchone()
    assert kept == 5


def refused(question: Callable[[], Any]) -> tuple[int, Any]:
    with pytest.raises(urllib.error.HTTPError) as no:
        question()
    return no.value.code, json.load(no.value)


def test_F20_over_http_the_board_opens_up_to_it(spoiled: Setup) -> None:
    state: Any = spoiled.get("")
    assert (state["version"], state["unreadable"], len(state["notes"])) == (3, 4, 2)
    assert "unreadable" not in spoiled.get("?at=2")
    page: Any = spoiled.get("entries/")
    assert ([entry["version"] for entry in page["entries"]], page["head"]) == ([1, 2, 3], 6)
    status, problem = refused(lambda: spoiled.get("entries/?after=3"))
    assert (status, problem["code"], problem["detail"]) == (409, "entry_unreadable", {"version": 4, "last": 3})
    status, problem = refused(lambda: spoiled.post({"id": new_id(), **place()}))
    assert (status, problem["code"], problem["detail"]) == (409, "entry_unreadable", {"version": 4, "last": 3})
    assert spoiled.post({"id": "wish-0", **place("n0")})["entries"] == []  # it was kept, and a repetition hears so


async def test_F20_the_socket_shows_what_can_be_read_and_says_where_it_ends(spoiled: Setup) -> None:
    async with spoiled.guest() as guest:
        await guest.shows(3)
        await guest.say({"type": "CatchUp", "after": 3})
        said = await guest.hears("Refused")
        assert said == {
            "type": "Refused", "id": None, "code": "entry_unreadable", "detail": {"version": 4, "last": 3},
        }  # fmt: skip
        answer = await guest.submit(place())
        assert (answer["type"], answer["code"]) == ("Refused", "entry_unreadable")
        assert guest.version == 3
        assert "Reload" not in {frame["type"] for frame in guest.frames}
    async with spoiled.guest(after=3) as late:
        assert (await late.hears("Refused"))["detail"] == {"version": 4, "last": 3}
