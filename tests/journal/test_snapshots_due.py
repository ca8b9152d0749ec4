"""When a board is written down: often enough to open fast, rarely enough to cost little (FIGURES D-10)."""

from itertools import pairwise

from boards.journal import rehydrate


def drawn(upto: int, size_at: int | None = None) -> list[int]:
    """The versions at which a board is written down whose every fact is a note, or that has so many all the time."""
    return [
        version
        for version in range(1, upto + 1)
        if rehydrate.is_due(version - 1, version, version if size_at is None else size_at)
    ]


def test_a_small_board_is_drawn_every_thousand_entries() -> None:
    assert drawn(8000, size_at=300) == [1000 * number for number in range(1, 9)]


def test_the_tail_of_a_growing_board_is_never_longer_than_a_quarter_of_it() -> None:
    versions = drawn(200_000)
    for last, following in pairwise(versions):
        assert following - last <= max(rehydrate.SNAPSHOT_EVERY, following / 4)


def test_drawing_a_growing_board_costs_a_few_times_its_items_not_their_square() -> None:
    assert sum(drawn(200_000)) < 10 * 200_000


def test_a_turn_that_leaps_over_the_mark_draws_it_once() -> None:
    assert rehydrate.is_due(999, 1400, 500)
    assert not rehydrate.is_due(1400, 1999, 500)
