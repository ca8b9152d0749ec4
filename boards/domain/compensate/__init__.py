"""Taking a gesture back: the facts that undo other facts, and never somebody else's work (PRACTICE B43).

Facts carry what they replaced, so a gesture can be taken back from its own facts and the board as it is now. What
somebody changed since stays as it is and is named in `GestureUndone.left`; if that is all, the board says ChangedSince.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Final

from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.compensate import frames, links, locks, notes, pivotals, space
from boards.domain.compensate.untouched import Taken
from boards.domain.evolve import apply
from boards.domain.ids import CommandId, NoteId
from boards.domain.rejections import ChangedSince, GestureUnknown


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


def _legend_edited(fact: e.LegendEdited, board: Board) -> Taken:
    entry = board.legend.get(fact.kind)
    if (entry and entry.name, entry and entry.paper) != (fact.name, fact.paper):
        return [], [fact.kind]
    return [e.LegendEdited(fact.kind, fact.from_name, fact.from_paper, fact.name, fact.paper)], []


BACK: Final[dict[type, Callable[[Any, Board], Taken]]] = {
    e.BoardRenamed: _renamed_board,
    e.NotePlaced: notes.placed,
    e.NotesMoved: notes.moved,
    e.SpaceInserted: space.inserted,
    e.NoteReworded: notes.reworded,
    e.NoteResized: notes.resized,
    e.KindChanged: notes.rekinded,
    e.NotesTurned: notes.turned,
    e.NotesRestacked: notes.restacked,
    e.NotesTagged: notes.tagged,
    e.NotesRemoved: notes.removed,
    e.ItemsLocked: locks.locked,
    e.ItemsUnlocked: locks.unlocked,
    e.NotesConnected: links.connected,
    e.LinkReworded: links.reworded,
    e.LinksRemoved: links.removed,
    e.FrameDrawn: frames.drawn,
    e.FrameRenamed: frames.renamed,
    e.FrameRoleChanged: frames.role_changed,
    e.FrameResized: frames.resized,
    e.FramesMoved: frames.moved,
    e.FramesRemoved: frames.removed,
    e.PivotalDrawn: pivotals.drawn,
    e.PivotalRenamed: pivotals.renamed,
    e.PivotalsMoved: pivotals.moved,
    e.PivotalsRemoved: pivotals.removed,
    e.LegendEdited: _legend_edited,
}
"""How each fact is taken back. What is not here (the beginning, names, introductions, imports as such) stays said."""
