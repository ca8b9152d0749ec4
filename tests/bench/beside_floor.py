"""Live collaboration where the peers' harness is not there: Storming beside a bare hub of our own, with clients of our own.

Steps and figures are those of the harness, so that the same tables tell them. Our clients are slower than its, so figures of
the two must not be compared with each other.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, process_time
from typing import Final

import msgspec
import uvloop

from tests.bench.asked import CACHE, ROOT
from tests.bench.contestants.seats import Seats, Table
from tests.bench.crowd.pace import arrived, saturating, steadily
from tests.bench.crowd.person import Person
from tests.bench.crowd.tally import Tally, spread
from tests.bench.readings import Reading
from tests.bench.served import SERVERS, cpu_seconds, on_core, people, prepared, resident_kb, served
from tests.servers.program import Program, answers, free_port

NAME: Final = "own-floor"
EDITORS: Final = 5
_WINDOWS: Final = {2: 256, 20: 256, 200: 64}
"""Edits under way at saturation, by number of clients; 128 otherwise."""


def measure(n: int, out: Path, *, quick: bool) -> None:
    """Run the floor and both our servers, one after the other, and append their readings."""
    with _floor() as (port, pid), on_core(1):
        uvloop.run(_steps(NAME, Seats(0, "", [Table("floor", [""] * n)]), n, port, pid, out, quick=quick))
    for server in SERVERS:
        with served(server) as app, on_core(1):
            known = prepared(app, 1, n)
            uvloop.run(_steps(f"storming-{server}", known, n, app.port, app.pid, out, quick=quick))


@contextmanager
def _floor() -> Iterator[tuple[int, int]]:
    """The hub on core 0; its port and process."""
    port = free_port()
    CACHE.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="floor-", dir=CACHE) as home:
        command = [sys.executable, "-m", "uvicorn", "tests.bench.floors.hub:app", "--port", str(port)]
        command += ["--ws", "websockets-sansio", "--ws-per-message-deflate", "false", "--log-level", "warning"]
        with on_core(0):
            hub = Program(command, Path(home) / "log", env={"FLOOR_DB": f"{home}/floor.sqlite3"}, cwd=ROOT)
        hub.until(lambda: answers(port))
        try:
            yield port, hub.pid
        finally:
            hub.kill()


async def _steps(name: str, known: Seats, n: int, port: int, pid: int, out: Path, *, quick: bool) -> None:
    tally = Tally()
    crowd = people(known, 0, n, tally, port=port)
    for person in crowd:
        await person.come(after=1)
    await steadily(crowd[:EDITORS], 100, 0.6)  # whatever the first edits load is not measured
    await arrived(lambda: len(tally.deliveries), tally.sent * (n - 1))
    for rate in (200,) if quick else (200, 1000):
        _append(out, await _step(Reading(name, n, "fixed", offered=rate), crowd, tally, pid, 1.5))
    _append(out, await _step(Reading(name, n, "max"), crowd, tally, pid, 2))
    for person in crowd:
        person.line.drop()


async def _step(reading: Reading, crowd: list[Person], tally: Tally, pid: int, seconds: float) -> Reading:
    """Fill in what one step says."""
    editors, others = crowd[:EDITORS], len(crowd) - 1
    tally.clear()
    server, own, began = cpu_seconds(pid), process_time(), monotonic()
    if reading.kind == "max":
        await saturating(editors, tally, others, _WINDOWS.get(len(crowd), 128), seconds)
    else:
        await steadily(editors, reading.offered, seconds)
    window = monotonic() - began
    reading.deliv_per_s = len(tally.deliveries) / window
    reading.edits_done_per_s = reading.deliv_per_s / others
    reading.srv_cpu_pct = 100 * (cpu_seconds(pid) - server) / window
    reading.cli_cpu_pct = 100 * (process_time() - own) / window
    await arrived(lambda: len(tally.deliveries), tally.sent * others)
    got = max(1, len(tally.deliveries))
    reading.delivered_pct = 100 * len(tally.deliveries) / (tally.sent * others)
    reading.srv_cpu_s_per_1k = 1000 * (cpu_seconds(pid) - server) / got
    reading.dup_or_reorder, reading.rss_mb = tally.disorder, resident_kb(pid) / 1024
    delivered, acked = spread(tally.deliveries), spread(tally.acks)
    if delivered is not None:
        reading.p50, reading.p95, reading.p99 = delivered.p50, delivered.p95, delivered.p99
    if acked is not None:
        reading.ack_p50, reading.ack_p99 = acked.p50, acked.p99
    return reading


def _append(out: Path, reading: Reading) -> None:
    with out.open("ab") as file:
        file.write(msgspec.json.encode(reading) + b"\n")
    rate = f"{reading.deliv_per_s:,.0f} deliveries/s, p50 {reading.p50}"
    print(f"{reading.server} N={reading.n} {reading.kind} {reading.offered:g}: {rate}", flush=True)
