"""A board with a history of 100,000 entries, as somebody meets it: the page's state, the greeting, the first edit."""

import asyncio
import time
import urllib.request
from collections.abc import Iterator

from tests.bench.contestants.seats import Seats
from tests.bench.crowd.pace import arrived
from tests.bench.crowd.tally import Tally
from tests.bench.served import people, prepared, served
from tests.bench.targets import Verdict
from tests.servers.app import AppServer

NOTES, MOVES = 2_000, 98_000


def measured(*, quick: bool) -> Iterator[Verdict]:
    """Milliseconds, on a server that has never seen the board."""
    del quick
    with served("uvicorn") as app:
        found = asyncio.run(_opened(app))
    for what, milliseconds in found.items():
        said = f"a board of {NOTES + MOVES:,} entries, {what}"
        yield Verdict("opening", said, "storming-uvicorn", f"{milliseconds:.0f} ms", None)


async def _opened(app: AppServer) -> dict[str, float]:
    known, tally = prepared(app, 1, 2, notes=NOTES, moves=MOVES), Tally()
    await asyncio.to_thread(_state, app, known, "healthz")  # whatever the first request loads is not the board's
    began = await asyncio.to_thread(_state, app, known)
    found = {"its state over HTTP": _since(began)}
    (person,) = people(known, 0, 1, tally, port=app.port)
    began = time.monotonic()
    await person.come(after=NOTES + MOVES + 1)
    found["handshake and welcome"] = _since(began)
    began = time.monotonic()
    person.edit()
    await arrived(lambda: len(tally.acks), 1)
    found["the first edit, which loads it"] = max(tally.acks, default=0) / 1e6
    return found


def _state(app: AppServer, known: Seats, path: str = "") -> float:
    """Fetch it; when that began."""
    table = known.tables[0]
    address = f"{app.url}/{path or f'api/boards/{table.board}/'}"
    began = time.monotonic()
    with urllib.request.urlopen(urllib.request.Request(address, headers={"Cookie": table.cookies[0]})) as answer:
        answer.read()
    return began


def _since(began: float) -> float:
    return 1000 * (time.monotonic() - began)
