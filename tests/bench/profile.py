"""Where the server's time goes while N people saturate one board: `python -m tests.bench.profile [uvicorn|daphne] [N]`.

Samples the running server from outside with the py-spy of the peers' harness (root, or a machine that lets one process look
at another). Prints each function's share of the samples in which it, or what it calls, was at work.
"""

import asyncio
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Final

import uvloop

from tests.bench import harness
from tests.bench.asked import CACHE
from tests.bench.crowd.pace import saturating, steadily
from tests.bench.crowd.tally import Tally
from tests.bench.markdown import table
from tests.bench.served import SERVERS, on_core, people, prepared, served
from tests.servers.app import AppServer

SECONDS: Final = 6
ROWS: Final = 25
_IDLE: Final = frozenset({"_queue_SimpleQueue_get", "epoll_pwait", "epoll_wait"})
"""A thread that waits for work, a loop that waits for sockets."""
_OURS: Final = " (boards/"


def main(server: str, n: int) -> None:
    """Print the functions that cost most."""
    kind = next(known for known in SERVERS if known == server)
    folder = harness.borrowed("collab")
    if folder is None:
        raise SystemExit("bench: py-spy comes with the peers' harness, which is not there")
    out = CACHE / f"profile-{server}.txt"
    with served(kind) as app, on_core(1):
        uvloop.run(_sampled(app, n, folder / "venv" / "bin" / "py-spy", out))
    itself, beneath = Counter[str](), Counter[str]()
    for line in out.read_text().splitlines():
        stack, _, count = line.rpartition(" ")
        frames = stack.split(";")
        if _IDLE.isdisjoint(frame.partition(" ")[0] for frame in frames):
            itself[frames[-1]] += int(count)
            beneath.update(dict.fromkeys({frame for frame in frames if _OURS in frame}, int(count)))
    total = itself.total()
    for title, counted in (("at work itself", itself), ("of ours, with all that it calls", beneath)):
        rows = [(name, f"{100 * count / total:.1f} %") for name, count in counted.most_common(ROWS)]
        print(table((f"{server}, N={n}: {title}", "of the samples at work"), rows), end="\n\n")


async def _sampled(app: AppServer, n: int, program: Path, out: Path) -> None:
    tally = Tally()
    crowd = people(prepared(app, 1, n), 0, n, tally, port=app.port)
    for person in crowd:
        await person.come(after=1)
    await steadily(crowd[:5], 100, 0.6)
    spy = await asyncio.create_subprocess_exec(
        *(program, "record", "--pid", str(app.pid), "--duration", str(SECONDS), "--format", "raw", "--output", out),
        *("--native", "--rate", "400"),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    await saturating(crowd[:5], tally, n - 1, 128, SECONDS + 2)
    await spy.wait()


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "uvicorn", int(sys.argv[2]) if len(sys.argv) > 2 else 100)
