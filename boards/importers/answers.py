"""The answers of the mapping screen, and the questions that lead to them (MAP-8, MAP-9)."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final, Literal

from boards.domain.kinds import Kind
from boards.importers.characters import brief
from boards.importers.drawing import Question
from boards.importers.naming import Verdict
from boards.importers.sketch import Page, Shape
from boards.importers.unreadable import Unreadable

Answer = Kind | Literal["ignore"]

IGNORE: Final = "ignore"
"""The answer that leaves notes out."""

TEXTS: Final = "texts"
"""The key that makes notes of the texts without a box (BAD-4)."""

ANY: Final = "*"
"""In place of a page or a shape word: all of them."""

_SAMPLES = 3


def read(mapping: Mapping[str, str]) -> dict[str, Answer]:
    """The mapping with kinds in place of words.

    Raises  Unreadable `mapping_unreadable` for a word that is no kind and not `ignore`
    """
    read: dict[str, Answer] = {}
    for key, said in mapping.items():
        try:
            read[key] = IGNORE if said == IGNORE else Kind(said)
        except ValueError:
            raise Unreadable("mapping_unreadable", {"key": brief(str(key)), "kind": brief(str(said))}) from None
    return read


def key(page: int | str, shape: Shape, verdict: Verdict) -> str:
    """What an answer for this shape is filed under."""
    word = f"|{verdict.word}" if verdict.word else ""
    return f"{page}|{shape.colour}|{shape.shape}{word}"


def answered(given: Mapping[str, Answer], page: Page, shape: Shape, verdict: Verdict) -> Answer | None:
    """The answer that holds for this shape: its own page's before all pages', its own shape word's before all words'."""
    if shape.part == "text":
        return given.get(TEXTS)
    word = f"|{verdict.word}" if verdict.word else ""
    for place in (str(page.index), ANY):
        for form in (shape.shape, ANY):
            answer = given.get(f"{place}|{shape.colour}|{form}{word}")
            if answer is not None:
                return answer
    return None


def questions(pages: Sequence[tuple[Page, Sequence[Verdict]]]) -> list[Question]:
    """One row per page, colour, shape word and naming word, the doubtful first, then the largest."""
    rows: dict[tuple[int, str], list[tuple[Shape, Verdict]]] = defaultdict(list)
    for page, verdicts in pages:
        for shape, verdict in zip(page.shapes, verdicts, strict=True):
            if shape.part != "text" and verdict.reason != "typed":
                rows[page.index, key(page.index, shape, verdict)].append((shape, verdict))
    asked = [_question(page, name, row) for (page, name), row in rows.items()]
    return sorted(asked, key=lambda row: (not row.doubtful, -row.count, row.key))


def _question(page: int, name: str, row: Sequence[tuple[Shape, Verdict]]) -> Question:
    shape, verdict = row[0]
    samples = list(dict.fromkeys(shape.text for shape, _ in row if shape.text.strip()))[:_SAMPLES]
    return Question(
        key=name,
        page=page,
        colour=shape.colour,
        shape=shape.shape,
        word=verdict.word,
        count=len(row),
        texts=samples,
        kind=None if verdict.reason == "none" else verdict.kind,
        reason=verdict.reason,
        doubtful=verdict.doubtful,
    )
