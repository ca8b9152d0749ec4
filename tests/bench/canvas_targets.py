"""What the stage has to reach (C-1 to C-7): absolute figures of one machine, beside two peers of the same run."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from tests.bench.canvas import OURS, PEERS, SIZES, Row
from tests.bench.markdown import number, table
from tests.bench.targets import Verdict


class Target(NamedTuple):
    """A figure of one gesture with 10,000 notes. `unit` is told behind it."""

    name: str
    said: str
    most: float
    unit: str
    gesture: str | None
    figure: str


LARGE: Final = 10_000
MAIN: Final = "main_ms_per_frame"
TARGETS: Final = (
    Target("C-1", "shown after the data is in the page", 300, "ms", None, "shown_after_data_ms"),
    Target("C-2", "pan at 100 %, main thread per frame", 3, "ms", "pan_read", MAIN),
    Target("C-3", "pan with all on screen, main thread per frame", 8, "ms", "pan_fit", MAIN),
    Target("C-4", "200 moves of others a second, all on screen, main thread per frame", 10, "ms", "remote_fit", MAIN),
    Target("C-5", "zoom in and out, 95 of 100 frames within", 16.7, "ms", "zoom", "p95"),
    Target("C-6", "JavaScript heap", 25, "MB", None, "heap_mb"),
)
MOST_KB: Final = 120
ROUNDING: Final = 0.1
"""The browser's clock for frames steps by a tenth of a millisecond: 16.8 is a frame of 16.7."""
GESTURES: Final = ("pan_fit", "pan_read", "zoom", "drag", "remote_fit", "remote_read")


def canvas_verdicts(rows: Sequence[Row], bundles: Mapping[str, float]) -> Iterator[Verdict]:
    """C-1 to C-7, each with how many times as much the peers need in the same run."""
    large = {row["name"]: row for row in rows if row["n"] == LARGE}
    for target in TARGETS:
        ours = _figure(large.get(OURS), target)
        said = f"{LARGE:,} notes: {target.said}: at most {target.most:g} {target.unit}"
        met = None if ours is None else ours <= target.most + (ROUNDING if target.figure == "p95" else 0)
        beside = _beside({peer: _figure(large.get(peer), target) for peer in PEERS}, ours)
        yield Verdict(target.name, said, OURS, None if ours is None else f"{number(ours)} {target.unit}{beside}", met)
    ours = bundles.get(OURS)
    beside = _beside({peer: bundles.get(peer) for peer in PEERS}, ours)
    measured = None if ours is None else f"{number(ours)} kB{beside}"
    said = f"JavaScript and CSS that the page loads before it runs, gzipped: at most {MOST_KB} kB"
    yield Verdict("C-7", said, OURS, measured, None if ours is None else ours <= MOST_KB)


def _figure(row: Row | None, target: Target) -> float | None:
    found: Any = row if target.gesture is None or row is None else row.get(target.gesture)
    # Peers do not say when their data was complete; for them it is the time from the start of the page.
    figure = None if found is None else found.get(target.figure, found.get("shown_ms"))
    return None if figure is None else float(figure)


def _beside(peers: Mapping[str, float | None], ours: float | None) -> str:
    told = [f"{peer} {theirs / ours:.1f} x" for peer, theirs in peers.items() if theirs and ours]
    return f" ({', '.join(told)})" if told else ""


def canvas_tables(rows: Sequence[Row]) -> Iterator[str]:
    """A table for each size."""
    for size in SIZES:
        of_size = [row for row in rows if row["n"] == size]
        if not of_size:
            continue
        head = ("", "shown ms", "heap MB", *(gesture.replace("_", " ") for gesture in GESTURES))
        yield f"### {size:,} notes: main thread a frame, in brackets 95 of 100 frames within, ms"
        yield table(head, [_cells(row) for row in of_size])


def _cells(row: Row) -> tuple[str, ...]:
    shown = number(row.get("shown_ms"))
    after = row.get("shown_after_data_ms")
    gestures = (row.get(gesture) for gesture in GESTURES)
    told = ("" if each is None else f"{number(each[MAIN])} ({number(each['p95'])})" for each in gestures)
    failed = f" {row['error'][:60]}" if row.get("error") else ""
    return (
        f"{row['name']}{failed}",
        shown if after is None else f"{shown}, {after} after data",
        number(row.get("heap_mb")),
        *told,
    )
