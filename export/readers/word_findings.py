"""Findings about wording: ES001 to ES005. Languages that nobody checks stay silent (WRD-1)."""

from collections.abc import Iterator
from typing import Final

from export.model import ElementKind, Finding
from export.readers.seen import Seen, finding
from export.readers.wording import says_only_storing, says_two_things, sounds_like_order, sounds_past

FEW: Final = 3
"""With fewer events than this nothing can be told about a board's language."""
SOME: Final = 0.2
"""The part of the events that must sound past before the others are said not to."""


def look(seen: Seen) -> Iterator[Finding]:
    """Everything this page knows of."""
    language = seen.board.language
    for note in seen.heaps.unnamed:
        yield finding("ES001", "warning", [note])
    heard = _speaks(seen)
    for event in seen.of(ElementKind.EVENT):
        if heard and sounds_past(event.title, language) is False:
            yield finding("ES002", "warning", [event.note])
        if says_two_things(event.title, language):
            yield finding("ES004", "info", [event.note])
        if says_only_storing(event.title, language):
            yield finding("ES005", "info", [event.note])
    for command in seen.of(ElementKind.COMMAND):
        if heard and sounds_like_order(command.title, language) is False:
            yield finding("ES003", "warning", [command.note])


def _speaks(seen: Seen) -> bool:
    """Whether the board is written in the language it says.

    An imported board may not know its own, and if hardly any event sounds past, it is rather our ear that is wrong.
    """
    heard = [sounds_past(event.title, seen.board.language) for event in seen.of(ElementKind.EVENT)]
    return len(heard) < FEW or heard.count(True) >= len(heard) * SOME
