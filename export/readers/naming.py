"""Unique names for what is on a board (EXPORT NAM-5, NAM-6, NAM-8), and what had to be done to get them.

The order of placing decides, never the place: moving a note renames nothing. Names that were recorded win over computed ones.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final, Literal

from msgspec import Struct

from export.names import LONGEST, is_identifier, pascal, type_name, words

Trouble = Literal["same_words", "same_name", "made_up", "cut"]
_APPENDED: Final = 60
"""A number or a kind behind a name may make it this long, no longer (TRUST X2)."""


class Nameable(Struct, frozen=True):
    """Something that wants a name. `scope` is where the name must be unique."""

    note: str
    kind: str
    title: str
    scope: str


class Named(Struct, frozen=True):
    """The name it got, and why it is not simply its words; `other` is the note it met."""

    name: str
    troubles: list[tuple[Trouble, str | None]]


def give_names(things: Sequence[Nameable], recorded: Mapping[str, str], language: str) -> dict[str, Named]:
    """A name for each, in the order of placing that they come in."""
    taken: dict[tuple[str, str], Nameable] = {}
    given: dict[str, Named] = {}
    for thing in things:
        known = recorded.get(thing.note)
        if known is not None and is_identifier(known) and (thing.scope, known.lower()) not in taken:
            taken[thing.scope, known.lower()] = thing
            given[thing.note] = Named(known, [])
    for thing in things:
        if thing.note not in given:
            given[thing.note] = _named(thing, taken, language)
    return given


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same but for case, spaces and signs."""
    return spoken(one) == spoken(other)


def spoken(text: str) -> tuple[str, ...]:
    """The words of a text for comparison, in any script."""
    return tuple(re.findall(r"[^\W_]+", text.casefold())) or (text,)


def _named(thing: Nameable, taken: dict[tuple[str, str], Nameable], language: str) -> Named:
    derived = type_name(thing.title, thing.kind, thing.note, language)
    troubles: list[tuple[Trouble, str | None]] = []
    if derived.cut:
        troubles.append(("cut", None))
    if derived.made_up:
        troubles.append(("made_up", None))
    name, holder = derived.name, taken.get((thing.scope, derived.name.lower()))
    if holder is not None:
        if holder.kind != thing.kind:
            behind = pascal(words(thing.kind))
            name = f"{name[: _APPENDED - len(behind)]}{behind}"
        else:
            troubles.append(("same_words" if same_words(holder.title, thing.title) else "same_name", holder.note))
    name = _numbered(name, thing.scope, taken)
    taken[thing.scope, name.lower()] = thing
    return Named(name, troubles)


def _numbered(name: str, scope: str, taken: Mapping[tuple[str, str], Nameable]) -> str:
    number, candidate = 1, name
    while (scope, candidate.lower()) in taken:
        number += 1
        candidate = f"{name[:LONGEST]}{number}"
    return candidate
