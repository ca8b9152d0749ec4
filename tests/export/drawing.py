"""Small boards by hand."""

from boards.domain.board import Board
from boards.domain.ids import FrameId, LinkId, NoteId, PersonId, PivotalId
from boards.domain.items import Frame, Link, Note, Pivotal
from boards.domain.kinds import LOOKS, Format, FrameRole, Kind

ANNA = PersonId("anna")
STEP = 106.0
"""A paper note and the small gap people leave."""


class Drawing:
    """A board that grows line by line; `next` places the following note to the right of the last one."""

    def __init__(self, title: str = "Taxi", language: str = "en", format_: Format = Format.DESIGN) -> None:
        self.board = Board(version=1, title=title, format=format_, language=language)
        self._right = 0.0

    def note(
        self, note: str, kind: Kind, text: str, x: float, y: float = 0, w: float | None = None, h: float | None = None
    ) -> "Drawing":
        look = LOOKS[kind]
        made = Note(NoteId(note), kind, text, x, y, w or look.width, h or look.height, ANNA)
        self.board.notes[made.id] = made
        self.board.version += 1
        self._right = made.x + made.w + 6
        return self

    def next(self, note: str, kind: Kind, text: str, y: float = 0) -> "Drawing":
        return self.note(note, kind, text, self._right, y)

    def gap(self, units: float = 1000) -> "Drawing":
        self._right += units
        return self

    def arrow(self, source: str, target: str) -> "Drawing":
        made = Link(LinkId(f"{source}-{target}"), NoteId(source), NoteId(target), ANNA)
        self.board.links[made.id] = made
        self.board.version += 1
        return self

    def frame(
        self, frame: str, name: str, x: float, y: float, w: float, h: float, role: FrameRole = FrameRole.CONTEXT
    ) -> "Drawing":
        self.board.frames[FrameId(frame)] = Frame(FrameId(frame), name, role, x, y, w, h, ANNA)
        self.board.version += 1
        return self

    def pivotal(self, line: str, note: str) -> "Drawing":
        at = self.board.notes[NoteId(note)]
        self.board.pivotals[PivotalId(line)] = Pivotal(PivotalId(line), at.x, ANNA, note=at.id)
        return self


def taxi() -> Drawing:
    """One ride, from the wish to the driver, with every kind of note on it."""
    drawn = Drawing()
    drawn.note("a1", Kind.ACTOR, "Passenger", 0, 60)
    drawn.note("c1", Kind.COMMAND, "Request ride\nride_id: uuid\npickup\nfare: money", 40)
    drawn.next("g1", Kind.AGGREGATE, "Ride")
    drawn.next("e1", Kind.EVENT, "Ride requested\nride_id: uuid\npickup\nfare: money\nwishes: list[string]")
    drawn.next("p1", Kind.POLICY, "Whenever a ride is requested,\nassign a driver")
    drawn.next("c2", Kind.COMMAND, "Assign driver")
    drawn.next("g2", Kind.AGGREGATE, "Ride")
    drawn.next("e2", Kind.EVENT, "Driver assigned")
    drawn.next("r1", Kind.READ_MODEL, "Open rides")
    drawn.note("h1", Kind.HOTSPOT, "What if nobody is near?", drawn.board.notes[NoteId("e2")].x + 20, 60)
    drawn.note("t1", Kind.TEXT, "Night shift", 0, 900)
    drawn.note("u1", Kind.UNKNOWN, "?", 0, 1200)
    drawn.note("e3", Kind.EVENT, "", 0, 1500)
    drawn.pivotal("l1", "e2")
    return drawn


def two_contexts() -> Drawing:
    """A ride is paid for in another context, whose policy waits for it."""
    drawn = Drawing("City rides")
    drawn.frame("f1", "Dispatch", -50, -100, 700, 400).frame("f2", "Billing & Co", 800, -100, 900, 400)
    drawn.note("c1", Kind.COMMAND, "Finish ride\nride_id: uuid", 0)
    drawn.next("g1", Kind.AGGREGATE, "Ride")
    drawn.next("e1", Kind.EVENT, "Ride finished\nride_id: uuid")
    drawn.note("p1", Kind.POLICY, "Whenever a ride is finished, send the invoice", 850)
    drawn.next("c2", Kind.COMMAND, "Send invoice")
    drawn.next("g2", Kind.AGGREGATE, "Invoice")
    drawn.next("e2", Kind.EVENT, "Invoice sent")
    drawn.next("r1", Kind.READ_MODEL, "Open invoices")
    return drawn.arrow("e1", "p1").arrow("e1", "r1")
