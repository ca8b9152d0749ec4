"""Whatever the weather, everybody ends up with the board of the log, and every wish has become of what its person was told."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pytest

from tests.faults.length import LONG
from tests.fuzz.seeds import REMEMBERED, SHORT, setup_of
from tests.fuzz.shelter import Name, Shelter, shelter

pytestmark = [pytest.mark.servers, pytest.mark.slow]

MOVES = 300 if LONG else 120
"""Fewer than in `make fuzz`: the suite is run often."""
SEEDS = range(1, 21) if LONG else SHORT


@pytest.fixture(scope="module")
def storming(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[Name], Shelter]]:
    """One set-up and its Node.js for all workshops of this process that want it, started when the first one begins."""
    with ExitStack() as stack:

        @cache
        def start(name: Name) -> Shelter:
            return stack.enter_context(shelter(name, tmp_path_factory.mktemp("var")))

        yield start


@pytest.mark.parametrize("seed", [*REMEMBERED, *(seed for seed in SEEDS if seed not in REMEMBERED)])
def test_F14_everybody_shows_the_board_of_the_log_after_a_storm(storming: Callable[[Name], Shelter], seed: int) -> None:
    report = storming(setup_of(seed) if LONG else "sqlite").storm(seed, MOVES)
    assert report.complaints == [], f"make fuzz SEED={seed}  {REMEMBERED.get(seed, '')}"
    assert sum(report.told.values()) >= MOVES
