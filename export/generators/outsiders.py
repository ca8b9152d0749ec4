"""External systems as neighbours of the contexts: one for each name, wherever its notes lie (EXPORT table 4.4)."""

from msgspec import Struct

from export.model import Element, ElementKind, Model


class Outsider(Struct, frozen=True):
    """An external system.

    name      unique without regard to case among contexts and systems; the context stands in front where it must
    elements  its notes, in order of placing
    contexts  the `note`s of the contexts it works for
    """

    name: str
    said: str
    elements: list[Element]
    contexts: list[str]


def outsiders(model: Model) -> list[Outsider]:
    """The external systems of a board; notes that say the same, in whatever context, are one system."""
    called: dict[str, list[Element]] = {}
    for element in model.elements:
        if element.kind is ElementKind.SYSTEM:
            called.setdefault(element.said().casefold(), []).append(element)
    contexts = {context.note: context.name for context in model.contexts}
    taken = {name.lower() for name in contexts.values()}
    found: list[Outsider] = []
    for notes in called.values():
        first = notes[0]
        name = first.name if first.name.lower() not in taken else f"{contexts[first.context]}_{first.name}"
        taken.add(name.lower())
        found.append(Outsider(name, first.said(), notes, list(dict.fromkeys(note.context for note in notes))))
    return found
