"""Live collaboration as tables: a row for each server, a column for each number of clients."""

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter

from tests.bench.collab import FLOORS, OURS, OWN_FLOOR, PEERS
from tests.bench.markdown import number, table
from tests.bench.readings import OTHERS_BUSY, SATURATION, SWARM_BUSY, Reading, Round, typical

SERVERS = (*PEERS, *FLOORS, OWN_FLOOR, *OURS)
RATES = (200, 1000)
LEGEND = (
    "c: the clients were the bottleneck, the server could do more. d: something else disturbed a round. "
    "Ln: n % never arrived. o: doubled or out of order. x: somebody was sent away."
)

Cell = Callable[[Sequence[Round], str, int], str]


def live_tables(turns: Sequence[Round]) -> Iterator[str]:
    """Saturation, then fixed rates."""
    yield f"Medians of {len(turns)} round{'s' * (len(turns) != 1)}. {LEGEND}"
    yield "### Saturation: the highest rate at which everything that is sent arrives"
    yield _by_n(turns, "thousand deliveries/s", _deliveries)
    yield _by_n(turns, "edits/s", _figure(attrgetter("edits_done_per_s")))
    yield _by_n(turns, "server CPU per delivery, µs", _figure(Reading.us_per_delivery))
    yield _by_n(turns, "memory of the server at the end, MB", _figure(attrgetter("rss_mb")))
    yield "### Fixed rates: p50 / p95 / p99 in ms, from sending to receipt at every other client [server CPU]"
    for rate in RATES:
        yield _by_n(turns, f"{rate:,} edits/s", _latency(rate))


def _by_n(turns: Sequence[Round], title: str, cell: Cell) -> str:
    ns = sorted({n for turn in turns for _, n, _ in turn})
    rows = [(server, *(cell(turns, server, n) for n in ns)) for server in SERVERS]
    return table((title, *(f"N={n}" for n in ns)), [row for row in rows if any(row[1:])])


def _figure(of: Callable[[Reading], float | None]) -> Cell:
    return lambda turns, server, n: number(typical(turns, server, n, SATURATION, of))


def _deliveries(turns: Sequence[Round], server: str, n: int) -> str:
    found = typical(turns, server, n, SATURATION, attrgetter("deliv_per_s"))
    return "" if found is None else f"{found / 1000:,.1f}{_flags(turns, server, n, SATURATION)}"


def _latency(rate: float) -> Cell:
    def cell(turns: Sequence[Round], server: str, n: int) -> str:
        figures = [typical(turns, server, n, rate, attrgetter(name)) for name in ("p50", "p95", "p99")]
        cpu = typical(turns, server, n, rate, attrgetter("srv_cpu_pct"))
        if None in figures or cpu is None:
            return ""
        return f"{' / '.join(map(number, figures))} [{cpu:.0f} %]{_flags(turns, server, n, rate)}"

    return cell


def _flags(turns: Sequence[Round], server: str, n: int, rate: float) -> str:
    """See LEGEND."""
    seen = [turn[server, n, rate] for turn in turns if (server, n, rate) in turn]
    lost = max((100 - (reading.delivered_pct or 0) for reading in seen), default=0)
    told = (
        ("c", any(reading.cli_cpu_pct >= SWARM_BUSY for reading in seen)),
        ("d", any(reading.other_cpu_pct >= OTHERS_BUSY for reading in seen)),
        (f"L{lost:.0f}", lost > 0),
        ("o", any(reading.dup_or_reorder for reading in seen)),
        ("x", any(reading.closed for reading in seen)),
    )
    flags = " ".join(flag for flag, true in told if true)
    return f" {flags}" if flags else ""
