"""Workshops that nobody would hold: from a seed, wishes of three people over a handful of names, so that they often meet."""

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

import msgspec

from boards.domain import commands as c
from boards.domain.board import Board
from boards.domain.decide import decide
from boards.domain.events import Event
from boards.domain.evolve import apply
from boards.domain.ids import CommandId, FrameId, LinkId, NoteId, PersonId, PivotalId
from boards.domain.items import Box, Origin
from boards.domain.kinds import Format, FrameRole, Kind
from boards.domain.rejections import Rejection

T = TypeVar("T")
PEOPLE = (PersonId("ines"), PersonId("jonas"), PersonId("wei"))
PLACES = (-250.5, -40, 0, 0.1, 10, 120, 1e6, 333.333)
EXTENTS = (0.5, 40, 77.7, 100, 200)
TEXTS = (
    "",
    "Ride requested",
    "Zahlung\nverbucht",
    "注文が確定した",
    "🚕 \u202eabc",
    "a\u0308\r\nb",
    "\ufeff x",
    "nul\x00",
    "y" * 201,
)


class Step(msgspec.Struct, frozen=True):
    """One wish and what came of it; nothing when it was refused or no news."""

    by: PersonId
    command: c.Command
    gesture: Sequence[Event]
    facts: Sequence[Event]


def workshop(seed: int, wishes: int) -> list[Step]:
    """The same workshop for the same seed: its beginning and so many wishes."""
    chance = Random(seed)
    board = Board()
    gestures: dict[PersonId, list[tuple[CommandId, list[Event]]]] = {person: [] for person in PEOPLE}
    steps: list[Step] = []
    for turn in range(wishes + 1):
        by = chance.choice(PEOPLE)
        gesture: list[Event] = []
        command: c.Command = c.OpenBoard("Random", chance.choice(list(Format)))
        if turn and gestures[by] and chance.random() < 0.25:
            name, gesture = chance.choice(gestures[by][-4:])
            command = c.Undo(name)
        elif turn:
            command = chance.choice(WISHES)(chance)
        facts = _decided(command, board, by, gesture)
        if facts:
            gestures[by].append((CommandId(f"c{turn}"), facts))
        steps.append(Step(by, command, gesture, facts))
    return steps


def _decided(command: c.Command, board: Board, by: PersonId, gesture: Sequence[Event]) -> list[Event]:
    try:
        facts = decide(command, board, by, gesture)
    except Rejection:
        return []
    for fact in facts:
        apply(board, fact)
    return facts


def _note(chance: Random) -> NoteId:
    return NoteId(f"n{chance.randrange(8)}")


def _frame(chance: Random) -> FrameId:
    return FrameId(f"f{chance.randrange(4)}")


def _link(chance: Random) -> LinkId:
    return LinkId(f"l{chance.randrange(6)}")


def _line(chance: Random) -> PivotalId:
    return PivotalId(f"v{chance.randrange(3)}")


def _box(chance: Random) -> Box:
    return Box(chance.choice(PLACES), chance.choice(PLACES), chance.choice(EXTENTS), chance.choice(EXTENTS))


def _some(chance: Random, make: Callable[[Random], T], most: int, least: int = 0) -> list[T]:
    return [make(chance) for _ in range(chance.randint(least, most))]


def _new_note(chance: Random) -> c.NewNote:
    origin = Origin(file="f", page=chance.choice(("", "p"))) if chance.random() < 0.2 else None
    size = chance.choice((None, 77.7))
    kind, turn, stack = chance.choice(list(Kind)), chance.choice((0, 5)), chance.choice((0, 1))
    x, y, text = chance.choice(PLACES), chance.choice(PLACES), chance.choice(TEXTS)
    return c.NewNote(_note(chance), kind, x, y, text, size, size, turn, stack, origin)


def _new_link(chance: Random) -> c.NewLink:
    return c.NewLink(_link(chance), _note(chance), _note(chance), chance.choice(TEXTS))


def _new_frame(chance: Random) -> c.NewFrame:
    box = _box(chance)
    role = chance.choice(list(FrameRole))
    return c.NewFrame(_frame(chance), box.x, box.y, box.w, box.h, chance.choice(TEXTS), role)


def _import(chance: Random) -> c.ImportDrawing:
    notes, frames, links = _some(chance, _new_note, 2), _some(chance, _new_frame, 1), _some(chance, _new_link, 1)
    return c.ImportDrawing("drawio", "f.drawio", notes, frames, links)


def _move(chance: Random) -> c.MoveItems:
    return c.MoveItems(
        _some(chance, lambda dice: c.NotePlace(_note(dice), dice.choice(PLACES), dice.choice(PLACES)), 2),
        _some(chance, lambda dice: c.FramePlace(_frame(dice), dice.choice(PLACES), dice.choice(PLACES)), 1),
        _some(chance, lambda dice: c.PivotalPlace(_line(dice), dice.choice(PLACES)), 1),
    )


def _draw_pivotal(chance: Random) -> c.DrawPivotal:
    note = chance.choice((None, _note(chance)))
    return c.DrawPivotal(_line(chance), chance.choice(PLACES), chance.choice(TEXTS), note)


def _remove(chance: Random) -> c.RemoveItems:
    return c.RemoveItems(
        _some(chance, _note, 2), _some(chance, _frame, 1), _some(chance, _link, 1), _some(chance, _line, 1)
    )


def _all_of(kind: Callable[..., T], wish: msgspec.Struct) -> T:
    """The same wish as a command of its own."""
    return kind(**msgspec.structs.asdict(wish))


WISHES: Sequence[Callable[[Random], c.Command]] = (
    lambda dice: _all_of(c.PlaceNote, _new_note(dice)),
    lambda dice: _all_of(c.PlaceNote, _new_note(dice)),
    lambda dice: c.PlaceNotes(_some(dice, _new_note, 3, 1), _some(dice, _new_link, 2)),
    _import,
    _move,
    _move,
    lambda dice: c.RewordNote(_note(dice), dice.choice(TEXTS), dice.choice((None, *TEXTS[:3]))),
    lambda dice: c.ResizeNote(_note(dice), _box(dice)),
    lambda dice: c.ChangeKind(_some(dice, _note, 2, 1), dice.choice(list(Kind))),
    _remove,
    lambda dice: _all_of(c.ConnectNotes, _new_link(dice)),
    lambda dice: _all_of(c.ConnectNotes, _new_link(dice)),
    lambda dice: c.RewordLink(_link(dice), dice.choice(TEXTS)),
    lambda dice: _all_of(c.DrawFrame, _new_frame(dice)),
    lambda dice: c.RenameFrame(_frame(dice), dice.choice(TEXTS)),
    lambda dice: c.ResizeFrame(_frame(dice), _box(dice)),
    _draw_pivotal,
    lambda dice: c.RenamePivotal(_line(dice), dice.choice(TEXTS)),
    lambda dice: c.RenameBoard(dice.choice(TEXTS)),
    lambda dice: c.Introduce(dice.choice(TEXTS)),
    lambda dice: c.RecordNames([c.NoteName(_note(dice), dice.choice(("RideRequested", "Ride2")))]),
)
