"""Who follows whom by place alone, on boards of known stories (EXPORT INF-3 to INF-7, the table of section 5).

These boards share their idea of layout with the rules, so they show that the rules do what they say, and not how well they do on
real boards.
"""

import random

import pytest

from boards.domain.kinds import LOOKS, Kind
from export.model import Link
from export.readers.board import read
from tests.export.drawing import Drawing

STEP = (Kind.READ_MODEL, Kind.COMMAND, Kind.AGGREGATE, Kind.EVENT, Kind.POLICY)
GAP = 6.0


def story(gap: float, jitter: float, seed: int) -> tuple[Drawing, set[tuple[str, str]]]:
    """Four rows of three steps; `gap` between rows and `jitter` in note widths. Returns the board and its true links."""
    dice = random.Random(seed)
    drawn, true = Drawing(), set[tuple[str, str]]()
    for row in range(4):
        x, last = 0.0, ""
        for step in range(3):
            names = {kind: f"{kind.value}-{row}-{step}" for kind in STEP}
            for kind in STEP:
                at = (
                    x + dice.uniform(-1, 1) * jitter * 100,
                    row * (1 + gap) * 100 + dice.uniform(-1, 1) * jitter * 100,
                )
                drawn.note(names[kind], kind, f"Words {kind.value} {row} {step}", *at)
                x += LOOKS[kind].width + GAP
            true |= {
                (names[Kind.READ_MODEL], names[Kind.COMMAND]),
                (names[Kind.COMMAND], names[Kind.AGGREGATE]),
                (names[Kind.AGGREGATE], names[Kind.EVENT]),
                (names[Kind.EVENT], names[Kind.POLICY]),
            }
            if last:
                true.add((last, names[Kind.COMMAND]))
            last = names[Kind.POLICY]
    return drawn, true


def found(drawn: Drawing) -> list[Link]:
    return [link for link in read(drawn.board, "b1").links if link.relation.value != "causes"]


def judged(gap: float, jitter: float) -> tuple[float, float, float]:
    """Precision, recall, and the share of the wrong links that are flagged weak, over thirty boards."""
    right = wrong = flagged = missed = 0
    for seed in range(30):
        drawn, true = story(gap, jitter, seed)
        links = found(drawn)
        pairs = {(link.source, link.target) for link in links}
        right += len(pairs & true)
        missed += len(true - pairs)
        bad = [link for link in links if (link.source, link.target) not in true]
        wrong += len(bad)
        flagged += sum(link.weak for link in bad)
    return right / (right + wrong), right / (right + missed), flagged / wrong if wrong else 1.0


def test_INF_on_a_tidy_board_every_link_is_found_and_no_other() -> None:
    drawn, true = story(1.6, 0, 0)
    assert {(link.source, link.target) for link in found(drawn)} >= true
    precision, recall, _ = judged(1.6, 0)
    assert (precision, recall) == (1.0, 1.0)


@pytest.mark.parametrize(("gap", "jitter", "precision", "flagged"), [(0.8, 0.5, 0.93, 0.8), (0.3, 0.2, 0.95, 0.8)])
def test_INF_on_an_untidy_board_most_links_are_right_and_most_wrong_ones_are_flagged(
    gap: float, jitter: float, precision: float, flagged: float
) -> None:
    measured = judged(gap, jitter)
    assert measured[0] >= precision
    assert measured[1] >= precision
    assert measured[2] >= flagged


@pytest.mark.parametrize("seed", range(5))
def test_E45_shuffled_notes_give_the_same_links(seed: int) -> None:
    drawn, _ = story(0.3, 0.2, seed)
    straight = found(drawn)
    notes = list(drawn.board.notes.items())
    random.Random(seed).shuffle(notes)
    drawn.board.notes = dict(notes)
    assert found(drawn) == straight


def test_A2_notes_that_overlap_belong_together_however_their_middles_lie() -> None:
    drawn = (
        Drawing()
        .note("c1", Kind.COMMAND, "Freeze card", 0, 0, 125, 125)
        .note("e1", Kind.EVENT, "Card frozen", 137, 0, 125, 125)
    )
    drawn.note("g1", Kind.AGGREGATE, "Card", 100, 100, 100, 100).note("s1", Kind.SYSTEM, "Bank", -75, 90, 80, 100)
    links = {(link.source, link.target): link for link in read(drawn.board, "b1").links}
    assert set(links) == {("c1", "g1"), ("g1", "e1"), ("c1", "e1")}
    assert [pair for pair, link in links.items() if link.weak] == []
