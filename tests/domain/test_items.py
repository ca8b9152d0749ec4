"""Arrows, frames, pivotal lines; moving and removing many; importing."""

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.ids import FrameId, LinkId, NoteId, PivotalId
from boards.domain.items import Box, Frame, Link, Note, Pivotal
from boards.domain.kinds import FrameRole, Kind
from boards.domain.rejections import BoardFull, ItemAlreadyThere, ItemUnknown, LinkToItself
from tests.domain.specification import INES, given, note

N1, N2, N3 = NoteId("n1"), NoteId("n2"), NoteId("n3")
L1, L2 = LinkId("l1"), LinkId("l2")
F1 = FrameId("f1")
V1 = PivotalId("v1")
A, B = e.NotePlaced(note("n1")), e.NotePlaced(note("n2", x=150))
JOINED = e.NotesConnected(Link(L1, N1, N2, INES))
DRAWN = e.FrameDrawn(Frame(F1, "Requesting", FrameRole.CONTEXT, 0, 0, 400, 300, INES))
LINE = e.PivotalDrawn(Pivotal(V1, 500, INES, "Ride requested", N1))


def test_L1_two_notes_are_connected() -> None:
    given(A, B).when(c.ConnectNotes(L1, N1, N2)).then(JOINED)


def test_L1_an_arrow_needs_two_different_notes_that_are_there() -> None:
    given(A).when(c.ConnectNotes(L1, N1, N2)).then_refused(ItemUnknown)
    given(A).when(c.ConnectNotes(L1, N1, N1)).then_refused(LinkToItself)
    given(A, B, JOINED).when(c.ConnectNotes(L1, N2, N1)).then_refused(ItemAlreadyThere)


def test_L2_the_same_arrow_twice_is_no_news() -> None:
    given(A, B, JOINED).when(c.ConnectNotes(L2, N1, N2)).then_nothing()


def test_L3_an_arrow_is_labelled() -> None:
    given(A, B, JOINED).when(c.RewordLink(L1, "then")).then(e.LinkReworded(L1, "then", ""))
    given(A, B, JOINED).when(c.RewordLink(L1, "")).then_nothing()
    given().when(c.RewordLink(L1, "then")).then_refused(ItemUnknown)


def test_F1_a_frame_is_drawn_without_a_name() -> None:
    given().when(c.DrawFrame(F1, 0, 0, 400, 300)).then(
        e.FrameDrawn(Frame(F1, "", FrameRole.CONTEXT, 0, 0, 400, 300, INES)),
    )
    given(DRAWN).when(c.DrawFrame(F1, 0, 0, 400, 300)).then_refused(ItemAlreadyThere)


def test_F2_a_frame_is_renamed() -> None:
    given(DRAWN).when(c.RenameFrame(F1, "Dispatch")).then(e.FrameRenamed(F1, "Dispatch", "Requesting"))
    given(DRAWN).when(c.RenameFrame(F1, "Requesting")).then_nothing()
    given().when(c.RenameFrame(F1, "Dispatch")).then_refused(ItemUnknown)


def test_F3_a_frame_is_drawn_anew() -> None:
    given(DRAWN).when(c.ResizeFrame(F1, Box(0, 0, 800, 300))).then(
        e.FrameResized(F1, Box(0, 0, 800, 300), Box(0, 0, 400, 300)),
    )
    given(DRAWN).when(c.ResizeFrame(F1, Box(0, 0, 400, 300))).then_nothing()


def test_G5_things_are_resized_together_or_not_at_all() -> None:
    both = [c.NoteBox(N1, Box(9, 9, 9, 9)), c.NoteBox(N1, Box(10, 20, 50, 50))]
    given(A, DRAWN, LINE).when(
        c.ResizeItems(both, [c.FrameBox(F1, Box(0, 0, 200, 150))], [c.PivotalPlace(V1, 250)])
    ).then(
        e.NoteResized(N1, Box(10, 20, 50, 50), A.note.box()),
        e.FrameResized(F1, Box(0, 0, 200, 150), Box(0, 0, 400, 300)),
        e.PivotalsMoved([e.PivotalMove(V1, 250, LINE.pivotal.x)]),
    )
    given(A, DRAWN).when(
        c.ResizeItems([c.NoteBox(N1, A.note.box())], [c.FrameBox(F1, DRAWN.frame.box())])
    ).then_nothing()
    given(A).when(c.ResizeItems(both, [c.FrameBox(F1, Box(0, 0, 200, 150))])).then_refused(ItemUnknown)


def test_F4_what_a_frame_means_may_change() -> None:
    given(DRAWN).when(c.ChangeFrameRole(F1, FrameRole.LANE)).then(
        e.FrameRoleChanged(F1, FrameRole.LANE, FrameRole.CONTEXT),
    )
    given(DRAWN).when(c.ChangeFrameRole(F1, FrameRole.CONTEXT)).then_nothing()
    given().when(c.ChangeFrameRole(F1, FrameRole.LANE)).then_refused(ItemUnknown)


def test_V1_a_pivotal_line_belongs_to_a_note_that_is_there() -> None:
    given(A).when(c.DrawPivotal(V1, 500, "Ride requested", N1)).then(LINE)
    given().when(c.DrawPivotal(V1, 500, note=N1)).then_refused(ItemUnknown)
    given(A, LINE).when(c.DrawPivotal(V1, 500)).then_refused(ItemAlreadyThere)


def test_V2_a_pivotal_line_is_renamed() -> None:
    given(A, LINE).when(c.RenamePivotal(V1, "")).then(e.PivotalRenamed(V1, "", "Ride requested"))
    given(A, LINE).when(c.RenamePivotal(V1, "Ride requested")).then_nothing()
    given().when(c.RenamePivotal(V1, "x")).then_refused(ItemUnknown)


def test_G2_a_drag_is_one_gesture_over_everything_it_moved() -> None:
    wish = c.MoveItems(
        [c.NotePlace(N1, 10, 20), c.NotePlace(N2, 150, 0)],
        [c.FramePlace(F1, 5, 5)],
        [c.PivotalPlace(V1, 510)],
    )
    given(A, B, DRAWN, LINE).when(wish).then(
        e.NotesMoved([e.NoteMove(N1, 10, 20, 0, 0)]),
        e.FramesMoved([e.FrameMove(F1, 5, 5, 0, 0)]),
        e.PivotalsMoved([e.PivotalMove(V1, 510, 500)]),
    )


def test_G2_moving_a_note_to_where_it_lies_is_no_news() -> None:
    given(A).when(c.MoveItems([c.NotePlace(N1, 0, 0)])).then_nothing()


def test_G1_a_note_nobody_placed_cannot_be_moved() -> None:
    given(A).when(c.MoveItems([c.NotePlace(N1, 1, 1), c.NotePlace(N2, 1, 1)])).then_refused(ItemUnknown)


def test_G4_the_arrows_of_a_removed_note_go_with_it() -> None:
    given(A, B, JOINED).when(c.RemoveItems([N1])).then(
        e.LinksRemoved([Link(L1, N1, N2, INES)]),
        e.NotesRemoved([note("n1")]),
    )


def test_G3_what_is_gone_already_needs_no_removing() -> None:
    given(A).when(c.RemoveItems([N2], [F1], [L1], [V1])).then_nothing()


def test_everything_can_be_thrown_away_in_one_gesture() -> None:
    wish = c.RemoveItems([N1, N2], [F1], [L1], [V1])
    given(A, B, JOINED, DRAWN, LINE).when(wish).then(
        e.LinksRemoved([JOINED.link]),
        e.NotesRemoved([A.note, B.note]),
        e.FramesRemoved([DRAWN.frame]),
        e.PivotalsRemoved([LINE.pivotal]),
    )


def test_I1_a_file_comes_in_as_one_gesture() -> None:
    wish = c.ImportDrawing(
        "drawio",
        "rides.drawio",
        [c.NewNote(N3, Kind.EVENT, 0, 0, "Ride requested")],
        [c.NewFrame(F1, 0, 0, 400, 300, "Requesting")],
        [c.NewLink(L2, N3, N1)],
    )
    given(A).when(wish).then(
        e.DrawingImported("drawio", "rides.drawio", 1, 1, 1),
        DRAWN,
        e.NotePlaced(note("n3")),
        e.NotesConnected(Link(L2, N3, N1, INES)),
    )


def test_I1_a_file_brings_its_pivotal_lines() -> None:
    placed, line = c.NewNote(N1, Kind.EVENT, 0, 0, "Ride requested"), c.NewPivotal(V1, 500, "Ride requested", N1)
    given().when(c.ImportDrawing("Storming", "f", [placed], pivotals=[line])).then(
        e.DrawingImported("Storming", "f", 1, 0, 0), A, LINE
    )


def test_I1_a_file_comes_in_whole_or_not_at_all() -> None:
    twice = [c.NewNote(N1, Kind.EVENT, 0, 0)] * 2
    given().when(c.ImportDrawing("drawio", "f", twice)).then_refused(ItemAlreadyThere)
    lost = c.NewPivotal(V1, 500, note=N1)
    given().when(c.ImportDrawing("drawio", "f", [], pivotals=[lost])).then_refused(ItemUnknown)


def test_R1_a_full_board_takes_no_more_but_can_be_changed() -> None:
    full = [e.NotePlaced(Note(NoteId(f"n{i}"), Kind.EVENT, "", 0, 0, 100, 100, INES)) for i in range(20_000)]
    board = given(*full)
    board.when(c.PlaceNote(NoteId("more"), Kind.EVENT, 0, 0)).then_refused(BoardFull)
    board.when(c.MoveItems([c.NotePlace(N1, 1, 1)])).then(e.NotesMoved([e.NoteMove(N1, 1, 1, 0, 0)]))
