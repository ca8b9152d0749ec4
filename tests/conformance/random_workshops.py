"""Workshops that nobody would hold: from a seed, wishes of three people over a handful of names, so that they often meet."""

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeVar

import msgspec

from boards.domain import commands as c
from boards.domain.ids import CommandId, FrameId, LinkId, NoteId, PersonId, PivotalId
from boards.domain.items import Box, Origin
from boards.domain.kinds import Axis, Format, FrameRole, Kind
from tests.conformance.play import Play, Step

T = TypeVar("T")
PEOPLE = (PersonId("ines"), PersonId("jonas"), PersonId("wei"))
PLACES = (-250.5, -40, 0, 0.1, 10, 120, 1e6, 333.333)
TAGS: Sequence[str] = ("risk", " mobile  app", "a\u0308", *"bcdefghijklm", "z" * 40)
KINDS_OF_LEGEND = (Kind.EVENT, Kind.POLICY)
PAPERS = (None, "#FF9F4B", "#ffffff", "#CBB2D8", "#123456")
ROOMS = (-1e5, -33.3, 0, 0.1, 240, 9_999_990)
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


def workshop(seed: int, wishes: int) -> list[Step]:
    """The same workshop for the same seed: its beginning and so many wishes."""
    chance = Random(seed)
    play = Play()
    if chance.random() < 0.5:
        play.wish(chance.choice(PEOPLE), chance.choice(WISHES)(chance))
    play.wish(chance.choice(PEOPLE), c.OpenBoard("Random", chance.choice(list(Format))))
    for _ in range(wishes):
        by = chance.choice(PEOPLE)
        own = play.own(by)
        if own and chance.random() < 0.25:
            play.wish(by, c.Undo(chance.choice(own[-4:])))
        elif chance.random() < 0.14:
            play.wish(by, play.steps[-1].command)
        else:
            play.wish(by, chance.choice(WISHES)(chance))
    return play.steps


def _note(chance: Random) -> NoteId:
    return NoteId(f"n{chance.randrange(8)}")


def _frame(chance: Random) -> FrameId:
    return FrameId(f"f{chance.randrange(4)}")


def _link(chance: Random) -> LinkId:
    return LinkId(f"l{chance.randrange(6)}")


def _line(chance: Random) -> PivotalId:
    return PivotalId(f"v{chance.randrange(3)}")


def _tag(chance: Random) -> str:
    return chance.choice(TAGS)


def _box(chance: Random) -> Box:
    return Box(chance.choice(PLACES), chance.choice(PLACES), chance.choice(EXTENTS), chance.choice(EXTENTS))


def _some(chance: Random, make: Callable[[Random], T], most: int, least: int = 0) -> list[T]:
    return [make(chance) for _ in range(chance.randint(least, most))]


def _new_note(chance: Random) -> c.NewNote:
    origin = Origin(file="f", page=chance.choice(("", "p"))) if chance.random() < 0.2 else None
    size = chance.choice((None, 77.7))
    kind, turn, stack = chance.choice(list(Kind)), chance.choice((0, 5)), chance.choice((0, 1))
    x, y, text = chance.choice(PLACES), chance.choice(PLACES), chance.choice(TEXTS)
    tags = _some(chance, _tag, 2) if chance.random() < 0.2 else []
    return c.NewNote(_note(chance), kind, x, y, text, size, size, turn, stack, origin, tags)


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
    lambda dice: c.ResizeItems(
        _some(dice, lambda one: c.NoteBox(_note(one), _box(one)), 3),
        _some(dice, lambda one: c.FrameBox(_frame(one), _box(one)), 2),
        _some(dice, lambda one: c.PivotalPlace(_line(one), one.choice(PLACES)), 2),
    ),
    lambda dice: c.ChangeKind(_some(dice, _note, 2, 1), dice.choice(list(Kind))),
    _remove,
    lambda dice: c.InsertSpace(dice.choice(list(Axis)), dice.choice(PLACES), dice.choice(ROOMS)),
    lambda dice: c.InsertSpace(dice.choice(list(Axis)), dice.choice(PLACES), dice.choice(ROOMS)),
    lambda dice: c.TurnNotes(_some(dice, lambda dice: c.NoteTurn(_note(dice), dice.choice((0, 0.0, 45, -12.5))), 2, 1)),
    lambda dice: c.RestackNotes(_some(dice, lambda dice: c.NoteStack(_note(dice), dice.choice((-2, 0, 7))), 2, 1)),
    lambda dice: c.TagNotes(_some(dice, _note, 2, 1), _some(dice, _tag, 2), _some(dice, _tag, 2)),
    lambda dice: c.TagNotes(_some(dice, _note, 1, 1), _some(dice, _tag, 20), []),
    lambda dice: c.LockItems(_some(dice, _note, 1), _some(dice, _frame, 1), _some(dice, _line, 1)),
    lambda dice: c.UnlockItems(_some(dice, _note, 4), _some(dice, _frame, 2), _some(dice, _line, 1)),
    lambda dice: c.UnlockItems(_some(dice, _note, 1), _some(dice, _frame, 1), _some(dice, _line, 1)),
    lambda dice: _all_of(c.ConnectNotes, _new_link(dice)),
    lambda dice: _all_of(c.ConnectNotes, _new_link(dice)),
    lambda dice: c.RewordLink(_link(dice), dice.choice(TEXTS)),
    lambda dice: c.RewordLink(_link(dice), dice.choice(TEXTS[:2])),
    lambda dice: _all_of(c.DrawFrame, _new_frame(dice)),
    lambda dice: c.RenameFrame(_frame(dice), dice.choice(TEXTS)),
    lambda dice: c.ChangeFrameRole(_frame(dice), dice.choice(list(FrameRole))),
    lambda dice: c.ResizeFrame(_frame(dice), _box(dice)),
    _draw_pivotal,
    lambda dice: c.RenamePivotal(_line(dice), dice.choice(TEXTS)),
    lambda dice: c.RenameBoard(dice.choice(TEXTS)),
    lambda dice: c.EditLegend(dice.choice(KINDS_OF_LEGEND), dice.choice((None, *TAGS[:3])), dice.choice(PAPERS)),
    lambda dice: c.Introduce(dice.choice(TEXTS)),
    lambda dice: c.OpenBoard(dice.choice(TEXTS)),
    lambda dice: c.Undo(CommandId(f"c{dice.randrange(2000)}")),
    lambda dice: c.RecordNames([c.NoteName(_note(dice), dice.choice(("RideRequested", "Ride2")))]),
)
