"""Verdicts about the stage: the figure of the run, beside the peers of the same run; what was not measured has none."""

import gzip
import json
from pathlib import Path
from typing import Any

from tests.bench.canvas import our_bundle
from tests.bench.canvas_targets import canvas_tables, canvas_verdicts


def row(name: str, pan: float, p95: float = 16.8, **more: Any) -> dict[str, Any]:
    gestures = {name: {"main_ms_per_frame": pan, "p95": p95} for name in ("pan_read", "pan_fit", "zoom", "remote_fit")}
    return {"name": name, "n": 10_000, "shown_ms": 400, "heap_mb": 5, **gestures, **more}


def test_a_figure_is_held_to_its_target_and_set_beside_the_peers() -> None:
    rows = [row("excalidraw", 12.0), row("tldraw", 80.0), row("storming", 2.0, shown_after_data_ms=250)]
    found = {each.name: each for each in canvas_verdicts(rows, {"storming": 121.0, "tldraw": 605.0})}
    assert (found["C-2"].measured, found["C-2"].met) == ("2 ms (excalidraw 6.0 x, tldraw 40.0 x)", True)
    assert (found["C-1"].measured, found["C-1"].met) == ("250 ms (excalidraw 1.6 x, tldraw 1.6 x)", True)
    assert (found["C-5"].met, found["C-7"].met) == (True, False)


def test_frames_that_come_late_miss_the_target_and_what_was_not_measured_has_no_verdict() -> None:
    found = {each.name: each for each in canvas_verdicts([row("storming", 9.0, p95=33.3)], {})}
    assert [found[name].met for name in ("C-2", "C-3", "C-4", "C-5", "C-7")] == [False, False, True, False, None]
    assert {each.met for each in canvas_verdicts([], {})} == {None}


def test_who_failed_says_so_in_the_table() -> None:
    told = "\n".join(canvas_tables([{"name": "tldraw", "n": 500, "error": "no answer"}]))
    assert "tldraw no answer" in told


def test_a_bundle_is_what_the_page_loads_before_it_runs(tmp_path: Path) -> None:
    loaded = {"main.js": b"m" * 500, "below.js": b"b" * 500, "main.css": b"c" * 500, "en.js": b"e" * 500}
    files = {**loaded, "later.js": b"l" * 500, "de.js": b"d" * 500}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    manifest = {
        "static/src/main.ts": {"file": "main.js", "css": ["main.css"], "imports": ["_b"], "dynamicImports": ["_l"]},
        "_b": {"file": "below.js"},
        "_l": {"file": "later.js"},
        "static/src/words/en.ts": {"file": "en.js", "isDynamicEntry": True},
        "static/src/words/de.ts": {"file": "de.js", "isDynamicEntry": True},
    }
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    wanted = sum(len(gzip.compress(content, 9)) for content in loaded.values())
    assert our_bundle(tmp_path) * 1000 == wanted
