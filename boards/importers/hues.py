"""What a colour alone suggests (MAP-6), and the palettes of tools, whose exact colours say more (COL-1)."""

from typing import Final

from boards.domain.kinds import Kind
from boards.importers.colours import tone

PALETTE: Final[dict[str, Kind]] = {
    "#feae57": Kind.EVENT,
    "#a7c5fc": Kind.COMMAND,
    "#fee750": Kind.ACTOR,
    "#fef5b2": Kind.AGGREGATE,
    "#da99e6": Kind.POLICY,
    "#b0deb3": Kind.READ_MODEL,
    "#ffb3c5": Kind.SYSTEM,
    "#f47570": Kind.HOTSPOT,
    "#ec4d4e": Kind.HOTSPOT,
}
"""The colours of the draw.io template that many boards are drawn with."""

_GREYISH: Final = 0.15
_COLOURLESS: Final = 0.05
_NEARLY_WHITE: Final = 0.97
_PALE: Final = 0.75
_RED_FROM: Final = 340

YELLOW: Final = frozenset({Kind.ACTOR, Kind.AGGREGATE})
"""Both are yellow; the neighbours decide, or somebody is asked (MAP-7)."""

_BANDS: Final = (
    (12, frozenset({Kind.HOTSPOT})),
    (44, frozenset({Kind.EVENT})),
    (70, YELLOW),
    (170, frozenset({Kind.READ_MODEL})),
    (250, frozenset({Kind.COMMAND})),
    (300, frozenset({Kind.POLICY})),
    (_RED_FROM, frozenset({Kind.SYSTEM})),
)
"""Upper end of each band of hues in degrees, and what it suggests."""


def suggested(colour: str) -> frozenset[Kind]:
    """The kinds that a colour may mean by its hue; none when it has no hue worth the name."""
    seen = tone(colour)
    if seen is None or seen.chroma < _COLOURLESS or seen.saturation < _GREYISH or seen.lightness > _NEARLY_WHITE:
        return frozenset()
    if seen.hue < _BANDS[0][0] or seen.hue >= _RED_FROM:
        return frozenset({Kind.SYSTEM if seen.lightness > _PALE else Kind.HOTSPOT})
    return next(kinds for end, kinds in _BANDS if seen.hue < end)
