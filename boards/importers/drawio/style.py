"""What the style of a cell says: `base;key=value;...` (DIO-7)."""

import re

from msgspec import Struct

from boards.importers.colours import as_found

_PERSON = re.compile(r"(?:\b|_|uml)actor|person|(?:\b|_)users?(?![a-z])")


class Style(Struct, frozen=True):
    """The parts of a style. `base` is the first word without a value, often the name of the shape."""

    base: str
    values: dict[str, str]

    @property
    def shape(self) -> str:
        """The word for the shape: the named one, or the base, or a rectangle."""
        return self.values.get("shape") or self.base or "rectangle"

    @property
    def colour(self) -> str:
        """The fill as found; a cell without one is white."""
        return as_found(self.values.get("fillColor") or "#ffffff")

    @property
    def filled(self) -> bool:
        return self.colour not in {"none", "transparent"}

    @property
    def fill_is_named(self) -> bool:
        """Whether the style itself names a fill, instead of leaving it to the program."""
        return "fillColor" in self.values and self.filled

    @property
    def html(self) -> bool:
        return self.values.get("html") == "1"

    @property
    def turn(self) -> float:
        try:
            return float(self.values.get("rotation", "0"))
        except ValueError:
            return 0

    @property
    def person(self) -> bool:
        """Whether the figure is a person (DIO-10): `umlActor`, `mxgraph.basic.person`, icons whose name is a user."""
        figure = self.values.get("shape", self.base) + " " + self.values.get("resIcon", "")
        return any(_PERSON.search(word.rpartition(".")[2].lower()) for word in figure.split())

    @property
    def picture(self) -> bool:
        return "image" in {self.base, self.values.get("shape")}


def read(text: str) -> Style:
    """The parts of a style; what is no pair and not first is another base, which says nothing more."""
    parts = [part for part in text.split(";") if part]
    bases = [part for part in parts if "=" not in part]
    pairs = dict(part.split("=", 1) for part in parts if "=" in part)
    return Style(bases[0] if bases else "", pairs)
