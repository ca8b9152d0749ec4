"""What an importer answers: one command, what it found, and what somebody should be asked (MAP-8, IMP-7)."""

from msgspec import Struct

from boards.domain.commands import Command, EditLegend, ImportDrawing, LockItems, RecordNames
from boards.domain.kinds import Format, Kind
from boards.importers.naming import Reason


class Question(Struct, frozen=True):
    """One row of the mapping screen: the notes of one page, colour and shape word that are named by the same reason.

    key       what to answer to: `page|colour|shape`, with `|word` at the end for notes that a text tag names; in an
              answer the page may be `*` for all pages
    texts     three samples
    kind      the suggestion; None when there is none
    doubtful  without an answer these notes stay unknown
    """

    key: str
    page: int
    colour: str
    shape: str
    word: str
    count: int
    texts: list[str]
    kind: Kind | None
    reason: Reason
    doubtful: bool


class PageFound(Struct, frozen=True):
    """One page of the file. `notes` is None for a page that cannot be read."""

    index: int
    name: str
    notes: int | None
    chosen: bool


class Counts(Struct):
    """What was found on the chosen pages, nothing left out (IMP-7).

    notes        coloured boxes that became notes
    unfilled     boxes without a fill that became notes
    class_boxes  boxes with field rows, one note each
    field_rows   rows with a box of their own that became lines of their class box
    field_texts  rows and texts without one that did
    backdrops    coloured boxes behind notes that became frames
    texts        texts without a box
    labels       labels of open arrows, and names too long for a frame or a link, that became texts
    containers   frames, groups, lanes and outlines of the file, backdrops not counted
    bound, resolved, open   connectors: named by the file at both ends, resolved by place, left out
    tags         texts that name their own kind
    skipped, mended         elements left out, and damage repaired, by reason
    """

    pages: int = 0
    notes: int = 0
    unfilled: int = 0
    class_boxes: int = 0
    field_rows: int = 0
    field_texts: int = 0
    backdrops: int = 0
    texts: int = 0
    labels: int = 0
    containers: int = 0
    bound: int = 0
    resolved: int = 0
    open: int = 0
    tags: int = 0
    skipped: dict[str, int] = {}
    mended: dict[str, int] = {}

    @property
    def on_board(self) -> int:
        """How many notes the command places."""
        return self.notes + self.unfilled + self.class_boxes + self.texts + self.labels


class Warn(Struct, frozen=True):
    """Something a person should know: a stable code and how often. The edge translates it.

    open_connectors   arrows whose ends name no note
    skipped           elements that were left out (fields: reason)
    mended            damage that was repaired (fields: reason)
    doubtful          notes that stay unknown until somebody answers
    """

    code: str
    count: int
    reason: str = ""


class Drawing(Struct):
    """A file as one wish, with the questions that it leaves."""

    format: str
    title: str
    board_format: Format
    language: str | None
    command: ImportDrawing
    questions: list[Question]
    counts: Counts
    warnings: list[Warn]
    pages: list[PageFound]
    legend: list[EditLegend] = []
    """What the board calls kinds; only our own files say it."""
    settled: list[RecordNames | LockItems] = []
    """What holds for the things once they are there: names in generated code, locks."""

    def wishes(self) -> list[Command]:
        """All that makes the board of this file, in order."""
        return [*self.legend, self.command, *self.settled]
