"""How the sample board came about: what three people wished, one after another."""

from collections.abc import Iterator
from typing import Final, Literal, NamedTuple

from boards.domain import commands as c
from boards.domain.ids import CommandId, FrameId, LinkId, NoteId, PivotalId
from boards.domain.items import Box
from boards.domain.kinds import Format, FrameRole, Kind
from boards.http.sample.layout import PLACES, RENTAL, RIDE_ENDS, WORKSHOP, WORKSHOP_AT_FIRST, arrows
from boards.http.sample.words import words

Who = Literal["Mina", "Jonas", "Aylin"]
PEOPLE: Final[tuple[Who, ...]] = ("Mina", "Jonas", "Aylin")

EVENTS_AS_THEY_CAME: Final[tuple[str, ...]] = (
    "bike-returned",
    "bike-reserved",
    "bike-withdrawn",
    "bike-unlocked",
    "ride-paid",
    "damage-reported",
    "bike-repaired",
    "ride-charged",
    "reservation-expired",
    "service-scheduled",
    "payment-refused",
    "bike-offered",
)
QUESTIONS: Final = ("lost-bikes", "refused-cards")
BESIDE: Final = ("e-bikes", "ride", "spare-parts")


class Step(NamedTuple):
    """One wish of the story, so many seconds after the one before."""

    id: CommandId
    who: Who
    pause: int
    command: c.Command


class _Story:
    """Numbers the steps and lets the three take turns."""

    def __init__(self) -> None:
        self.told = 0

    def step(self, command: c.Command, pause: int, who: Who | None = None) -> Step:
        self.told += 1
        return Step(CommandId(f"story-{self.told:03}"), who or PEOPLE[self.told % 3], pause, command)


def story(language: str) -> Iterator[Step]:
    """Every step from the empty board to the finished one, with the texts of one language."""
    said, told = words(language), _Story()
    yield told.step(c.OpenBoard(title=said["title"], format=Format.DESIGN, language=language), 0, "Mina")
    for who in PEOPLE:
        yield told.step(c.Introduce(name=who), 9, who)
    yield from _events(told, said)
    yield from _timeline(told, said)
    yield from _questions(told, said)
    yield from _causes(told, said)
    yield from _contexts(told, said)
    yield from _arrows(told)
    yield from _fields(told, said)


def _events(told: _Story, said: dict[str, str]) -> Iterator[Step]:
    """Everybody writes what happens, wherever there is room; two are worded twice, one is said twice."""
    for number, name in enumerate(EVENTS_AS_THEY_CAME):
        column, row = number % 5, number // 5
        text = said.get(f"{name}.first", said[name])
        x, y = column * 190 + 37 * (row % 2), row * 170 + 23 * (number % 3)
        yield told.step(c.PlaceNote(note=NoteId(name), kind=Kind.EVENT, x=x, y=y, text=text), 11 + 5 * (number % 4))
    yield told.step(_reword("bike-reserved", said["bike-reserved"], said["bike-reserved.first"]), 14)
    yield told.step(_reword("bike-withdrawn", said["bike-withdrawn"], said["bike-withdrawn.first"]), 12)
    yield told.step(c.RemoveItems(notes=[NoteId("ride-paid")]), 18, "Mina")


def _timeline(told: _Story, said: dict[str, str]) -> Iterator[Step]:
    """The events are put in order, a few at a time, and the ride gets its end."""
    told_events = [name for name in EVENTS_AS_THEY_CAME if name != "ride-paid"]
    for start in range(0, len(told_events), 2):
        yield told.step(c.MoveItems(notes=[_place(name) for name in told_events[start : start + 2]]), 25)
    yield told.step(c.DrawPivotal(pivotal=PivotalId("ride-ends"), x=RIDE_ENDS, text=said["ride-ends"]), 35, "Mina")


def _questions(told: _Story, said: dict[str, str]) -> Iterator[Step]:
    for name in (*QUESTIONS, *BESIDE):
        yield told.step(_note(name, said), 28)


def _causes(told: _Story, said: dict[str, str]) -> Iterator[Step]:
    """Who wanted it, what decided it, what reacted to it; the payment provider is taken for one of ours at first."""
    for kinds in (
        (Kind.COMMAND, Kind.ACTOR),
        (Kind.AGGREGATE, Kind.SYSTEM),
        (Kind.POLICY,),
        (Kind.READ_MODEL, Kind.UI),
    ):
        for name, (kind, x, y) in PLACES.items():
            if kind in kinds:
                first = Kind.AGGREGATE if kind is Kind.SYSTEM else kind
                yield told.step(c.PlaceNote(note=NoteId(name), kind=first, x=x, y=y, text=said[name]), 17)
    yield told.step(c.ChangeKind(notes=[NoteId("payment")], kind=Kind.SYSTEM), 30, "Aylin")


def _contexts(told: _Story, said: dict[str, str]) -> Iterator[Step]:
    """Two frames are drawn; the second is too small and has a name that does not stay."""
    yield told.step(_frame("rental-context", RENTAL, said["rental-context"]), 40, "Jonas")
    yield told.step(_frame("workshop-context", WORKSHOP_AT_FIRST, said["workshop-context.first"]), 25, "Aylin")
    workshop = FrameId("workshop-context")
    yield told.step(c.ResizeFrame(frame=workshop, box=Box(*WORKSHOP)), 12, "Aylin")
    yield told.step(c.RenameFrame(frame=workshop, name=said["workshop-context"]), 22, "Mina")


def _arrows(told: _Story) -> Iterator[Step]:
    """Cause is joined to effect; one arrow goes astray and is taken back by whoever drew it."""
    astray = told.step(_arrow("bike-offered", "my-rides"), 20, "Jonas")
    yield astray
    yield told.step(c.Undo(gesture=astray.id), 6, "Jonas")
    for source, target in arrows():
        yield told.step(_arrow(source, target), 8)


def _fields(told: _Story, said: dict[str, str]) -> Iterator[Step]:
    """The events of the main story say what they carry."""
    for name in ("bike-reserved", "bike-returned", "ride-charged", "damage-reported"):
        yield told.step(_reword(name, f"{said[name]}\n{said[f'{name}.fields']}", said[name]), 26)


def _note(name: str, said: dict[str, str]) -> c.PlaceNote:
    kind, x, y = PLACES[name]
    return c.PlaceNote(note=NoteId(name), kind=kind, x=x, y=y, text=said[name])


def _place(name: str) -> c.NotePlace:
    _, x, y = PLACES[name]
    return c.NotePlace(note=NoteId(name), x=x, y=y)


def _reword(name: str, text: str, before: str) -> c.RewordNote:
    return c.RewordNote(note=NoteId(name), text=text, before=before)


def _frame(name: str, at: tuple[float, float, float, float], title: str) -> c.DrawFrame:
    x, y, w, h = at
    return c.DrawFrame(frame=FrameId(name), x=x, y=y, w=w, h=h, name=title, role=FrameRole.CONTEXT)


def _arrow(source: str, target: str) -> c.ConnectNotes:
    return c.ConnectNotes(link=LinkId(f"{source}--{target}"), source=NoteId(source), target=NoteId(target))
