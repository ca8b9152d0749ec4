"""Findings about wording: ES001 to ES005. Languages that nobody checks stay silent (WRD-1)."""

from collections.abc import Iterator

from export.model import ElementKind, Finding
from export.readers.seen import Seen, finding
from export.readers.wording import says_only_storing, says_two_things, sounds_like_order, sounds_past


def look(seen: Seen) -> Iterator[Finding]:
    """Everything this page knows of."""
    language = seen.board.language
    for note in seen.heaps.unnamed:
        yield finding(
            "ES001", "warning", [note], "Nothing is written on this note; it was left out.", "Give it a name."
        )
    for event in seen.of(ElementKind.EVENT):
        if sounds_past(event.title, language) is False:
            message = "This event does not say that something has happened."
            yield finding("ES002", "warning", [event.note], message, 'Reword it ("Order placed").')
        if says_two_things(event.title, language):
            yield finding("ES004", "info", [event.note], "This note tells two events.", "Split it.")
        if says_only_storing(event.title, language):
            message = "This event says what was stored, not what happened."
            yield finding("ES005", "info", [event.note], message, "Say the business fact.")
    for command in seen.of(ElementKind.COMMAND):
        if sounds_like_order(command.title, language) is False:
            message = "This command reads like something that has happened."
            yield finding("ES003", "warning", [command.note], message, "Say it as an order, or make it an event.")
