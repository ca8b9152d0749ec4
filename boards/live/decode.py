"""Text from a socket into a frame. One decoder for all: `handling.wire` holds the rules."""

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from boards.domain.ids import CommandId
from boards.handling import wire
from boards.handling.refusals import Malformed, TooLarge
from boards.handling.sound import is_sound
from boards.live.frames import ClientFrame

_LARGEST: Final = 2**20
"""Bytes of the largest message that the servers let through."""
_FRAMES: Final[msgspec.json.Decoder[ClientFrame]] = msgspec.json.Decoder(ClientFrame)
_ID: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


@dataclass(eq=False)
class FrameRefused(Exception):
    """A text that is no frame; `id` names the command when it could be found, so that its writer gets the words back."""

    id: CommandId | None
    why: Malformed


def frame(text: str | None) -> ClientFrame:
    """The frame that a text holds; None stands for a message that was not text. Raises FrameRefused."""
    if text is None:
        raise FrameRefused(None, Malformed("binary"))
    if is_sound(text):
        with suppress(Malformed):
            return wire.read(text, _FRAMES)
    value: Any = None
    try:
        value = wire.parsed(text)
        if wire.needs_a_look(text):
            wire.hold_to_rules(value)
        return wire.read(text, _FRAMES)
    except TooLarge as why:
        raise FrameRefused(_id_in(text), why) from None
    except Malformed as why:
        raise FrameRefused(_id_of(value), why) from None


def _id_in(text: str) -> CommandId | None:
    """The name of a command that is too large to be taken."""
    try:
        return _id_of(wire.parsed(text, _LARGEST))
    except Malformed:
        return None


def _id_of(value: Any) -> CommandId | None:  # noqa: ANN401  -- any JSON value
    named = value.get("id") if isinstance(value, dict) else None
    return CommandId(named) if isinstance(named, str) and _ID.fullmatch(named) else None
