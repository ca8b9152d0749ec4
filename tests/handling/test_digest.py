"""The digest of a wish outlives the program that made it: receipts of yesterday answer the repetitions of tomorrow."""

from collections.abc import Iterator
from typing import Any, cast, get_args

import msgspec
from msgspec.structs import fields

from boards.domain.commands import Command, RewordNote
from boards.domain.ids import NoteId
from tests.handling.crowd import wish


def structs(kind: Any) -> Iterator[type[msgspec.Struct]]:
    """Every struct that can be part of a wish."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        yield kind
        for field in fields(kind):
            yield from structs(field.type)
    else:
        for inner in get_args(kind):
            yield from structs(inner)


class Later(msgspec.Struct, frozen=True, omit_defaults=True, tag="RewordNote"):
    """The same command after an update: a new field with a default, and in another order."""

    text: str
    note: str
    colour: str = "yellow"
    before: str | None = None


def test_a_field_that_a_command_gains_later_does_not_change_its_digest() -> None:
    today = wish(RewordNote(NoteId("n1"), "Ride requested"), "w")
    later = wish(cast("Command", Later(text="Ride requested", note="n1")), "w")
    assert today.digest() == later.digest()
    assert today.digest() != wish(RewordNote(NoteId("n1"), "Ride ended"), "w").digest()


def test_whatever_has_a_default_is_left_out_when_it_says_just_that() -> None:
    talkative = {
        kind.__name__
        for kind in structs(Command)
        if any(not field.required for field in fields(kind)) and not kind.__struct_config__.omit_defaults
    }
    assert talkative == set()
