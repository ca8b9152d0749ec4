"""Taking back one's own gestures, and nobody else's work."""

import pytest

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.compensate import BACK, compensate
from boards.domain.decide import decide
from boards.domain.evolve import replay
from boards.domain.ids import CommandId, FrameId, LinkId, NoteId, PersonId, PivotalId
from boards.domain.items import Box, Frame, Link, Pivotal
from boards.domain.kinds import Axis, Format, FrameRole, Kind
from boards.domain.rejections import ChangedSince, GestureUnknown
from tests.domain.specification import INES, OPENED, given, note

DID = CommandId("did")
N1, N2, N3, N4 = NoteId("n1"), NoteId("n2"), NoteId("n3"), NoteId("n4")
L1, F1, V1 = LinkId("l1"), FrameId("f1"), PivotalId("v1")
A, B = e.NotePlaced(note("n1")), e.NotePlaced(note("n2", x=150))
JOINED = e.NotesConnected(Link(L1, N1, N2, INES))
DRAWN = e.FrameDrawn(Frame(F1, "Requesting", FrameRole.CONTEXT, 0, 0, 400, 300, INES))
LINE = e.PivotalDrawn(Pivotal(V1, 500, INES))
HELD: list[e.Event] = [e.NotePlaced(note("n4", x=900)), e.ItemsLocked([N4], [], [])]
BOARD = replay([OPENED, A, B, JOINED, DRAWN, LINE, *HELD])

GESTURES: list[c.Command] = [
    c.RenameBoard("Trips"),
    c.PlaceNote(N3, Kind.EVENT, 0, 0, "C"),
    c.PlaceNotes([c.NewNote(N3, Kind.EVENT, 0, 0)], [c.NewLink(LinkId("l2"), N3, N1)]),
    c.ImportDrawing("drawio", "f", [c.NewNote(N3, Kind.EVENT, 0, 0)], [c.NewFrame(FrameId("f2"), 0, 0, 1, 1)]),
    c.MoveItems([c.NotePlace(N1, 9, 9), c.NotePlace(N2, 8, 8)], [c.FramePlace(F1, 7, 7)], [c.PivotalPlace(V1, 6)]),
    c.RewordNote(N1, "Ride ordered"),
    c.ResizeNote(N1, Box(1, 2, 3, 4)),
    c.ChangeKind([N1, N2], Kind.POLICY),
    c.RemoveItems([N1], [F1], [], [V1]),
    c.RemoveItems([], [], [L1], []),
    c.TurnNotes([c.NoteTurn(N1, 45), c.NoteTurn(N2, -5)]),
    c.RestackNotes([c.NoteStack(N1, 3), c.NoteStack(N2, -1)]),
    c.TagNotes([N1, N2], ["risk"]),
    c.EditLegend(Kind.POLICY, "Whenever rule", "#CBB2D8"),
    c.InsertSpace(Axis.X, 100, 240),
    c.InsertSpace(Axis.Y, 0, 0.1),
    c.LockItems([N1], [F1], [V1]),
    c.UnlockItems([N4], [], []),
    c.ConnectNotes(LinkId("l2"), N2, N1),
    c.RewordLink(L1, "then"),
    c.DrawFrame(FrameId("f2"), 0, 0, 10, 10),
    c.RenameFrame(F1, "Dispatch"),
    c.ChangeFrameRole(F1, FrameRole.LANE),
    c.ResizeFrame(F1, Box(1, 2, 3, 4)),
    c.DrawPivotal(PivotalId("v2"), 100),
    c.RenamePivotal(V1, "Paid"),
]


def content(board: Board) -> tuple[object, ...]:
    """What lies on it; taking back does not turn back the version, nor the order of placing."""
    return (board.title, board.notes, board.frames, board.links, board.pivotals, board.legend)


@pytest.mark.parametrize("wish", GESTURES, ids=lambda wish: type(wish).__name__)
def test_U2_U4_every_gesture_can_be_taken_back_and_done_again(wish: c.Command) -> None:
    did = decide(wish, BOARD, INES)
    done = replay(did, onto=BOARD)
    undo = decide(c.Undo(DID), done, INES, did)
    undone = replay(undo, onto=done)
    assert undo[0] == e.GestureUndone(DID, [])
    assert content(undone) == content(BOARD)
    redo = decide(c.Undo(CommandId("undid")), undone, INES, undo)
    assert content(replay(redo, onto=undone)) == content(done)


def test_every_fact_that_a_gesture_makes_can_be_taken_back() -> None:
    made = {type(fact) for wish in GESTURES for fact in decide(wish, BOARD, INES)}
    assert set(BACK) <= made | {e.NotesRemoved, e.LinksRemoved}
    assert made - set(BACK) == {e.DrawingImported}


def test_U1_a_gesture_that_is_not_ones_own_is_unknown() -> None:
    given(A).when(c.Undo(DID), gesture=[]).then_refused(GestureUnknown)


def test_U3_what_somebody_moved_since_stays() -> None:
    did = decide(c.MoveItems([c.NotePlace(N1, 9, 9), c.NotePlace(N2, 8, 8)]), BOARD, INES)
    since = e.NotesMoved([e.NoteMove(N2, 77, 77, 8, 8)])
    now = replay([*did, since], onto=BOARD)
    assert compensate(DID, did, now) == [
        e.GestureUndone(DID, ["n2"]),
        e.NotesMoved([e.NoteMove(N1, 0, 0, 9, 9)]),
    ]


def test_U3_words_that_somebody_changed_since_stay() -> None:
    did = [e.NoteReworded(N1, "Ride ordered", "Ride requested")]
    now = replay([*did, e.NoteReworded(N1, "Ride booked", "Ride ordered")], onto=BOARD)
    with pytest.raises(ChangedSince) as refused:
        compensate(DID, did, now)
    assert refused.value.item == "n1"


def test_U3_a_note_that_somebody_connected_since_is_not_taken_away() -> None:
    with pytest.raises(ChangedSince):
        compensate(DID, [A], BOARD)


def test_U3_a_removed_note_comes_back_only_once() -> None:
    did = [e.NotesRemoved([note("n1")])]
    with pytest.raises(ChangedSince):
        compensate(DID, did, BOARD)


def test_what_cannot_be_unsaid_is_no_gesture() -> None:
    with pytest.raises(GestureUnknown):
        compensate(DID, [e.PersonIntroduced(INES, "Inés")], BOARD)


def test_arrows_that_others_drew_keep_their_notes_when_a_large_import_is_taken_back() -> None:
    notes = [c.NewNote(NoteId(f"n{number}"), Kind.EVENT, number, 0) for number in range(100)]
    own = [c.NewLink(LinkId(f"own-{number}"), NoteId(f"n{number}"), NoteId(f"n{number + 1}")) for number in range(99)]
    board = replay([e.BoardOpened("Rides", Format.BIG_PICTURE, "en")])
    facts = decide(c.ImportDrawing("drawio", "rides.drawio", notes, [], own, []), board, PersonId("ann"))
    board = replay(facts, board)
    theirs = c.ConnectNotes(LinkId("theirs"), NoteId("n3"), NoteId("n70"))
    board = replay(decide(theirs, board, PersonId("bob")), board)
    back = compensate(CommandId("import"), facts, board)
    assert back[0] == e.GestureUndone(CommandId("import"), ["n70", "n3"])
    after = replay(back, board)
    assert (sorted(after.notes), list(after.links)) == (["n3", "n70"], ["theirs"])
