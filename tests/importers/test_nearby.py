"""The index finds what looking at every box finds."""

from hypothesis import given
from hypothesis import strategies as st

from boards.importers.nearby import Nearby
from boards.importers.sketch import Area, Point

PLACES = st.integers(-50, 50) | st.floats(-1e7, 1e7)
SIDES = st.integers(1, 60) | st.floats(1e-9, 1e7)
AREAS = st.builds(Area, PLACES, PLACES, SIDES, SIDES)


def touch(one: Area, other: Area) -> bool:
    across = one.x <= other.x + other.w and other.x <= one.x + one.w
    return across and one.y <= other.y + other.h and other.y <= one.y + one.h


@given(st.lists(AREAS, max_size=30), AREAS)
def test_what_touches_a_region(areas: list[Area], region: Area) -> None:
    assert sorted(Nearby(areas).touching(region)) == [place for place, area in enumerate(areas) if touch(area, region)]


@given(st.lists(AREAS, max_size=30), st.builds(Point, PLACES, PLACES))
def test_the_smallest_box_around_a_point(areas: list[Area], point: Point) -> None:
    around = [(area.size, place) for place, area in enumerate(areas) if area.holds(point)]
    assert Nearby(areas).smallest_around(point) == (min(around)[1] if around else None)
