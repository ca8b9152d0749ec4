"""The board as it is after some facts: what `decide` looks at and `evolve` makes."""

from dataclasses import dataclass, field

from boards.domain.ids import FrameId, LinkId, NoteId, PersonId, PivotalId
from boards.domain.items import Frame, LegendEntry, Link, Note, Pivotal
from boards.domain.kinds import Format, Kind
from boards.domain.rejections import ItemUnknown


@dataclass(slots=True)
class Board:
    """Everything on one board at one version; version n is the board after its first n facts.

    The dictionaries keep the order of placing. Treat a board that you did not make as read only: `evolve` copies,
    and only the owner of a draft may use `evolve.apply`.
    """

    version: int = 0
    title: str = ""
    format: Format = Format.BLANK
    language: str = "en"
    notes: dict[NoteId, Note] = field(default_factory=dict)
    frames: dict[FrameId, Frame] = field(default_factory=dict)
    links: dict[LinkId, Link] = field(default_factory=dict)
    pivotals: dict[PivotalId, Pivotal] = field(default_factory=dict)
    people: dict[PersonId, str] = field(default_factory=dict)
    names: dict[NoteId, str] = field(default_factory=dict)
    legend: dict[Kind, LegendEntry] = field(default_factory=dict)

    def copy(self) -> "Board":
        """A draft that can be changed without changing this one; the items are shared, for they never change."""
        return Board(
            self.version,
            self.title,
            self.format,
            self.language,
            dict(self.notes),
            dict(self.frames),
            dict(self.links),
            dict(self.pivotals),
            dict(self.people),
            dict(self.names),
            dict(self.legend),
        )

    def note(self, note: NoteId) -> Note:
        """The note of that name, or ItemUnknown."""
        try:
            return self.notes[note]
        except KeyError:
            raise ItemUnknown(note) from None

    def frame(self, frame: FrameId) -> Frame:
        """The frame of that name, or ItemUnknown."""
        try:
            return self.frames[frame]
        except KeyError:
            raise ItemUnknown(frame) from None

    def link(self, link: LinkId) -> Link:
        """The arrow of that name, or ItemUnknown."""
        try:
            return self.links[link]
        except KeyError:
            raise ItemUnknown(link) from None

    def pivotal(self, pivotal: PivotalId) -> Pivotal:
        """The pivotal line of that name, or ItemUnknown."""
        try:
            return self.pivotals[pivotal]
        except KeyError:
            raise ItemUnknown(pivotal) from None

    def size(self) -> int:
        """How many items lie on it (TRUST L06 counts them)."""
        return len(self.notes) + len(self.frames) + len(self.links) + len(self.pivotals)
