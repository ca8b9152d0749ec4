"""Texts that name their own kind (MAP-2).

`[Command] Ship`, `<< Event >>`, a last line `<Aggregate>`, a first line that says HOTSPOT.
"""

import re

from msgspec import Struct

from boards.domain.kinds import Kind
from boards.importers import kind_words

_MARKED = (
    re.compile(r"\A\s*\[([^\[\]\n]{1,40})\]"),
    re.compile(r"(?:\A|\n)\s*(?:<<|«)([^<>«»\n]{1,40})(?:>>|»)"),
    re.compile(r"\n\s*<([^<>\n]{1,40})>\s*\Z"),
)


class Tag(Struct, frozen=True):
    """A word that a text is marked with; kind is unknown when the word is none of ours."""

    word: str
    kind: Kind


def tag(text: str) -> Tag | None:
    """The mark in a text, if there is one. The text itself keeps it.

    A text that is nothing but a kind word is an entry of a legend, or a name, and no tag.
    """
    if kind_words.known(text):
        return None
    for pattern in _MARKED:
        marked = pattern.search(text)
        word = _marked_with(marked.group(1)) if marked else ""
        if word:
            return Tag(word, kind_words.KINDS.get(word, Kind.UNKNOWN))
    first, _, rest = text.strip().partition("\n")
    word = kind_words.known(first) if rest.strip() else ""
    return Tag(word, kind_words.KINDS.get(word, Kind.UNKNOWN)) if word else None


def _marked_with(mark: str) -> str:
    """The kind word of a mark: the whole of it, or its last word (`Manual Command`), or one side of a slash."""
    for part in (mark, *mark.split("/")):
        word = kind_words.known(part) or kind_words.known(part.strip().rpartition(" ")[2])
        if word:
            return word
    return ""
