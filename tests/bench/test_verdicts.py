"""Verdicts are ratios within a round; a figure that is not there is no verdict."""

from pathlib import Path

import pytest

from tests.bench import targets
from tests.bench.readings import SATURATION, Reading, Round, ratio, rounds
from tests.bench.tables import verdicts


def reading(server: str, n: int = 100, deliveries: float = 0, **more: float) -> Reading:
    return Reading(server, n, "max", deliv_per_s=deliveries, delivered_pct=100, **more)  # type: ignore[arg-type]


def turn(*readings: Reading) -> Round:
    return {(each.server, each.n, each.rate()): each for each in readings}


def test_a_ratio_compares_what_ran_together() -> None:
    quiet = turn(reading("storming-uvicorn", deliveries=900), reading("hocuspocus", deliveries=1000))
    noisy = turn(reading("storming-uvicorn", deliveries=300), reading("hocuspocus", deliveries=200))
    slow = turn(reading("storming-uvicorn", deliveries=120), reading("hocuspocus", deliveries=100))

    found = ratio([quiet, noisy, slow], "storming-uvicorn", ["hocuspocus"], 100, SATURATION, lambda r: r.deliv_per_s)

    assert found == pytest.approx(1.2)


def test_the_best_peer_is_the_one_with_the_smallest_latency() -> None:
    def slow(server: str, p50: float) -> Reading:
        return Reading(server, 100, "fixed", offered=200, p50=p50, delivered_pct=100)

    ran = turn(slow("storming-uvicorn", 1.5), slow("hocuspocus", 1.0), slow("y-websocket", 0.5))
    found = {
        each.name: each for each in targets.live([ran]) if each.who == "storming-uvicorn" and "N=100" in each.target
    }

    assert (found["L-4 p50"].measured, found["L-4 p50"].met) == ("3.00 x", False)


def test_what_was_not_measured_has_no_verdict() -> None:
    assert {each.met for each in targets.live([turn(reading("hocuspocus", deliveries=1000))])} == {None}
    assert "not measured" in verdicts(list(targets.live([])))


def test_a_lost_delivery_is_told() -> None:
    lossy = reading("storming-daphne", deliveries=10)
    lossy.delivered_pct = 99.9

    sound = [each for each in targets.live([turn(lossy)]) if each.name == "L-5" and each.who == "storming-daphne"]

    assert [(each.measured, each.met) for each in sound] == [("0 of 1 steps", False)]


def test_rounds_of_different_sizes_are_joined_and_failed_steps_left_out(tmp_path: Path) -> None:
    line = '{"server":"hocuspocus","n":%d,"kind":"%s","offered":256,"deliv_per_s":5,"rate_of_others":1}\n'
    (tmp_path / "collab-n20-r01.jsonl").write_text(line % (20, "max"))
    (tmp_path / "collab-n100-r01.jsonl").write_text(line % (100, "max") + line % (100, "failed"))
    (tmp_path / "collab-n20-r02.jsonl").write_text(line % (20, "max"))

    assert [sorted(n for _, n, _ in each) for each in rounds(tmp_path)] == [[20, 100], [20]]
