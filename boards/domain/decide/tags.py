"""Tags: short words that people put on notes."""

from collections.abc import Iterable

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.decide.locks import require_unlocked
from boards.domain.rejections import TooManyTags
from boards.domain.texts import TAGS_LIMIT, tagged


def tag_notes(command: c.TagNotes, board: Board) -> list[e.Event]:
    """[W1] Tags are one line each and come once; [W2] what changes no tag is no news; [W3] a note holds few."""
    add, remove = [tagged(tag) for tag in command.add], {tagged(tag) for tag in command.remove}
    changes: list[e.Tagging] = []
    for note in map(board.note, dict.fromkeys(command.notes)):
        tags = all_of((*(tag for tag in note.tags if tag not in remove), *add), note.id)
        if tags != note.tags:
            changes.append(e.Tagging(note.id, tags, note.tags))
    require_unlocked(board.notes[change.note] for change in changes)
    return [e.NotesTagged(changes)] if changes else []


def all_of(tags: Iterable[str], note: str) -> tuple[str, ...]:
    """Each tag once, in order. Raises TooManyTags."""
    kept = tuple(dict.fromkeys(tags))
    if len(kept) > TAGS_LIMIT:
        raise TooManyTags(note, TAGS_LIMIT)
    return kept
