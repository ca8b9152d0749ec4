"""Many things in one gesture: one command, one undo (PRACTICE B32, B37; FORMATS IMP-9)."""

from collections.abc import Iterable, Sequence

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.decide.frames import fresh_frame, resize_frame
from boards.domain.decide.links import fresh_link
from boards.domain.decide.locks import require_unlocked
from boards.domain.decide.notes import fresh_note, resize_note
from boards.domain.decide.pivotals import fresh_pivotal
from boards.domain.decide.room import require_room
from boards.domain.ids import NoteId, PersonId
from boards.domain.items import Note
from boards.domain.rejections import ItemAlreadyThere, ItemUnknown
from boards.domain.texts import TITLE_LIMIT, written


def place_notes(command: c.PlaceNotes, board: Board, by: PersonId) -> list[e.Event]:
    """[N3] All or none."""
    return _all_new(command.notes, [], command.links, [], board, by)


def import_drawing(command: c.ImportDrawing, board: Board, by: PersonId) -> list[e.Event]:
    """[I1] A file comes in whole or not at all."""
    facts = _all_new(command.notes, command.frames, command.links, command.pivotals, board, by)
    said = e.DrawingImported(
        written(command.format, "format", TITLE_LIMIT),
        written(command.file, "file", TITLE_LIMIT),
        len(command.notes),
        len(command.frames),
        len(command.links),
    )
    return [said, *facts]


def _all_new(
    notes: Sequence[c.NewNote],
    frames: Sequence[c.NewFrame],
    links: Sequence[c.NewLink],
    pivotals: Sequence[c.NewPivotal],
    board: Board,
    by: PersonId,
) -> list[e.Event]:
    require_room(board, len(notes) + len(frames) + len(links) + len(pivotals))
    _all_different(wish.note for wish in notes)
    _all_different(wish.frame for wish in frames)
    _all_different(wish.link for wish in links)
    _all_different(wish.pivotal for wish in pivotals)
    placed = {wish.note for wish in notes}
    ends = [end for wish in links for end in (wish.source, wish.target)]
    for meant in (*ends, *(wish.note for wish in pivotals if wish.note is not None)):
        if meant not in placed and meant not in board.notes:
            raise ItemUnknown(meant)
    return [
        *(e.FrameDrawn(fresh_frame(wish, board, by)) for wish in frames),
        *(e.NotePlaced(fresh_note(wish, board, by)) for wish in notes),
        *(e.NotesConnected(fresh_link(wish, board, by)) for wish in links),
        *(e.PivotalDrawn(fresh_pivotal(wish, board, by)) for wish in pivotals),
    ]


def _all_different(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise ItemAlreadyThere(name)
        seen.add(name)


def move_items(command: c.MoveItems, board: Board) -> list[e.Event]:
    """[G1] All that is meant is there, or nothing moves; [G2] what lies there already is no news."""
    notes = [
        e.NoteMove(place.note, place.x, place.y, note.x, note.y)
        for place in {place.note: place for place in command.notes}.values()
        for note in (board.note(place.note),)
        if (note.x, note.y) != (place.x, place.y)
    ]
    if not command.frames and not command.pivotals:  # most moves: spare them the rest
        require_unlocked([board.notes[move.note] for move in notes])
        return [e.NotesMoved(notes)] if notes else []
    frames = [
        e.FrameMove(place.frame, place.x, place.y, frame.x, frame.y)
        for place in {place.frame: place for place in command.frames}.values()
        for frame in (board.frame(place.frame),)
        if (frame.x, frame.y) != (place.x, place.y)
    ]
    pivotals = [
        e.PivotalMove(place.pivotal, place.x, line.x)
        for place in {place.pivotal: place for place in command.pivotals}.values()
        for line in (board.pivotal(place.pivotal),)
        if line.x != place.x
    ]
    require_unlocked(
        (
            *(board.notes[move.note] for move in notes),
            *(board.frames[move.frame] for move in frames),
            *(board.pivotals[move.pivotal] for move in pivotals),
        )
    )
    facts: list[e.Event] = []
    if notes:
        facts.append(e.NotesMoved(notes))
    if frames:
        facts.append(e.FramesMoved(frames))
    if pivotals:
        facts.append(e.PivotalsMoved(pivotals))
    return facts


def resize_items(command: c.ResizeItems, board: Board) -> list[e.Event]:
    """[G5] As each of them alone, all or none; named twice, the last box counts."""
    return [
        *(fact for wish in {wish.note: wish for wish in command.notes}.values() for fact in resize_note(wish, board)),
        *(
            fact
            for wish in {wish.frame: wish for wish in command.frames}.values()
            for fact in resize_frame(wish, board)
        ),
        *move_items(c.MoveItems(pivotals=command.pivotals), board),
    ]


def remove_items(command: c.RemoveItems, board: Board) -> list[e.Event]:
    """[G3] What is gone already needs no removing; [G4] the arrows of a removed note go with it, before it."""
    doomed: set[NoteId] = {note for note in command.notes if note in board.notes}
    meant, meant_frames, meant_lines = set(command.links), set(command.frames), set(command.pivotals)
    links = [
        link for link in board.links.values() if link.id in meant or link.source in doomed or link.target in doomed
    ]
    notes = _in_order(doomed, board)
    frames = [frame for frame in board.frames.values() if frame.id in meant_frames]
    pivotals = [line for line in board.pivotals.values() if line.id in meant_lines]
    require_unlocked((*notes, *frames, *pivotals))
    facts: list[e.Event] = []
    if links:
        facts.append(e.LinksRemoved(links))
    if notes:
        facts.append(e.NotesRemoved(notes))
    if frames:
        facts.append(e.FramesRemoved(frames))
    if pivotals:
        facts.append(e.PivotalsRemoved(pivotals))
    return facts


def _in_order(doomed: set[NoteId], board: Board) -> list[Note]:
    """The notes in order of placing; a single one is not looked for on a large board."""
    if len(doomed) == 1:
        return [board.notes[note] for note in doomed]
    return [note for note in board.notes.values() if note.id in doomed]
