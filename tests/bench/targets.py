"""What has to be reached, as ratios to the peers of the same run (L: live collaboration, J: journal)."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tests.bench.collab import OURS, OWN_FLOOR
from tests.bench.readings import SATURATION, Reading, Round, ratio, typical

FAST: Final = ("hocuspocus", "y-websocket", "tldraw")
"""Peers that tell the others before they save, or save never."""
SAVES_FIRST: Final = ("tldraw-sqlite",)


class Verdict(NamedTuple):
    """A target and how near we are. `measured` is None when it was not measured."""

    name: str
    target: str
    who: str
    measured: str | None
    met: bool | None


def live(turns: Sequence[Round]) -> Iterator[Verdict]:
    """L-1 to L-5, for each of our servers."""
    for who in OURS:
        yield from (_at_least("L-1", turns, who, n, 1.0, ("hocuspocus",)) for n in (20, 100, 200))
        yield from (_at_least("L-2", turns, who, n, more, SAVES_FIRST) for n, more in ((20, 20), (100, 20), (200, 10)))
        yield _cpu(turns, who)
        for n in (100, 200):
            yield _at_most("L-4 p50", turns, who, n, 2.0, "p50")
            yield _at_most("L-4 p99", turns, who, n, 1.2, "p99")
        yield _sound(turns, who)
        for n in (20, 100, 200):
            floor = ratio(turns, who, (OWN_FLOOR,), n, SATURATION, lambda reading: reading.deliv_per_s)
            if floor is not None:
                yield Verdict("floor", f"deliveries/s, saturated, N={n}, of our own floor", who, _times(floor), None)


def _at_least(name: str, turns: Sequence[Round], who: str, n: int, target: float, peers: Sequence[str]) -> Verdict:
    found = ratio(turns, who, peers, n, SATURATION, lambda reading: reading.deliv_per_s)
    said = f"deliveries/s, saturated, N={n}: at least {target:g} x {', '.join(peers)}"
    return Verdict(name, said, who, _times(found), None if found is None else found >= target)


def _at_most(name: str, turns: Sequence[Round], who: str, n: int, target: float, figure: str) -> Verdict:
    found = ratio(turns, who, FAST, n, 200, lambda reading: getattr(reading, figure))
    said = f"{figure} at 200 edits/s, N={n}: at most {target:g} x the best peer, which does not save first"
    return Verdict(name, said, who, _times(found), None if found is None else found <= target)


def _cpu(turns: Sequence[Round], who: str) -> Verdict:
    found = typical(turns, who, 100, SATURATION, Reading.us_per_delivery)
    measured = None if found is None else f"{found:.2f} µs"
    most = 0.7
    said = f"server CPU per delivery, saturated, N=100: at most {most} µs"
    return Verdict("L-3", said, who, measured, None if found is None else found <= most)


def _sound(turns: Sequence[Round], who: str) -> Verdict:
    ours = [reading for turn in turns for reading in turn.values() if reading.server == who]
    bad = [reading for reading in ours if not reading.sound()]
    said = "nothing lost, doubled, out of order or sent away, in every step"
    measured = f"{len(ours) - len(bad)} of {len(ours)} steps" if ours else None
    return Verdict("L-5", said, who, measured, not bad if ours else None)


def _times(found: float | None) -> str | None:
    return None if found is None else f"{found:.2f} x"
