"""The version at which each note's meaning last changed (EXPORT MOD-1). Only the log knows; a board forgets it."""

from collections.abc import Iterable, Iterator

from boards.domain import events as e
from boards.domain.ids import NoteId
from boards.journal.entry import Entry


def last_changed(entries: Iterable[Entry]) -> dict[NoteId, int]:
    """Note -> version, from the log in order. Moving, resizing and stacking change no meaning."""
    return {note: entry.version for entry in entries for note in _meant(entry.event)}


def _meant(event: e.Event) -> Iterator[NoteId]:
    """The notes whose meaning this fact changes."""
    match event:
        case e.NotePlaced(note=note):
            yield note.id
        case e.NoteReworded(note=name):
            yield name
        case e.KindChanged(changes=changes):
            yield from (change.note for change in changes)
        case e.NotesConnected(link=link):
            yield from (link.source, link.target)
        case e.LinksRemoved(links=links):
            yield from (end for link in links for end in (link.source, link.target))
        case e.PivotalDrawn(pivotal=line) if line.note is not None:
            yield line.note
        case e.PivotalsRemoved(pivotals=lines):
            yield from (line.note for line in lines if line.note is not None)
        case _:
            return
