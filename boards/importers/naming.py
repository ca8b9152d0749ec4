"""From shapes to kinds (MAP-1 to MAP-7): typed source, text tag, legend, hue, and what is left is asked."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final, Literal

from msgspec import Struct

from boards.domain.kinds import Kind
from boards.importers import hues, legends, neighbours, tags
from boards.importers.colours import same_by_eye
from boards.importers.sketch import Page, Shape

Reason = Literal["typed", "tag", "legend", "palette", "hue", "none"]


class Verdict(Struct, frozen=True):
    """What a shape most likely stands for, and why.

    word      the word that named it, for a tag
    doubtful  the suggestion is shown, but without an answer the note stays unknown (MAP-9)
    """

    kind: Kind
    reason: Reason
    word: str = ""
    doubtful: bool = False

    @property
    def applied(self) -> Kind:
        """The kind when nobody answers."""
        return Kind.UNKNOWN if self.doubtful else self.kind


NOBODY_KNOWS = Verdict(Kind.UNKNOWN, "none", doubtful=True)

_HALF: Final = 0.5
_PER_COLOUR: Final = 2
"""So many notes on the average share a colour where colour means something."""

_PALETTE_USED: Final = 3
"""So many exact colours of a palette are no accident."""

_SPOKEN: Final = frozenset({"tag", "legend"})
_TAGGED: Final = 2
"""So many tags of one kind on one colour and shape speak for the untagged notes beside them."""


def verdicts(pages: Sequence[Page]) -> list[list[Verdict]]:
    """One verdict per shape and page, in their order. Colours alone speak only on a board that uses them (BAD-5)."""
    said = [_in_words(page) for page in pages]
    if not _speaks_in_colours(pages, said):
        return [[verdict or NOBODY_KNOWS for verdict in of_page] for of_page in said]
    return [_by_hue(page, of_page) for page, of_page in zip(pages, said, strict=True)]


def _in_words(page: Page) -> list[Verdict | None]:
    """What words and figures say: tags first, then the page's legend, then the tags of their likes."""
    legend = legends.legend(page.shapes)
    said = [_said(shape, legend) for shape in page.shapes]
    tagged: dict[tuple[str, str], Counter[Kind]] = defaultdict(Counter)
    for shape, verdict in zip(page.shapes, said, strict=True):
        if verdict and verdict.reason == "tag":
            tagged[shape.colour, shape.shape][verdict.kind] += 1
    likes = {look: next(iter(kinds)) for look, kinds in tagged.items() if len(kinds) == 1 and kinds.total() >= _TAGGED}
    return [
        verdict or (Verdict(kind, "tag") if (kind := likes.get((shape.colour, shape.shape))) else None)
        for shape, verdict in zip(page.shapes, said, strict=True)
    ]


def _said(shape: Shape, legend: dict[str, Kind]) -> Verdict | None:
    if shape.typed is not None:
        return Verdict(shape.typed, "typed")
    if shape.part == "text":
        return Verdict(Kind.TEXT, "typed")
    if shape.figure:
        return Verdict(Kind.ACTOR, "tag", "person")
    if tag := tags.tag(shape.text):
        return Verdict(tag.kind, "tag", tag.word)
    kind = legend.get(same_by_eye(shape.colour))
    return Verdict(kind, "legend") if kind else None


def _by_hue(page: Page, said: Sequence[Verdict | None]) -> list[Verdict]:
    kinds = [verdict.kind if verdict else _sure(shape) for shape, verdict in zip(page.shapes, said, strict=True)]
    yellow = neighbours.yellow(page, kinds)
    return [verdict or _coloured(shape, yellow) for shape, verdict in zip(page.shapes, said, strict=True)]


def _coloured(shape: Shape, yellow: dict[str, Kind]) -> Verdict:
    if shape.fields or shape.part == "class_box":  # colours of class boxes follow the habits of class diagrams
        return NOBODY_KNOWS
    if shape.colour in hues.PALETTE:
        return Verdict(hues.PALETTE[shape.colour], "palette")
    kinds = hues.suggested(shape.colour)
    if kinds == hues.YELLOW:
        return Verdict(yellow.get(shape.colour, Kind.ACTOR), "hue", doubtful=shape.colour not in yellow)
    return Verdict(next(iter(kinds)), "hue") if kinds else NOBODY_KNOWS


def _sure(shape: Shape) -> Kind | None:
    """The kind that the colour alone leaves no choice about."""
    if shape.colour in hues.PALETTE:
        return hues.PALETTE[shape.colour]
    kinds = hues.suggested(shape.colour)
    return next(iter(kinds)) if len(kinds) == 1 else None


def _speaks_in_colours(pages: Sequence[Page], said: Sequence[Sequence[Verdict | None]]) -> bool:
    """Whether colours mean kinds here.

    They do where somebody said so in words, where the exact colours of a known palette are used, and where half of all
    boxes share few telling colours.
    """
    if any(
        verdict and verdict.reason in _SPOKEN and verdict.word != "person" for of_page in said for verdict in of_page
    ):
        return True
    boxes = [shape.colour for page in pages for shape in page.shapes if shape.part != "text"]
    if len(hues.PALETTE.keys() & boxes) >= _PALETTE_USED:
        return True
    telling = [colour for colour in boxes if hues.suggested(colour)]
    meant = frozenset[Kind]().union(*map(hues.suggested, telling))
    return (
        len(telling) >= _HALF * len(boxes)
        and len(telling) >= _PER_COLOUR * len(set(telling))
        and not meant.isdisjoint({Kind.EVENT, Kind.COMMAND})
    )
