"""Taking a gesture back: the facts that undo other facts, and never somebody else's work (PRACTICE B43).

Facts carry what they replaced, so a gesture can be taken back from its own facts and the board as it is now. What
somebody changed since stays as it is and is named in `GestureUndone.left`; if that is all, the board says ChangedSince.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Final

from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.evolve import apply
from boards.domain.ids import CommandId, NoteId
from boards.domain.rejections import ChangedSince, GestureUnknown

Taken = tuple[list[e.Event], list[str]]
"""The facts that take one fact back, and the items that were changed since."""


def compensate(gesture: CommandId, facts: Sequence[e.Event], board: Board) -> list[e.Event]:
    """The facts that take a gesture back, newest first, behind a GestureUndone that says so.

    Raises GestureUnknown when its facts are of a kind that stays said, ChangedSince when others changed all of it.
    """
    draft = board.copy()
    back: list[e.Event] = []
    left: list[str] = []
    arrows = Counter(end for link in draft.links.values() for end in (link.source, link.target))
    for fact in reversed(facts):
        take_back = BACK.get(type(fact))
        if take_back is None:
            continue
        if isinstance(fact, e.NotePlaced) and arrows[fact.note.id]:  # somebody drew an arrow to it since
            left.append(fact.note.id)
            continue
        news, changed = take_back(fact, draft)
        for event in news:
            apply(draft, event)
            _count(arrows, event)
        back += news
        left += changed
    if not back:
        if left:
            raise ChangedSince(left[0])
        raise GestureUnknown(gesture)
    return [e.GestureUndone(gesture, left), *back]


def _count(arrows: Counter[NoteId], event: e.Event) -> None:
    """Keep the number of arrows at each note, so that taking back a large import looks at each arrow once."""
    if isinstance(event, e.LinksRemoved):
        arrows.subtract(end for link in event.links for end in (link.source, link.target))
    elif isinstance(event, e.NotesConnected):
        arrows.update((event.link.source, event.link.target))


def _renamed_board(fact: e.BoardRenamed, board: Board) -> Taken:
    if board.title != fact.title:
        return [], ["title"]
    return [e.BoardRenamed(fact.before, fact.title)], []


def _placed(fact: e.NotePlaced, board: Board) -> Taken:
    note = board.notes.get(fact.note.id)
    if note != fact.note:
        return [], [fact.note.id]
    return [e.NotesRemoved([note])], []


def _moved(fact: e.NotesMoved, board: Board) -> Taken:
    back: list[e.NoteMove] = []
    left: list[str] = []
    for move in fact.moves:
        note = board.notes.get(move.note)
        if note is not None and (note.x, note.y) == (move.x, move.y):
            back.append(e.NoteMove(move.note, move.from_x, move.from_y, move.x, move.y))
        else:
            left.append(move.note)
    return ([e.NotesMoved(back)] if back else []), left


def _reworded(fact: e.NoteReworded, board: Board) -> Taken:
    note = board.notes.get(fact.note)
    if note is None or note.text != fact.text:
        return [], [fact.note]
    return [e.NoteReworded(fact.note, fact.before, fact.text)], []


def _resized(fact: e.NoteResized, board: Board) -> Taken:
    note = board.notes.get(fact.note)
    if note is None or note.box() != fact.box:
        return [], [fact.note]
    return [e.NoteResized(fact.note, fact.before, fact.box)], []


def _rekinded(fact: e.KindChanged, board: Board) -> Taken:
    back: list[e.Rekinding] = []
    left: list[str] = []
    for done in fact.changes:
        note = board.notes.get(done.note)
        if note is not None and (note.kind, note.w, note.h) == (done.kind, done.w, done.h):
            back.append(
                e.Rekinding(done.note, done.from_kind, done.from_w, done.from_h, done.kind, done.w, done.h),
            )
        else:
            left.append(done.note)
    return ([e.KindChanged(back)] if back else []), left


def _removed(fact: e.NotesRemoved, board: Board) -> Taken:
    return (
        [e.NotePlaced(note) for note in fact.notes if note.id not in board.notes],
        [note.id for note in fact.notes if note.id in board.notes],
    )


def _connected(fact: e.NotesConnected, board: Board) -> Taken:
    if board.links.get(fact.link.id) != fact.link:
        return [], [fact.link.id]
    return [e.LinksRemoved([fact.link])], []


def _link_reworded(fact: e.LinkReworded, board: Board) -> Taken:
    link = board.links.get(fact.link)
    if link is None or link.text != fact.text:
        return [], [fact.link]
    return [e.LinkReworded(fact.link, fact.before, fact.text)], []


def _links_removed(fact: e.LinksRemoved, board: Board) -> Taken:
    back: list[e.Event] = []
    left: list[str] = []
    for link in fact.links:
        if link.id not in board.links and link.source in board.notes and link.target in board.notes:
            back.append(e.NotesConnected(link))
        else:
            left.append(link.id)
    return back, left


def _drawn(fact: e.FrameDrawn, board: Board) -> Taken:
    if board.frames.get(fact.frame.id) != fact.frame:
        return [], [fact.frame.id]
    return [e.FramesRemoved([fact.frame])], []


def _frame_renamed(fact: e.FrameRenamed, board: Board) -> Taken:
    frame = board.frames.get(fact.frame)
    if frame is None or frame.name != fact.name:
        return [], [fact.frame]
    return [e.FrameRenamed(fact.frame, fact.before, fact.name)], []


def _frame_role_changed(fact: e.FrameRoleChanged, board: Board) -> Taken:
    frame = board.frames.get(fact.frame)
    if frame is None or frame.role is not fact.role:
        return [], [fact.frame]
    return [e.FrameRoleChanged(fact.frame, fact.before, fact.role)], []


def _frame_resized(fact: e.FrameResized, board: Board) -> Taken:
    frame = board.frames.get(fact.frame)
    if frame is None or frame.box() != fact.box:
        return [], [fact.frame]
    return [e.FrameResized(fact.frame, fact.before, fact.box)], []


def _frames_moved(fact: e.FramesMoved, board: Board) -> Taken:
    back: list[e.FrameMove] = []
    left: list[str] = []
    for move in fact.moves:
        frame = board.frames.get(move.frame)
        if frame is not None and (frame.x, frame.y) == (move.x, move.y):
            back.append(e.FrameMove(move.frame, move.from_x, move.from_y, move.x, move.y))
        else:
            left.append(move.frame)
    return ([e.FramesMoved(back)] if back else []), left


def _frames_removed(fact: e.FramesRemoved, board: Board) -> Taken:
    return (
        [e.FrameDrawn(frame) for frame in fact.frames if frame.id not in board.frames],
        [frame.id for frame in fact.frames if frame.id in board.frames],
    )


def _pivotal_drawn(fact: e.PivotalDrawn, board: Board) -> Taken:
    if board.pivotals.get(fact.pivotal.id) != fact.pivotal:
        return [], [fact.pivotal.id]
    return [e.PivotalsRemoved([fact.pivotal])], []


def _pivotal_renamed(fact: e.PivotalRenamed, board: Board) -> Taken:
    line = board.pivotals.get(fact.pivotal)
    if line is None or line.text != fact.text:
        return [], [fact.pivotal]
    return [e.PivotalRenamed(fact.pivotal, fact.before, fact.text)], []


def _pivotals_moved(fact: e.PivotalsMoved, board: Board) -> Taken:
    back: list[e.PivotalMove] = []
    left: list[str] = []
    for move in fact.moves:
        line = board.pivotals.get(move.pivotal)
        if line is not None and line.x == move.x:
            back.append(e.PivotalMove(move.pivotal, move.from_x, move.x))
        else:
            left.append(move.pivotal)
    return ([e.PivotalsMoved(back)] if back else []), left


def _pivotals_removed(fact: e.PivotalsRemoved, board: Board) -> Taken:
    return (
        [e.PivotalDrawn(line) for line in fact.pivotals if line.id not in board.pivotals],
        [line.id for line in fact.pivotals if line.id in board.pivotals],
    )


BACK: Final[dict[type, Callable[[Any, Board], Taken]]] = {
    e.BoardRenamed: _renamed_board,
    e.NotePlaced: _placed,
    e.NotesMoved: _moved,
    e.NoteReworded: _reworded,
    e.NoteResized: _resized,
    e.KindChanged: _rekinded,
    e.NotesRemoved: _removed,
    e.NotesConnected: _connected,
    e.LinkReworded: _link_reworded,
    e.LinksRemoved: _links_removed,
    e.FrameDrawn: _drawn,
    e.FrameRenamed: _frame_renamed,
    e.FrameRoleChanged: _frame_role_changed,
    e.FrameResized: _frame_resized,
    e.FramesMoved: _frames_moved,
    e.FramesRemoved: _frames_removed,
    e.PivotalDrawn: _pivotal_drawn,
    e.PivotalRenamed: _pivotal_renamed,
    e.PivotalsMoved: _pivotals_moved,
    e.PivotalsRemoved: _pivotals_removed,
}
"""How each fact is taken back. What is not here (the beginning, names, introductions, imports as such) stays said."""
