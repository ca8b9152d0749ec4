"""What is locked stays as it is."""

import pytest

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.compensate import compensate
from boards.domain.decide import decide
from boards.domain.decide.locks import NAMED
from boards.domain.evolve import replay
from boards.domain.ids import CommandId, FrameId, LinkId, NoteId, PivotalId
from boards.domain.items import Box, Frame, Link, Pivotal
from boards.domain.kinds import FrameRole, Kind
from boards.domain.rejections import ChangedSince, ItemLocked, ItemUnknown
from tests.domain.specification import INES, JONAS, OPENED, given, note

N1, N2, F1, V1, L1 = NoteId("n1"), NoteId("n2"), FrameId("f1"), PivotalId("v1"), LinkId("l1")
A, B = e.NotePlaced(note("n1")), e.NotePlaced(note("n2", x=150))
DRAWN = e.FrameDrawn(Frame(F1, "Rides", FrameRole.CONTEXT, 0, 0, 400, 300, INES))
LINE = e.PivotalDrawn(Pivotal(V1, 500, INES, "Paid"))
LOCKED = e.ItemsLocked([N1], [F1], [V1])
HELD = given(A, B, DRAWN, LINE, LOCKED)

CHANGES: list[c.Command] = [
    c.MoveItems([c.NotePlace(N2, 9, 9), c.NotePlace(N1, 9, 9)]),
    c.MoveItems(frames=[c.FramePlace(F1, 9, 9)]),
    c.MoveItems(pivotals=[c.PivotalPlace(V1, 9)]),
    c.RewordNote(N1, "Ride ordered"),
    c.RewordNote(N1, "Ride ordered", "never said"),
    c.ResizeNote(N1, Box(0, 0, 10, 10)),
    c.ResizeItems([c.NoteBox(N2, Box(0, 0, 10, 10)), c.NoteBox(N1, Box(0, 0, 10, 10))]),
    c.ResizeItems(frames=[c.FrameBox(F1, Box(0, 0, 10, 10))]),
    c.ResizeItems(pivotals=[c.PivotalPlace(V1, 9)]),
    c.ChangeKind([N2, N1], Kind.POLICY),
    c.TurnNotes([c.NoteTurn(N2, 5), c.NoteTurn(N1, 5)]),
    c.RestackNotes([c.NoteStack(N1, 1)]),
    c.TagNotes([N1], ["risk"]),
    c.RemoveItems([N2, N1]),
    c.RemoveItems([N2], [F1]),
    c.RemoveItems([N2], [], [], [V1]),
    c.RenameFrame(F1, "Trips"),
    c.ChangeFrameRole(F1, FrameRole.LANE),
    c.ResizeFrame(F1, Box(0, 0, 10, 10)),
    c.RenamePivotal(V1, "Settled"),
]


@pytest.mark.parametrize("wish", CHANGES, ids=lambda wish: type(wish).__name__)
def test_K1_what_is_locked_stays_as_it_is_for_everybody(wish: c.Command) -> None:
    for person in (INES, JONAS):
        HELD.when(wish, by=person).then_refused(ItemLocked)


def test_K1_the_refusal_names_what_is_locked() -> None:
    with pytest.raises(ItemLocked) as refused:
        decide(c.RemoveItems([N2, N1], [F1], [], [V1]), HELD.before, JONAS)
    assert refused.value.items == ["n1", "f1", "v1"]


def test_K1_a_refusal_names_no_more_than_can_be_read() -> None:
    names = [NoteId(f"n{number}") for number in range(NAMED + 1)]
    many = given(*(e.NotePlaced(note(name)) for name in names), e.ItemsLocked(names, [], []))
    with pytest.raises(ItemLocked) as refused:
        decide(c.RemoveItems(names), many.before, INES)
    assert len(refused.value.items) == NAMED


def test_K1_what_a_locked_thing_says_already_is_no_news() -> None:
    HELD.when(c.MoveItems([c.NotePlace(N1, 0, 0)])).then_nothing()
    HELD.when(c.RewordNote(N1, "Ride requested")).then_nothing()
    HELD.when(c.ChangeKind([N1], Kind.EVENT)).then_nothing()


def test_K1_arrows_to_what_is_locked_come_and_go() -> None:
    joined = e.NotesConnected(Link(L1, N2, N1, INES))
    HELD.when(c.ConnectNotes(L1, N2, N1)).then(joined)
    given(A, B, LOCKED_NOTE, joined).when(c.RemoveItems(links=[L1])).then(e.LinksRemoved([joined.link]))
    given(A, B, LOCKED_NOTE, joined).when(c.RemoveItems([N2])).then(
        e.LinksRemoved([joined.link]), e.NotesRemoved([B.note])
    )


LOCKED_NOTE = e.ItemsLocked([N1], [], [])


def test_K2_only_what_was_free_is_news() -> None:
    given(A, B, DRAWN, LINE).when(c.LockItems([N1, N1], [F1], [V1])).then(LOCKED)
    HELD.when(c.LockItems([N2, N1], [F1])).then(e.ItemsLocked([N2], [], []))
    HELD.when(c.LockItems([N1], [F1], [V1])).then_nothing()
    HELD.when(c.LockItems([N2, NoteId("n9")])).then_refused(ItemUnknown)


def test_K3_whoever_may_change_the_board_unlocks() -> None:
    HELD.when(c.UnlockItems([N1, N2], [F1], [V1]), by=JONAS).then(e.ItemsUnlocked([N1], [F1], [V1]))
    HELD.when(c.UnlockItems([N2])).then_nothing()
    HELD.when(c.UnlockItems(frames=[FrameId("f9")])).then_refused(ItemUnknown)
    freed = replay([e.ItemsUnlocked([N1], [F1], [V1])], onto=HELD.before)
    assert freed.notes == replay([OPENED, A, B]).notes


@pytest.mark.parametrize("wish", CHANGES, ids=lambda wish: type(wish).__name__)
def test_K4_what_somebody_locked_since_is_not_taken_back(wish: c.Command) -> None:
    free = given(A, B, DRAWN, LINE).before
    changes = [c.RewordNote(N1, "Ride ordered")] if isinstance(wish, c.RewordNote | c.RemoveItems) else [wish]
    did = decide(changes[0], free, INES)
    now = replay([*did, e.ItemsLocked([N1, N2], [F1], [V1])], onto=free)
    with pytest.raises(ChangedSince):
        compensate(CommandId("did"), did, now)


def test_K4_a_lock_is_taken_back_where_it_still_stands() -> None:
    now = replay([e.ItemsUnlocked([], [F1], [])], onto=HELD.before)
    assert compensate(CommandId("did"), [LOCKED], now) == [
        e.GestureUndone(CommandId("did"), ["f1"]),
        e.ItemsUnlocked([N1], [], [V1]),
    ]
