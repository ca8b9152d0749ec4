"""The normal form of every drawing: what a file held, before anybody says what it means (IMP-2).

x and y are the top left corner of the unturned box, y grows downwards, in pixels of the source at 100 %; `turn` is in
degrees, clockwise, about the centre. Nothing is rounded (IMP-3). Ids are the source's own and unique within a page (IMP-4).
"""

from collections import Counter
from typing import Literal, NamedTuple

from msgspec import Struct, field

from boards.domain.kinds import Kind


class Point(NamedTuple):
    """A place on a page."""

    x: float
    y: float


class Area(NamedTuple):
    """A place and a size on a page."""

    x: float
    y: float
    w: float
    h: float

    @property
    def centre(self) -> Point:
        return Point(self.x + self.w / 2, self.y + self.h / 2)

    @property
    def size(self) -> float:
        return self.w * self.h

    def holds(self, point: Point) -> bool:
        """Whether the point lies in it or on its edge."""
        return self.x <= point.x <= self.x + self.w and self.y <= point.y <= self.y + self.h

    def encloses(self, other: "Area") -> bool:
        """Whether the other lies wholly in it."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.x + other.w <= self.x + self.w
            and other.y + other.h <= self.y + self.h
        )


Part = Literal["note", "unfilled", "class_box", "backdrop", "text"]
"""What a box is counted as: a coloured note, an outline with a text, a box with field rows, a coloured box that holds
notes, a text without a box."""


class Shape(Struct):
    """A box that may become a note.

    order    place in the file, back to front
    figure   True when the shape itself is a person
    typed    the kind, where the format names it
    fields   how many field rows with a box of their own were joined to the text (DIO-9)
    field_texts   how many rows and texts without one were joined to it
    """

    id: str
    order: int
    text: str
    colour: str
    shape: str
    area: Area
    turn: float = 0
    part: Part = "note"
    figure: bool = False
    typed: Kind | None = None
    fields: int = 0
    field_texts: int = 0


class Region(Struct):
    """A container. One without `drawn` only groups and leaves no frame on the board."""

    id: str
    order: int
    name: str
    area: Area
    drawn: bool = True


class Arrow(Struct):
    """A connector. Ends name elements where the file does; the points say where it begins and ends on the page."""

    id: str
    order: int
    source: str = ""
    target: str = ""
    start: Point | None = None
    end: Point | None = None
    text: str = ""


class Page(Struct):
    """One page of a drawing.

    skipped   what was left out, by reason (IMP-7)
    mended    what was read although it was damaged, by reason (BAD-7, BAD-8, BAD-10)
    """

    index: int
    name: str = ""
    shapes: list[Shape] = []
    regions: list[Region] = []
    arrows: list[Arrow] = []
    skipped: Counter[str] = field(default_factory=Counter)
    mended: Counter[str] = field(default_factory=Counter)


class Sketch(Struct):
    """A drawing: its format's name and its pages."""

    format: str
    pages: list[Page]
