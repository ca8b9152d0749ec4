"""The legend: what this board calls the kinds, and on which paper they lie."""

from typing import Final

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.items import LegendEntry
from boards.domain.kinds import LOOKS
from boards.domain.rejections import TooDark
from boards.domain.texts import labelled

INK: Final = "#1A1A1A"
"""The colour of people's words."""
CONTRAST: Final = 4.5
"""What WCAG 2.2 asks between words and paper."""
_STRAIGHT: Final = 0.04045
"""Up to here a channel of sRGB is proportional to light."""


def edit_legend(command: c.EditLegend, board: Board) -> list[e.Event]:
    """[Y1] A name is one line; [Y2] words stay readable on the paper; [Y3] the kind's own look is none of the legend's."""
    name = None if command.name is None else labelled(command.name)
    paper = None if command.paper is None else command.paper.upper()
    if paper is not None and contrast(paper, INK) < CONTRAST:
        raise TooDark(paper)
    if paper == LOOKS[command.kind].paper:
        paper = None
    was = board.legend.get(command.kind) or LegendEntry(command.kind)
    if (name, paper) == (was.name, was.paper):
        return []
    return [e.LegendEdited(command.kind, name, paper, was.name, was.paper)]


def contrast(one: str, other: str) -> float:
    """How well two colours like #1A1A1A stand out from each other: 1 to 21 (WCAG 2.2)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[place : place + 2], 16) / 255) for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _STRAIGHT else float(((channel + 0.055) / 1.055) ** 2.4)
