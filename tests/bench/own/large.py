"""The largest boards that people published, in a real Chromium: opened, panned, zoomed, written on, dragged, taken home."""

import os
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Final

from playwright.sync_api import Browser, sync_playwright

from tests.bench.asked import ROOT
from tests.bench.own.hands import FRAME_MS, MANY, Hands
from tests.bench.own.published import GENERATED, drawn, generated
from tests.bench.served import served
from tests.bench.targets import Verdict
from tests.browser.person import Person
from tests.servers import chromium
from tests.servers.app import AppServer

FOLDER: Final = Path(os.environ.get("STORMING_BOARDS") or ROOT / ".." / "shared" / "boards").resolve()
DRAWINGS: Final = (
    "drawio/mohta1_transfer-orchestration-platform__event-storming.drawio",
    "excalidraw/eduardohrmsnt_EhCommerce__event-storming.excalidraw",
)
WHO: Final = "storming-uvicorn"


def measured(*, quick: bool) -> Iterator[Verdict]:
    """Frames of each gesture on each board; nothing without the folder of boards."""
    files = [FOLDER / file for file in (*DRAWINGS, GENERATED) if (FOLDER / file).is_file()]
    if not files:
        print(f"bench: large needs the boards in {FOLDER} (STORMING_BOARDS); it is left out", flush=True)
        return
    program = chromium.find_or_bring()
    with served("uvicorn") as app, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(chromium.FLAGS))
        for file in files:
            yield from _worked_on(browser, app, file, seconds=1 if quick else 3)
        browser.close()


def _worked_on(browser: Browser, app: AppServer, file: Path, *, seconds: float) -> Iterator[Verdict]:
    person = Person(browser, "Ines", reduced_motion="reduce")
    if file.suffix == ".json":
        generated(person, app, file)
    else:
        drawn(person, app, file)
    hands = Hands(person, seconds)
    count = len(person.notes())
    yield Verdict("large", f"{count} notes: opened again until they are seen", WHO, f"{hands.opened():.0f} ms", None)
    gestures = (
        ("a pan at 100 %", hands.pans_near),
        ("a pan with all on screen", hands.pans_far),
        ("zoom in and out", hands.zooms),
        ("50 notes dragged", hands.drags_many),
    )
    for what, does in gestures:
        found = does()
        said = f"{count} notes: {what}: 95 of 100 frames within {FRAME_MS} ms"
        told = f"{found.p95:.1f} ms, worst {found.worst:.1f}; main thread {found.main:.1f} ms a frame"
        if does == hands.drags_many and hands.moved != MANY:
            # Crowded boards hide notes under others: whatever was drawn then is no figure.
            yield Verdict("large", said, WHO, f"not measured: {hands.moved} moved", None)
            continue
        yield Verdict("large", said, WHO, told, found.p95 <= FRAME_MS)
    keys = hands.writes()
    told = f"{median(keys):.1f} ms, worst {max(keys):.1f}"
    yield Verdict("large", f"{count} notes: from a key in a note to the screen", WHO, told, None)
    for form, took in hands.takes_home().items():
        yield Verdict("large", f"{count} notes: as {form}, from the choice to the file", WHO, f"{took:.0f} ms", None)
    person.leaves()
