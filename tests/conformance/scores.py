"""Reading the scores."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from boards.domain.commands import Command
from boards.domain.events import Event
from boards.domain.ids import CommandId, PersonId
from boards.domain.picture import Picture

HERE = Path(__file__).parent


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An entry without its place and time, which no fold looks at."""

    by: PersonId
    command: CommandId
    event: Event


class BoardScore(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What happened, and the board it makes."""

    name: str
    entries: list[Line]
    board: Picture


class WishScore(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What happened, what somebody wished, and what comes of it: facts, or the code of a refusal.

    gesture   for Undo: the facts of the gesture that is meant
    """

    name: str
    given: list[Event]
    by: PersonId
    command: Command
    gesture: list[Event] = []
    then: list[Event] | None = None
    refused: str | None = None


def board_scores() -> Sequence[BoardScore]:
    """All scores of boards."""
    return [score for text in _texts("boards") for score in msgspec.json.decode(text, type=list[BoardScore])]


def wish_scores() -> Sequence[WishScore]:
    """All scores of wishes."""
    return [score for text in _texts("wishes") for score in msgspec.json.decode(text, type=list[WishScore])]


def raw_boards() -> dict[str, Any]:
    """The boards by the name of their score, as they stand in the file."""
    return {score["name"]: score["board"] for text in _texts("boards") for score in msgspec.json.decode(text)}


def _texts(folder: str) -> list[bytes]:
    return [file.read_bytes() for file in sorted((HERE / folder).glob("*.json"))]
