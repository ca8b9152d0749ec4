"""The kinds of notes and the formats of workshops, with what the board needs to know of each (PRACTICE 2.1, 4)."""

from enum import StrEnum
from typing import Final, NamedTuple


class Kind(StrEnum):
    """What a note stands for. The values are stored and published; they never change (STYLE N5)."""

    EVENT = "event"
    HOTSPOT = "hotspot"
    ACTOR = "actor"
    SYSTEM = "system"
    COMMAND = "command"
    POLICY = "policy"
    READ_MODEL = "read_model"
    AGGREGATE = "aggregate"
    UI = "ui"
    OPPORTUNITY = "opportunity"
    VALUE_PLUS = "value_plus"
    VALUE_MINUS = "value_minus"
    TERM = "term"
    TEXT = "text"
    UNKNOWN = "unknown"


class Format(StrEnum):
    """The kind of workshop a board is made for."""

    BIG_PICTURE = "big_picture"
    PROCESS = "process"
    DESIGN = "design"
    BLANK = "blank"


class FrameRole(StrEnum):
    """What a frame means: only contexts and subdomains reach the model. A lane is a band along the story (PRACTICE 3)."""

    CONTEXT = "context"
    SUBDOMAIN = "subdomain"
    THEME = "theme"
    PLAIN = "plain"
    LANE = "lane"


class Axis(StrEnum):
    """A direction on the board: x is time, to the right; y is down."""

    X = "x"
    Y = "y"


class Look(NamedTuple):
    """How a kind lies on the board.

    width, height   board units; one square paper note is 100 x 100
    paper           colour of the paper
    icon            name of the small drawing, so that colour is never alone (PRACTICE K1)
    key             the letter that places it; empty if none
    """

    width: float
    height: float
    paper: str
    icon: str
    key: str


LOOKS: Final[dict[Kind, Look]] = {
    Kind.EVENT: Look(100, 100, "#FF9F4B", "zap", "E"),
    Kind.HOTSPOT: Look(100, 100, "#F27C8C", "badge", "Q"),
    Kind.ACTOR: Look(50, 70, "#FEF445", "user", "A"),
    Kind.SYSTEM: Look(200, 100, "#EA96BA", "plug", "X"),
    Kind.COMMAND: Look(100, 100, "#27BFE6", "arrow-right", "C"),
    Kind.POLICY: Look(200, 100, "#B485BC", "repeat-2", "P"),
    Kind.READ_MODEL: Look(100, 100, "#D1E27C", "list", "R"),
    Kind.AGGREGATE: Look(200, 100, "#FFF9B1", "layers", "G"),
    Kind.UI: Look(100, 100, "#FFFFFF", "app-window", "U"),
    Kind.OPPORTUNITY: Look(100, 100, "#AED25A", "lightbulb", "O"),
    Kind.VALUE_PLUS: Look(40, 40, "#8BC34A", "plus", ""),
    Kind.VALUE_MINUS: Look(40, 40, "#E5737A", "minus", ""),
    Kind.TERM: Look(200, 100, "#E2E8F0", "book-open", "D"),
    Kind.TEXT: Look(200, 40, "", "type", ""),
    Kind.UNKNOWN: Look(100, 100, "#D9D6D0", "circle-help", ""),
}

PALETTES: Final[dict[Format, tuple[Kind, ...]]] = {
    Format.BIG_PICTURE: (
        Kind.EVENT,
        Kind.HOTSPOT,
        Kind.ACTOR,
        Kind.SYSTEM,
        Kind.OPPORTUNITY,
        Kind.VALUE_PLUS,
        Kind.VALUE_MINUS,
        Kind.TERM,
        Kind.TEXT,
    ),
    Format.PROCESS: (
        Kind.EVENT,
        Kind.COMMAND,
        Kind.ACTOR,
        Kind.POLICY,
        Kind.SYSTEM,
        Kind.READ_MODEL,
        Kind.UI,
        Kind.HOTSPOT,
        Kind.TERM,
        Kind.TEXT,
    ),
    Format.DESIGN: (
        Kind.EVENT,
        Kind.COMMAND,
        Kind.ACTOR,
        Kind.POLICY,
        Kind.READ_MODEL,
        Kind.AGGREGATE,
        Kind.SYSTEM,
        Kind.UI,
        Kind.HOTSPOT,
        Kind.TERM,
        Kind.TEXT,
    ),
    Format.BLANK: tuple(kind for kind in Kind if kind is not Kind.UNKNOWN),
}
"""The kinds that the palette offers first. Every format reaches the others through the menu; nothing is refused."""
