"""Runs our own measurements and keeps what they said."""

import resource
from importlib import import_module

import msgspec

from tests.bench.asked import OWN, RESULTS
from tests.bench.targets import Verdict


def measure(part: str, *, quick: bool) -> None:
    """Run one part; what it said before is forgotten."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))  # thousands of sockets, and the server inherits it
    said: list[Verdict] = []
    for verdict in import_module(f"tests.bench.own.{part}").measured(quick=quick):
        print(f"{verdict.name}: {verdict.target}: {verdict.who}: {verdict.measured}", flush=True)
        said.append(verdict)
    RESULTS.mkdir(parents=True, exist_ok=True)
    (RESULTS / f"own-{part}.json").write_bytes(msgspec.json.encode(said))


def verdicts() -> list[Verdict]:
    """Everything that is kept, in the order of the parts."""
    files = [RESULTS / f"own-{part}.json" for part in OWN]
    return [
        each for file in files if file.exists() for each in msgspec.json.decode(file.read_bytes(), type=list[Verdict])
    ]
