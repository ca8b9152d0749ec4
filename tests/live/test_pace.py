"""One socket may wish often, but not without end, and who obeys loses nothing and keeps the order (TRUST L03)."""

from hypothesis import given
from hypothesis import strategies as st

from boards.live.pace import PAUSE, Bucket, Pace


def test_L03_a_burst_passes_and_what_is_beyond_it_waits() -> None:
    pace = Pace(rate=50, burst=100, now=0)
    assert [pace.wait_ms(0) for _ in range(101)] == [0] * 100 + [500]


def test_L03_the_allowed_rate_passes_for_ever() -> None:
    pace = Pace(rate=50, burst=100, now=0)
    assert not any(pace.wait_ms(number / 50) for number in range(10_000))


def test_L03_nothing_overtakes_what_was_refused() -> None:
    pace = Pace(rate=50, burst=1, now=0)
    assert pace.wait_ms(0) == 0
    assert pace.wait_ms(0) == 500
    assert pace.wait_ms(0.1) == 400
    assert pace.wait_ms(PAUSE) == 0


def test_L03_a_flood_ends_patience_and_a_client_that_obeys_never_does() -> None:
    flood = Pace(rate=50, burst=100, now=0)
    times = [number / 1000 for number in range(2000)]
    for now in times:
        flood.wait_ms(now)
    assert not flood.is_patient

    polite, now, kept = Pace(rate=50, burst=100, now=0), 0.0, 0
    while kept < 1000:
        wait = polite.wait_ms(now)
        now, kept = now + wait / 1000, kept + (wait == 0)
        assert polite.is_patient


@given(st.lists(st.floats(0, 2), max_size=300))
def test_L03_no_more_than_burst_and_rate_ever_pass(pauses: list[float]) -> None:
    bucket, now, passed = Bucket(rate=5, burst=10, now=0), 0.0, 0
    for pause in pauses:
        now += pause
        passed += bucket.take(now)
        assert passed <= 10 + 5 * now + 1e-6
