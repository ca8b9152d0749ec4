"""A wish was kept and nobody heard of it: it comes again on another line and gets the same answer (F12, TRUST R3)."""

import asyncio
import json
from pathlib import Path
from typing import Any, Literal

import pytest

from tests.faults.closing import judge
from tests.faults.setups import Setup
from tests.live.guest import Guest, new_id, place
from tests.servers.app import AppServer
from tests.servers.line import Line

pytestmark = [pytest.mark.servers, pytest.mark.slow]


def _said(lost: bytearray, kind: str) -> dict[str, Any] | None:
    """The first whole frame of a kind among bytes that were lost; servers send their frames as they are."""
    at = lost.find(b'{"type":"%s"' % kind.encode())
    if at < 0:
        return None
    try:
        frame: dict[str, Any] = json.JSONDecoder().raw_decode(lost[at:].decode(errors="replace"))[0]
    except ValueError:
        return None
    return frame


@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
async def test_F12_a_wish_whose_answer_was_lost_is_kept_once_and_answered_again(
    tmp_path: Path, server: Literal["daphne", "uvicorn"]
) -> None:
    with AppServer(tmp_path, server=server) as running:
        setup = Setup([running])
        await asyncio.to_thread(setup.begin)
        name, wish = new_id(), place("n1")
        async with Line(running.port) as line, setup.guest() as bob:
            ann = Guest(line.ws_url, setup.board, setup.token)
            await ann.open()
            line.deaf = True
            await ann.say({"type": "Submit", "id": name, "command": wish})
            await bob.shows(2)
            while (first := _said(line.lost, "Accepted")) is None:  # noqa: ASYNC110  -- the line tells nobody
                await asyncio.sleep(0.01)
            await ann.vanish()
            assert name not in ann.answers
            line.deaf = False
            await ann.open()
            second = await ann.submit(wish, name)
            await ann.shows(2)
            assert ann.entries == bob.entries
        log = await asyncio.to_thread(setup.log)
        kept = sum(entry["command"] == name for entry in log)
        judge(
            "F12",
            f"sqlite on {server}, answer lost on the line",
            f"{kept} event, versions {first['wishes'][0][1]}, then {second['versions']}",
            "one event, the same answer twice",
            met=kept == 1 and first["wishes"] == [[name, second["versions"]]],
        )
