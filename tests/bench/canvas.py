"""The stage: the board page with 500, 2,000 and 10,000 notes in a real Chromium, beside two products that people draw on."""

import gzip
import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from tests.bench import harness
from tests.bench.asked import RESULTS, ROOT, Asked
from tests.servers import chromium
from tests.servers.app import AppServer
from tests.servers.program import free_port

OURS: Final = "storming"
PEERS: Final = ("excalidraw", "tldraw")
SIZES: Final = (500, 2_000, 10_000)
BUNDLES: Final = RESULTS / "canvas-bundles.json"

Row = dict[str, Any]
"""One contestant with n notes, in the words of the peers' harness."""


def measure(asked: Asked) -> None:
    """Run ours and the peers in one go for every size; each leaves `canvas-nN.json`."""
    peers = harness.borrowed("canvas")
    if peers is None:
        print(f"bench: canvas needs the peers and their harness in {harness.folder()}; it is left out", flush=True)
        return
    RESULTS.mkdir(parents=True, exist_ok=True)
    BUNDLES.write_text(json.dumps(_bundles(peers)))
    settings = os.environ | {"CHROMIUM": str(chromium.find_or_bring()), "PORT": str(free_port())}
    with TemporaryDirectory() as var, AppServer(Path(var), server="uvicorn", settings={"BENCH_PAGE": "1"}) as app:
        for size in asked.notes:
            out = RESULTS / f"canvas-n{size}.json"
            out.unlink(missing_ok=True)
            command = [
                *("node", "bench.mjs", "--n", str(size), "--only", ",".join(PEERS), "--name", OURS),
                *("--url", f"{app.url}/board/bench?n={{n}}", "--secs", "1" if asked.quick else "2", "--out", str(out)),
            ]
            subprocess.run(command, cwd=peers, env=settings, check=True)


def rows() -> list[Row]:
    """Everything that is kept, smallest boards first."""
    files = sorted(RESULTS.glob("canvas-n*.json"), key=lambda file: int(file.stem.rpartition("n")[2]))
    return [row for file in files for row in json.loads(file.read_text())]


def bundles() -> dict[str, float]:
    """What each page loads before it runs, JavaScript and CSS, in kB gzipped."""
    read: dict[str, float] = json.loads(BUNDLES.read_text()) if BUNDLES.exists() else {}
    return read


def _bundles(peers: Path) -> dict[str, float]:
    told = (peers / "results" / "bundle.tsv").read_text().splitlines()[1:]
    theirs = {page.removesuffix(".html"): (float(js), float(css)) for page, _, js, css in map(str.split, told)}
    return {name: sum(theirs[name]) for name in PEERS if name in theirs} | {OURS: our_bundle()}


def our_bundle(dist: Path = ROOT / "static" / "dist") -> float:
    """The board page: its script with all that it imports at once, its English words, and its styles."""
    manifest: dict[str, Any] = json.loads((dist / "manifest.json").read_text())
    files = {*_files(manifest, "static/src/main.ts"), *_files(manifest, "static/src/words/en.ts")}
    return sum(len(gzip.compress((dist / file).read_bytes(), 9)) for file in files) / 1000


def _files(manifest: dict[str, Any], key: str) -> Iterator[str]:
    chunk = manifest[key]
    yield chunk["file"]
    yield from chunk.get("css", [])
    for below in chunk.get("imports", []):
        yield from _files(manifest, below)
