"""`make fuzz SEEDS=200`: many long workshops on all set-ups. `make fuzz SEED=17`: this one again."""

import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from tests.fuzz.seeds import REMEMBERED, setup_of
from tests.fuzz.shelter import MOVES, Name, Report, shelter


def main(arguments: Sequence[str]) -> int:
    """Play them; the exit code is 1 if something was not as promised."""
    parser = ArgumentParser(prog="make fuzz")
    parser.add_argument("--seeds", type=int, default=200, help="how many workshops, from seed 1 on")
    parser.add_argument("--seed", type=int, help="only this one")
    parser.add_argument("--moves", type=int, default=MOVES, help="what people do in each")
    asked = parser.parse_args(arguments)
    seeds = [asked.seed] if asked.seed else range(1, asked.seeds + 1)
    setups: dict[Name, list[int]] = {}
    for seed in seeds:
        setups.setdefault(setup_of(seed), []).append(seed)
    began = monotonic()
    with ThreadPoolExecutor(len(setups)) as all_at_once:
        work = [all_at_once.submit(play, name, part, asked.moves) for name, part in setups.items()]
        reports = [report for done in work for report in done.result()]
    return summary(reports, monotonic() - began)


def play(name: Name, seeds: Iterable[int], moves: int) -> list[Report]:
    """Play workshops one after another on servers of their own."""
    reports = []
    with TemporaryDirectory(prefix="fuzz") as var, shelter(name, Path(var)) as storming:
        for seed in seeds:
            report = storming.storm(seed, moves)
            reports.append(report)
            say(f"seed {seed} on {name}: {'as promised' if not report.complaints else f'make fuzz SEED={seed}'}")
            for complaint in report.complaints[:10]:
                say(f"    {complaint}")
    return reports


def summary(reports: Sequence[Report], seconds: float) -> int:
    """Say what was seen."""
    told = sum((Counter(report.told) for report in reports), Counter[str]())
    say(
        f"{len(reports)} workshops in {seconds:.0f} s: "
        + ", ".join(f"{many} x {what}" for what, many in told.most_common())
    )
    failing = [report.seed for report in reports if report.complaints]
    for seed in failing:
        say(f"seed {seed} failed: make fuzz SEED={seed}  {REMEMBERED.get(seed, '')}")
    return 1 if failing else 0


def say(line: str) -> None:
    """Print at once."""
    print(line, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
