"""Making room, and closing gaps."""

from itertools import combinations

import msgspec
import pytest
from hypothesis import given as whatever
from hypothesis import strategies as st

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.axis import spread
from boards.domain.compensate import compensate
from boards.domain.decide import decide
from boards.domain.decide.space import NARROWEST
from boards.domain.evolve import replay
from boards.domain.ids import CommandId, FrameId, LinkId, NoteId, PivotalId
from boards.domain.items import REACH, Frame, Link, Note, Pivotal
from boards.domain.kinds import Axis, FrameRole, Kind
from boards.domain.rejections import ChangedSince, TooFar
from tests.domain.specification import INES, JONAS, OPENED, given, note

N1, N2, N3, F1, F2, V1, V2 = (
    *(NoteId("n1"), NoteId("n2"), NoteId("n3")),
    *(FrameId("f1"), FrameId("f2"), PivotalId("v1"), PivotalId("v2")),
)
A, B, C = (e.NotePlaced(note(name, x=x)) for name, x in (("n1", 0), ("n2", 150), ("n3", 500)))
AROUND = e.FrameDrawn(Frame(F1, "Rides", FrameRole.LANE, -50, -50, 700, 300, INES))
BEYOND = e.FrameDrawn(Frame(F2, "Paying", FrameRole.CONTEXT, 480, -20, 140, 200, INES))
EARLY, LATE = e.PivotalDrawn(Pivotal(V1, 120, INES)), e.PivotalDrawn(Pivotal(V2, 400, INES))
JOINED = e.NotesConnected(Link(LinkId("l1"), N1, N3, INES))
WALL = (A, B, C, AROUND, BEYOND, EARLY, LATE, JOINED)
ROOM = e.SpaceInserted(
    Axis.X,
    150,
    240,
    [e.NoteShift(N2, 390, 150), e.NoteShift(N3, 740, 500)],
    [e.FrameShift(F2, 720, 140, 480, 140), e.FrameShift(F1, -50, 940, -50, 700)],
    [e.PivotalShift(V2, 640, 400)],
)


def test_S1_what_begins_there_or_beyond_makes_way_and_frames_across_grow() -> None:
    given(*WALL).when(c.InsertSpace(Axis.X, 150, 240)).then(ROOM)


def test_S1_downwards_lines_stay() -> None:
    lower = e.NotePlaced(note("n2", x=150, y=200))
    given(A, lower, EARLY, LATE).when(c.InsertSpace(Axis.Y, 1, 50)).then(
        e.SpaceInserted(Axis.Y, 1, 50, [e.NoteShift(N2, 250, 200)], [], []),
    )


def test_S1_what_is_locked_makes_way_too() -> None:
    held = e.ItemsLocked([N3], [F1, F2], [V2])
    given(*WALL, held).when(c.InsertSpace(Axis.X, 150, 240), by=JONAS).then(ROOM)


def test_S1_room_where_nothing_lies_is_no_news() -> None:
    given().when(c.InsertSpace(Axis.X, 0, 100)).then_nothing()
    given(A, B).when(c.InsertSpace(Axis.X, 151, 100)).then_nothing()
    given(A, B).when(c.InsertSpace(Axis.X, 0, 0)).then_nothing()


@pytest.mark.parametrize(("by", "closed"), [(-20, -20), (-50, -50), (-500, -50)])
def test_S2_a_gap_closes_as_far_as_it_is_one(by: float, closed: float) -> None:
    given(A, B).when(c.InsertSpace(Axis.X, 150, by)).then(
        e.SpaceInserted(Axis.X, 150, closed, [e.NoteShift(N2, 150 + closed, 150)], [], []),
    )


def test_S2_where_there_is_no_gap_nothing_happens() -> None:
    given(A, e.NotePlaced(note("n2", x=60))).when(c.InsertSpace(Axis.X, 60, -20)).then_nothing()
    given(A, e.PivotalDrawn(Pivotal(V1, 150, INES)), B).when(c.InsertSpace(Axis.X, 100, -500)).then(
        e.SpaceInserted(Axis.X, 100, -50, [e.NoteShift(N2, 100, 150)], [], [e.PivotalShift(V1, 100, 150)]),
    )
    given(A, EARLY, B).when(c.InsertSpace(Axis.X, 130, -500)).then(
        e.SpaceInserted(Axis.X, 130, -30, [e.NoteShift(N2, 120, 150)], [], []),
    )


def test_S3_a_frame_across_a_gap_keeps_room_for_a_note() -> None:
    frame = e.FrameDrawn(Frame(F1, "", FrameRole.PLAIN, 0, 0, 300, 300, INES))
    given(frame).when(c.InsertSpace(Axis.X, 50, -1000)).then(
        e.SpaceInserted(Axis.X, 50, -200, [], [e.FrameShift(F1, 0, NARROWEST, 0, 300)], []),
    )
    narrow = e.FrameDrawn(Frame(F1, "", FrameRole.PLAIN, 0, 0, 80, 300, INES))
    given(narrow).when(c.InsertSpace(Axis.X, 50, -10)).then_nothing()


def test_S4_nothing_leaves_the_board() -> None:
    far = e.NotePlaced(note("n2", x=REACH - 100))
    given(A, far).when(c.InsertSpace(Axis.X, 50, 101)).then_refused(TooFar)
    long = e.FrameDrawn(Frame(F1, "", FrameRole.PLAIN, -10, 0, REACH, 300, INES))
    given(long).when(c.InsertSpace(Axis.X, 50, 1)).then_refused(TooFar)
    given(e.PivotalDrawn(Pivotal(V1, REACH, INES))).when(c.InsertSpace(Axis.X, 50, 1)).then_refused(TooFar)


def test_S5_what_somebody_moved_since_stays_and_what_was_locked_goes_back() -> None:
    since = e.NotesMoved([e.NoteMove(N2, 7, 7, 390, 0)])
    now = replay([OPENED, *WALL, ROOM, since, e.ItemsLocked([N3], [F2], [])])
    assert compensate(CommandId("did"), [ROOM], now) == [
        e.GestureUndone(CommandId("did"), ["n2"]),
        e.SpaceInserted(
            *(Axis.X, 150, -240, [e.NoteShift(N3, 500, 740)]),
            [e.FrameShift(F2, 480, 140, 720, 140), e.FrameShift(F1, -50, 700, -50, 940)],
            [e.PivotalShift(V2, 400, 640)],
        ),
    ]
    elsewhere = replay([OPENED, A, e.NotesMoved([e.NoteMove(N1, 7, 7, 0, 0)])])
    with pytest.raises(ChangedSince):
        compensate(CommandId("did"), [e.SpaceInserted(Axis.X, 0, 5, [e.NoteShift(N1, 5, 0)], [], [])], elsewhere)


def test_S1_a_thousand_notes_make_way_as_one_fact_that_is_taken_back_as_one_step() -> None:
    names = [NoteId(f"0193569a-3c00-7a11-8c52-{number:012}") for number in range(1000)]
    before = replay([OPENED, *(e.NotePlaced(note(name, x=at * 120)) for at, name in enumerate(names))])
    wish = c.InsertSpace(Axis.X, 120, 240)
    facts = decide(wish, before, INES)
    (fact,) = facts
    assert isinstance(fact, e.SpaceInserted)
    assert len(fact.notes) == 999
    assert len(msgspec.json.encode(wish)) < 100
    after = replay(facts, onto=before)
    back = compensate(CommandId("did"), facts, after)
    assert [type(one) for one in back] == [e.GestureUndone, e.SpaceInserted]
    assert replay(back, onto=after).notes == before.notes


places = st.integers(-3, 12).map(lambda step: step * 40)
sizes = st.sampled_from([40, 50, 100, 200])
lying = st.lists(st.tuples(places, places, sizes, sizes), min_size=2, max_size=6)


@whatever(lying=lying, axis=st.sampled_from(list(Axis)), at=places, by=st.integers(-400, -1))
def test_S2_closing_a_gap_never_lays_notes_over_each_other(
    lying: list[tuple[int, int, int, int]], axis: Axis, at: int, by: int
) -> None:
    notes = [Note(NoteId(f"n{i}"), Kind.EVENT, "", x, y, w, h, INES) for i, (x, y, w, h) in enumerate(lying)]
    before = replay([OPENED, *map(e.NotePlaced, notes)])
    after = replay(decide(c.InsertSpace(axis, at, by), before, INES), onto=before)
    for one, other in combinations(notes, 2):
        if not _overlap(one, other):
            assert not _overlap(after.notes[one.id], after.notes[other.id])


def _overlap(one: Note, other: Note) -> bool:
    return all(
        first < second + length and second < first + reach
        for axis in Axis
        for (first, reach), (second, length) in [(spread(one, axis), spread(other, axis))]
    )
