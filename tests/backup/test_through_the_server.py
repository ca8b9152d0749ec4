"""F21 as an operator meets it: the real server under writers, the shell's two commands, another server on what came back."""

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.faults.setups import Setup
from tests.live.guest import Guest, place
from tests.servers.app import ROOT, AppServer
from tests.servers.postgres import fresh_database

pytestmark = [pytest.mark.servers, pytest.mark.slow]


def manage(server: AppServer, *words: str) -> Any:
    done = subprocess.run(
        [sys.executable, "manage.py", *words, "--json"],
        cwd=ROOT, env=server.env, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


async def write(writer: Guest) -> None:
    while True:
        await writer.submit(place())


@pytest.mark.parametrize(("source", "target"), [("sqlite", "postgresql"), ("postgresql", "sqlite")])
async def test_F21_a_backup_during_traffic_restores_elsewhere_as_a_prefix(
    app_server: Callable[..., AppServer], postgres: str, tmp_path: Path, source: str, target: str
) -> None:
    with fresh_database(postgres) as url:
        address = {"sqlite": None, "postgresql": url}
        old = Setup([app_server(var=tmp_path / "old", database_url=address[source])])
        old.begin()
        writers = [old.guest() for _ in range(4)]
        for writer in writers:
            await writer.open()
        work = [asyncio.create_task(write(writer)) for writer in writers]
        await writers[0].shows(50)
        file = tmp_path / "backup.gz"
        counts = await asyncio.to_thread(manage, old.one, "backup", str(file))
        shown = writers[0].version
        await writers[0].shows(shown + 20)
        for task in work:
            task.cancel()
        await asyncio.gather(*work, return_exceptions=True)
        for writer in writers:
            await writer.close()
        log = await asyncio.to_thread(old.log)
        assert 50 <= counts["entry"] < len(log)

        new = Setup([app_server(var=tmp_path / "new", database_url=address[target])], old.board, old.token)
        await asyncio.to_thread(manage, new.one, "restore", str(file))
        assert (await asyncio.to_thread(manage, new.one, "verify_journal"))["bad"] == []
        back = await asyncio.to_thread(new.log)
        assert back == log[: counts["entry"]]
        async with new.guest() as guest:  # the link that was given out still works
            assert guest.welcome["head"] == len(back)
            await guest.submit(place())
        for server in (old.one, new.one):  # the database goes away before the fixture stops them
            await asyncio.to_thread(server.terminate)
