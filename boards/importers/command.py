"""Named shapes into one ImportDrawing, in reading order (IMP-8, IMP-9), and the counts of what became what (IMP-7)."""

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from statistics import median

from msgspec.structs import replace

from boards.domain.commands import ImportDrawing, NewFrame, NewLink, NewNote
from boards.domain.ids import FrameId, LinkId, NoteId
from boards.domain.items import Origin
from boards.domain.kinds import FrameRole, Kind
from boards.domain.texts import TITLE_LIMIT
from boards.importers import answers, arrows, limits
from boards.importers.characters import brief, fits
from boards.importers.drawing import Counts
from boards.importers.layout import Placing, placings
from boards.importers.naming import Verdict
from boards.importers.sketch import Area, Arrow, Page, Region, Shape
from boards.importers.unreadable import Unreadable

_CONTEXT = re.compile(r"context|kontext|контекст|上下文|コンテキスト|컨텍스트", re.IGNORECASE)
_LABEL = Area(0, 0, 160, 40)
"""Pixels of a text that had no box of its own."""


class Build:
    """Collects the notes, frames and links of all pages.

    digest   a few digits of the file's hash: ids are made of it, the page and the place in the file, so they are the
             same for the same bytes, whatever is answered
    """

    def __init__(
        self, source: str, file: str, digest: str, given: Mapping[str, answers.Answer], counts: Counts
    ) -> None:
        self._source, self._file, self._digest, self._given, self._counts = source, file, digest, given, counts
        self._notes: list[NewNote] = []
        self._frames: list[NewFrame] = []
        self._links: list[NewLink] = []
        self._skipped: Counter[str] = Counter()
        self._mended: Counter[str] = Counter()

    def command(self, named: Sequence[tuple[Page, Sequence[Verdict]]]) -> ImportDrawing:
        """The whole drawing as one wish.

        Raises  Unreadable `too_many_elements` when it does not fit on a board
        """
        places = placings([page for page, _ in named])
        for (page, verdicts), placing in zip(named, places, strict=True):
            if len(named) > 1:
                self._page_frame(page, placing)
            self._page(page, verdicts, placing)
            self._skipped.update(page.skipped)
            self._mended.update(page.mended)
        self._counts.pages = len(named)
        self._counts.skipped, self._counts.mended = dict(self._skipped), dict(self._mended)
        total = len(self._notes) + len(self._frames) + len(self._links)
        if total > limits.ELEMENTS:
            raise Unreadable("too_many_elements", {"count": total, "limit": limits.ELEMENTS})
        notes = self._stacked()
        return ImportDrawing(self._source, self._file, notes, self._frames, self._links)

    def _page(self, page: Page, verdicts: Sequence[Verdict], placing: Placing) -> None:
        notes: list[tuple[Area, Shape, NewNote]] = []
        for shape, verdict in zip(page.shapes, verdicts, strict=True):
            answer = answers.answered(self._given, page, shape, verdict)
            if answer == answers.IGNORE:
                self._skipped["ignored"] += 1
                continue
            self._count(shape, verdict)
            kind = verdict.applied if answer is None else Kind(answer)
            notes.append((shape.area, shape, self._note(page, shape, kind, verdict.word, placing)))
        page.shapes = [shape for _, shape, _ in notes]
        for region in page.regions:
            if region.drawn:
                notes += self._region(page, region, placing)
        notes += self._connectors(page, placing)
        self._notes += [note for _, _, note in sorted(notes, key=_reading_order(page))]

    def _count(self, shape: Shape, verdict: Verdict) -> None:
        counts = self._counts
        counts.notes += shape.part in {"note", "backdrop"}
        counts.unfilled += shape.part == "unfilled"
        counts.class_boxes += shape.part == "class_box"
        counts.texts += shape.part == "text"
        counts.field_rows += shape.fields
        counts.field_texts += shape.field_texts
        counts.tags += verdict.reason == "tag"

    def _note(self, page: Page, shape: Shape, kind: Kind, word: str, placing: Placing) -> NewNote:
        box = placing.box(shape.area)
        return NewNote(
            note=NoteId(self._name("n", page, shape.order)),
            kind=kind,
            x=box.x,
            y=box.y,
            text=shape.text,
            w=box.w,
            h=box.h,
            turn=shape.turn,
            stack=shape.order,
            origin=Origin(self._file, str(page.index), brief(shape.id), shape.colour, shape.shape, word),
        )

    def _region(self, page: Page, region: Region, placing: Placing) -> list[tuple[Area, Shape, NewNote]]:
        """A frame; a name that is too long for one is written into it, so that no word is lost."""
        box = placing.box(region.area)
        frame = FrameId(self._name("f", page, region.order))
        role = FrameRole.CONTEXT if _CONTEXT.search(region.name) or _CONTEXT.search(page.name) else FrameRole.PLAIN
        short = fits(region.name, TITLE_LIMIT)
        self._frames.append(NewFrame(frame, box.x, box.y, box.w, box.h, region.name if short else "", role))
        return [] if short else [self._label(page, region.order, region.name, region.area.x, region.area.y, placing)]

    def _connectors(self, page: Page, placing: Placing) -> list[tuple[Area, Shape, NewNote]]:
        """Links between notes. The label of an arrow that stays open, or is too long for a link, becomes a text."""
        joined, loose = arrows.join(page)
        labels: list[tuple[Arrow, float, float]] = []
        for join in joined:
            self._counts.bound += not join.resolved
            self._counts.resolved += join.resolved
            source, target = (NoteId(self._name("n", page, end.order)) for end in (join.source, join.target))
            short = fits(join.arrow.text, TITLE_LIMIT)
            link = LinkId(self._name("l", page, join.arrow.order))
            self._links.append(NewLink(link, source, target, join.arrow.text if short else ""))
            if not short:
                labels.append((join.arrow, join.source.area.x, join.source.area.y))
        for arrow in loose:
            self._counts.open += 1
            if arrow.text.strip():
                at = arrow.start or arrow.end or page.shapes[0].area.centre
                labels.append((arrow, at.x, at.y))
        return [self._label(page, arrow.order, arrow.text, x, y, placing) for arrow, x, y in labels]

    def _label(
        self, page: Page, order: int, text: str, x: float, y: float, placing: Placing
    ) -> tuple[Area, Shape, NewNote]:
        self._counts.labels += 1
        area = Area(x, y, _LABEL.w, _LABEL.h)
        shape = Shape(f"label {order}", order, text, "none", "label", area, part="text")
        return area, shape, self._note(page, shape, Kind.TEXT, "", placing)

    def _page_frame(self, page: Page, placing: Placing) -> None:
        box = placing.around()
        name = page.name or str(page.index)
        frame = FrameId(f"{self._digest}-p{page.index}")
        self._frames.append(NewFrame(frame, box.x, box.y, box.w, box.h, name, FrameRole.PLAIN))

    def _name(self, letter: str, page: Page, order: int) -> str:
        return f"{self._digest}-{page.index}-{letter}{order}"

    def _stacked(self) -> list[NewNote]:
        """Notes in reading order that keep the stacking of the file (ADJ-3), all below what is placed later."""
        order = {
            name: place
            for place, name in enumerate(sorted({(n.origin.page, n.stack) for n in self._notes if n.origin}))
        }
        return [replace(n, stack=order[n.origin.page, n.stack] - len(order)) for n in self._notes if n.origin]


def _reading_order(page: Page) -> Callable[[tuple[Area, Shape, NewNote]], tuple[int, float, float, str]]:
    """Columns from left to right, each from top to bottom, ties by the source's id (IMP-8)."""
    widths = [shape.area.w for shape in page.shapes if shape.part != "text"] or [_LABEL.w]
    column = median(widths)

    def place(item: tuple[Area, Shape, NewNote]) -> tuple[int, float, float, str]:
        area, shape, _ = item
        return math.floor(area.x / column), area.y, area.x, shape.id

    return place
