"""The legend of a page: kind words as whole texts, each on its own fill (MAP-3). It holds for its page only."""

from collections import defaultdict
from collections.abc import Iterable
from statistics import median
from typing import Final

from boards.domain.kinds import Kind
from boards.importers import kind_words
from boards.importers.colours import same_by_eye
from boards.importers.sketch import Point, Shape

_FEWEST: Final = 3

_CLEARLY: Final = 0.5
"""Of two words on one fill the nearer one to the legend wins when the other is at least twice as far away."""


def legend(shapes: Iterable[Shape]) -> dict[str, Kind]:
    """The kind of each fill that a legend names; empty when the page has none.

    Of words for two kinds on one fill the one that stands in the legend counts. If that is not clear the fill is left
    out: it means both, so somebody has to be asked.
    """
    said: dict[str, list[tuple[Kind, Point]]] = defaultdict(list)
    for shape in shapes:
        kind = kind_words.kind_of(shape.text) if shape.part == "note" else None
        if kind is not None:
            said[same_by_eye(shape.colour)].append((kind, shape.area.centre))
    clear = {colour: words for colour, words in said.items() if len({kind for kind, _ in words}) == 1}
    kinds = {colour: words[0][0] for colour, words in clear.items()}
    if len(set(kinds.values())) < _FEWEST:
        return {}
    places = [place for words in clear.values() for _, place in words]
    heart = Point(median(place.x for place in places), median(place.y for place in places))
    for colour, words in said.items():
        nearest = colour not in kinds and _nearest(words, heart)
        if nearest:
            kinds[colour] = nearest
    return kinds


def _nearest(words: list[tuple[Kind, Point]], heart: Point) -> Kind | None:
    """The kind whose word stands clearly nearer to the legend than the words of all others."""
    ranked = sorted(
        (abs(place.x - heart.x) + abs(place.y - heart.y), number) for number, (_, place) in enumerate(words)
    )
    far, first = ranked[0]
    kind = words[first][0]
    rival = next(distance for distance, number in ranked if words[number][0] is not kind)
    return kind if far <= _CLEARLY * rival else None
