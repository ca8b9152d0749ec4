"""Storming as a process of its own on one core, with boards and people, and this process on another."""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, Final, Literal

from tests.bench.asked import CACHE, ROOT
from tests.bench.contestants import seats
from tests.bench.contestants.seats import Seats
from tests.bench.crowd.line import Address
from tests.bench.crowd.person import Person
from tests.bench.crowd.tally import Tally
from tests.servers.app import AppServer

SERVERS: Final[tuple[Literal["uvicorn", "daphne"], ...]] = ("uvicorn", "daphne")
_TICKS: Final = os.sysconf("SC_CLK_TCK")
_CORES: Final = os.sched_getaffinity(0)
LIMITS: Final = {
    **dict.fromkeys(("BOARD_ITEMS", "COMMANDS_PER_SECOND", "COMMANDS_AT_ONCE"), "1000000"),
    "LOG_LEVEL": "WARNING",
}
"""Limits of the product that a measurement is not about."""


@contextmanager
def on_core(core: int) -> Iterator[None]:
    """What starts in the block runs on this core, if the machine has it; the block itself goes back to all."""
    os.sched_setaffinity(0, {core} & _CORES or _CORES)
    try:
        yield
    finally:
        os.sched_setaffinity(0, _CORES)


@contextmanager
def served(server: Literal["uvicorn", "daphne"], **how: Any) -> Iterator[AppServer]:
    """A server on core 0 with an empty database on a real disk, for as long as the block lasts."""
    CACHE.mkdir(parents=True, exist_ok=True)
    var = Path(mkdtemp(prefix="var-", dir=CACHE))
    with on_core(0):
        app = AppServer(var, server=server, settings=LIMITS | dict(how.pop("settings", {})), **how)
    try:
        yield app
    finally:
        app.kill()
        subprocess.run(["rm", "-rf", str(var)], check=True)


def prepared(app: AppServer, boards: int, people: int, *, notes: int = 0, moves: int = 0) -> Seats:
    """Begin boards on a running server's database, with seats and perhaps with a history."""
    env: Mapping[str, str] = app.env
    counts = {"boards": boards, "seats": people, "notes": notes, "moves": moves}
    told = [word for name, count in counts.items() for word in (f"--{name}", str(count))]
    command = [sys.executable, "-m", "tests.bench.contestants.prepare", *told]
    subprocess.run(command, env=dict(env), cwd=ROOT, check=True)
    return seats.read()


def people(known: Seats, table: int, count: int, tally: Tally, *, port: int, first: int = 0) -> list[Person]:
    """That many people of one board, not there yet; `first` numbers them."""
    chosen = known.tables[table]
    return [
        Person(
            first + place,
            Address(
                port,
                f"/ws/boards/{chosen.board}/",
                {"Cookie": chosen.cookies[place], "Origin": f"http://127.0.0.1:{port}"},
            ),
            known.protocol,
            tally,
        )
        for place in range(count)
    ]


def cpu_seconds(pid: int) -> float:
    """User and system time of a process so far."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS


def resident_kb(pid: int) -> int:
    """Memory of a process that lies in RAM."""
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
