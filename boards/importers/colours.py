"""Colours as they are found in files. Nothing here throws: an odd colour is a colour without a hue (DIO-7)."""

import colorsys
import re
from typing import Final, NamedTuple

from boards.importers.characters import brief

_HEX = re.compile(r"#?([0-9a-f]{3}|[0-9a-f]{6})(?:[0-9a-f]{2})?\Z")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\b[^()]*\)\Z")
_NAMED: Final = {
    "black": "#000000",
    "blue": "#0000ff",
    "cyan": "#00ffff",
    "gray": "#808080",
    "green": "#008000",
    "grey": "#808080",
    "lime": "#00ff00",
    "magenta": "#ff00ff",
    "orange": "#ffa500",
    "pink": "#ffc0cb",
    "purple": "#800080",
    "red": "#ff0000",
    "violet": "#ee82ee",
    "white": "#ffffff",
    "yellow": "#ffff00",
}


class Tone(NamedTuple):
    """A colour by eye: hue in degrees from 0 to 360, the others from 0 to 1.

    Saturation is high in many pale greys; chroma, the span between the strongest and the weakest of the three lights,
    is not.
    """

    hue: float
    saturation: float
    lightness: float
    chroma: float


def as_found(colour: str) -> str:
    """The colour in one spelling: six digits in lower case where it is a hex colour, else the words as they stand."""
    word = brief(colour.strip().lower())
    digits = _HEX.match(word)
    if not digits:
        return word
    value = digits.group(1)
    return "#" + (value if len(value) > len("rgb") else "".join(digit * 2 for digit in value))


def tone(colour: str) -> Tone | None:
    """How a colour looks, or None when it is no plain colour. Of `light-dark(a,b)` the light one counts."""
    word = as_found(colour)
    if word.startswith("light-dark("):
        word = as_found(_first_argument(word))
    word = _NAMED.get(word, word)
    numbers = _RGB.match(word)
    if numbers:
        red, green, blue = (min(int(part), 255) / 255 for part in numbers.groups())
    elif _HEX.match(word) and word.startswith("#"):
        red, green, blue = (int(word[place : place + 2], 16) / 255 for place in (1, 3, 5))
    else:
        return None
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    return Tone(hue * 360, saturation, lightness, max(red, green, blue) - min(red, green, blue))


def _first_argument(call: str) -> str:
    """The first argument of a CSS function, which may be a function itself."""
    inner = call.partition("(")[2]
    depth = 0
    for place, sign in enumerate(inner):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if (sign == "," and depth == 0) or depth < 0:
            return inner[:place]
    return inner


def same_by_eye(colour: str) -> str:
    """One word for colours that nobody can tell apart: a drawing's default fill is white."""
    return "#ffffff" if colour in {"default", "white"} else colour
