"""The disk is full, or the database only lets itself be read: nobody is told that a wish was kept (F19, TRUST R1, R7)."""

import asyncio
import time
import urllib.error
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Literal

import pytest

from tests.faults.closing import judge, judge_timed
from tests.faults.setups import Setup, new_board
from tests.faults.times import said
from tests.live.guest import Guest, new_id, place
from tests.servers.app import AppServer
from tests.servers.disk import full_disk, read_only

pytestmark = [pytest.mark.servers, pytest.mark.slow]

Server = Literal["daphne", "uvicorn"]


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F19_on_a_full_disk_nothing_is_acknowledged_and_work_goes_on_when_there_is_room(
    tmp_path: Path, server: Server
) -> None:
    with AppServer(tmp_path, server=server) as running:
        await _stands(Setup([running], name=f"sqlite on {server}, disk full"), full_disk(running))


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F19_a_database_that_can_only_be_read_acknowledges_nothing_and_needs_no_restart(
    tmp_path: Path, postgres_database: str, server: Server
) -> None:
    with AppServer(tmp_path, database_url=postgres_database, server=server) as running:
        await _stands(Setup([running], name=f"postgresql on {server}, read only"), read_only(postgres_database))


async def _stands(setup: Setup, fault: AbstractContextManager[None]) -> None:
    await asyncio.to_thread(setup.begin)
    async with setup.guest() as ann, setup.guest() as bob:
        await ann.submit(place())
        with fault:
            name, wish, told = await _put_off(ann)
            before = ann.version
            await bob.shows(before)
            await bob.say({"type": "Ping"})
            await bob.hears("Head")
            kept = [entry["command"] for entry in await asyncio.to_thread(setup.log)]
            with pytest.raises(urllib.error.HTTPError, match="503"):
                await asyncio.to_thread(new_board, setup.one)
        began = time.monotonic()
        answer = await ann.submit(wish, name)
        back = time.monotonic() - began
        await bob.shows(before + 1)
        await asyncio.to_thread(_open_a_board, setup.one)
        log = [entry["command"] for entry in await asyncio.to_thread(setup.log)]
        assert not any(frame["type"] == "Closing" for guest in (ann, bob) for frame in guest.frames)
    judge(
        "F19",
        setup.name,
        f"{kept.count(name)} kept while it lasts, {log.count(name)} afterwards",
        "Retry and nothing kept, then once",
        met=kept.count(name) == 0 and log.count(name) == 1 and answer["versions"] == [before + 1, before + 1],
    )
    judge_timed(
        "F19", setup.name, f"told after {said(told)}, kept again after {said(back)}", "told in 3 s", met=told <= 3
    )


async def _put_off(ann: Guest) -> tuple[str, dict[str, object], float]:
    """Wish until a wish is put off: its id, its words, and the seconds until it was."""
    while True:
        name, wish, began = new_id(), place(), time.monotonic()
        await ann.say({"type": "Submit", "id": name, "command": wish})
        answer = await ann.answer_to(name)
        if answer["type"] == "Retry":
            return name, wish, time.monotonic() - began
        assert answer["type"] == "Accepted"
        await ann.shows(answer["versions"][1])


def _open_a_board(server: AppServer) -> None:
    """Over HTTP, as often as it takes: it is asked to come again while the database is away."""
    while True:
        try:
            new_board(server)
        except urllib.error.HTTPError as away:
            if away.code != 503:
                raise
            time.sleep(float(away.headers["Retry-After"]))
        else:
            return
