"""Random wishes over a handful of names, so that they often meet: for property tests."""

from hypothesis import strategies as st

from boards.domain import commands as c
from boards.domain.ids import FrameId, LinkId, NoteId, PersonId, PivotalId
from boards.domain.items import Box
from boards.domain.kinds import Axis, FrameRole, Kind

notes = st.sampled_from([NoteId(f"n{i}") for i in range(6)])
frames = st.sampled_from([FrameId(f"f{i}") for i in range(3)])
links = st.sampled_from([LinkId(f"l{i}") for i in range(4)])
pivotals = st.sampled_from([PivotalId(f"v{i}") for i in range(3)])
people = st.sampled_from([PersonId("ines"), PersonId("jonas")])
places = st.sampled_from([-250.5, 0, 10, 120, 1e6])
extents = st.sampled_from([40, 100, 200, 0.5])
turns = st.sampled_from([0, 0.0, 45, -12.5])
tags = st.sampled_from(["risk", "mobile app", "später", "a\u0308", " "])
kinds = st.sampled_from(list(Kind))
texts = st.sampled_from(["", "Ride requested", "Zahlung\nverbucht", "注文が確定した", "🚕 \u202eabc", "a\u0308"])
boxes = st.builds(Box, places, places, extents, extents)

new_notes = st.builds(c.NewNote, notes, kinds, places, places, texts, st.none() | extents, st.none() | extents)
new_links = st.builds(c.NewLink, links, notes, notes, texts)
new_frames = st.builds(c.NewFrame, frames, places, places, extents, extents, texts, st.sampled_from(list(FrameRole)))

wishes = st.one_of(
    st.builds(c.PlaceNote, notes, kinds, places, places, texts),
    st.builds(c.PlaceNotes, st.lists(new_notes, min_size=1, max_size=3), st.lists(new_links, max_size=2)),
    st.builds(
        c.ImportDrawing,
        st.just("drawio"),
        st.just("f.drawio"),
        st.lists(new_notes, max_size=3),
        st.lists(new_frames, max_size=2),
        st.lists(new_links, max_size=2),
    ),
    st.builds(
        c.MoveItems,
        st.lists(st.builds(c.NotePlace, notes, places, places), max_size=3),
        st.lists(st.builds(c.FramePlace, frames, places, places), max_size=2),
        st.lists(st.builds(c.PivotalPlace, pivotals, places), max_size=2),
    ),
    st.builds(c.RewordNote, notes, texts, st.none() | texts),
    st.builds(c.ResizeNote, notes, boxes),
    st.builds(
        c.ResizeItems,
        st.lists(st.builds(c.NoteBox, notes, boxes), max_size=3),
        st.lists(st.builds(c.FrameBox, frames, boxes), max_size=2),
        st.lists(st.builds(c.PivotalPlace, pivotals, places), max_size=2),
    ),
    st.builds(c.ChangeKind, st.lists(notes, min_size=1, max_size=3), kinds),
    st.builds(
        c.RemoveItems,
        st.lists(notes, max_size=2),
        st.lists(frames, max_size=1),
        st.lists(links, max_size=1),
        st.lists(pivotals, max_size=1),
    ),
    st.builds(
        c.InsertSpace, st.sampled_from(list(Axis)), places, st.sampled_from([-1e5, -33.3, 0, 0.1, 240, 9_999_990])
    ),
    st.builds(c.TurnNotes, st.lists(st.builds(c.NoteTurn, notes, turns), min_size=1, max_size=2)),
    st.builds(
        c.RestackNotes, st.lists(st.builds(c.NoteStack, notes, st.sampled_from([-2, 0, 7])), min_size=1, max_size=2)
    ),
    st.builds(
        c.TagNotes, st.lists(notes, min_size=1, max_size=2), st.lists(tags, max_size=2), st.lists(tags, max_size=2)
    ),
    st.builds(c.LockItems, st.lists(notes, max_size=1), st.lists(frames, max_size=1), st.lists(pivotals, max_size=1)),
    st.builds(c.UnlockItems, st.lists(notes, max_size=3), st.lists(frames, max_size=2), st.lists(pivotals, max_size=2)),
    st.builds(c.ConnectNotes, links, notes, notes, texts),
    st.builds(c.RewordLink, links, texts),
    st.builds(c.DrawFrame, frames, places, places, extents, extents, texts),
    st.builds(c.RenameFrame, frames, texts),
    st.builds(c.ChangeFrameRole, frames, st.sampled_from(list(FrameRole))),
    st.builds(c.ResizeFrame, frames, boxes),
    st.builds(c.DrawPivotal, pivotals, places, texts, st.none() | notes),
    st.builds(c.RenamePivotal, pivotals, texts),
    st.builds(c.RenameBoard, texts),
    st.builds(c.Introduce, texts),
    st.builds(c.EditLegend, kinds, st.none() | tags, st.none() | st.sampled_from(["#FFFFFF", "#ff9f4b", "#202020"])),
    st.builds(c.RecordNames, st.lists(st.builds(c.NoteName, notes, st.just("RideRequested")), min_size=1, max_size=2)),
)
"""Any wish but opening and undoing."""

scripts = st.lists(st.tuples(people, wishes), max_size=25)
"""A workshop: who wishes what, in order."""
