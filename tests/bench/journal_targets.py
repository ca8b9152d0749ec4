"""What the journal has to reach (J-1 to J-5), and its figures as tables."""

from collections.abc import Iterator, Mapping

from tests.bench.markdown import number, table
from tests.bench.targets import Verdict

Rows = Mapping[str, Mapping[str, float]]

PEERS = (
    "inter: one",
    "inter: batch 100",
    "messagedb: 50",
    "messagedb: get",
    "es-pg: 50 threads on 1 ",
    "es-pg: repository",
    "gaps:",
)
"""Which of the peers' rows are told; they measure more."""

COLUMNS = {
    "append_s": "per second",
    "ratio_to_control": "of raw INSERT",
    "p50_ms": "p50 ms",
    "p99_ms": "p99 ms",
    "events_s": "events/s",
    "ms": "ms",
    "conflicts": "conflicts",
    "events": "events",
    "missed": "missed",
}


def journal_verdicts(rows: Rows) -> Iterator[Verdict]:
    """One verdict for each target; a figure that is not there makes none."""
    one = rows.get("product: one command at a time", {})
    yield _least("J-1", "one wish at a time: at least 0.80 of raw INSERT", one.get("ratio_to_control"), 0.8, " x")
    many = rows.get("product: 50 writers on one board", {})
    yield _least("J-2", "50 writers on one board: at least 30,000 wishes/s", many.get("append_s"), 30_000, "/s")
    yield _most("J-2", "50 writers on one board: p99 below 10 ms", many.get("p99_ms"), 10, " ms")
    replay = _starting(rows, "product: replay 100000 events")
    yield _most("J-3", "replay of 100,000 entries: at most 250 ms", replay.get("ms"), 250, " ms")
    opened = _starting(rows, "product: open a board of 100000 events")
    yield _most("J-4", "open a board of 100,000 entries: at most 50 ms", opened.get("ms"), 50, " ms")
    feed = _starting(rows, "feed: our feed")
    yield _most("J-5", "entries that the feed over all boards misses: 0", feed.get("missed"), 0, "")


def journal_tables(rows: Rows) -> Iterator[str]:
    """Ours first, then the peers, each with the columns that it has."""
    for title, is_ours in (("Ours, with raw INSERTs in the same rounds", True), ("Peers", False)):
        told = ("product:", "feed:") if is_ours else PEERS
        chosen = {name: row for name, row in rows.items() if name.startswith(told)}
        columns = [column for column in COLUMNS if any(row.get(column) is not None for row in chosen.values())]
        if chosen:
            yield f"### {title}"
            cells = [(name, *(number(row.get(column)) for column in columns)) for name, row in chosen.items()]
            yield table(("", *(COLUMNS[column] for column in columns)), cells)


def _starting(rows: Rows, words: str) -> Mapping[str, float]:
    return next((row for name, row in rows.items() if name.startswith(words)), {})


def _least(name: str, said: str, found: float | None, target: float, unit: str) -> Verdict:
    return Verdict(name, said, "journal", _said(found, unit), None if found is None else found >= target)


def _most(name: str, said: str, found: float | None, target: float, unit: str) -> Verdict:
    return Verdict(name, said, "journal", _said(found, unit), None if found is None else found <= target)


def _said(found: float | None, unit: str) -> str | None:
    return None if found is None else f"{number(found)}{unit}"
