"""Every way in which the board says no.

    Rejection
    ├── BoardUnopened          nothing can happen before the board began
    ├── BoardAlreadyOpen       a board begins once
    ├── ItemUnknown            somebody meant something that is not, or no longer, on the board
    ├── ItemAlreadyThere       the name of a new thing is taken
    ├── TextTooLong            more characters than a text may have
    ├── TextNotWritable        characters that no text can hold (NUL, lone surrogates, control characters)
    ├── TooManyTags            a note holds a few tags
    ├── TooDark                words could not be read on this paper
    ├── TooFar                 something would leave the board
    ├── NameMissing            a title, a name or a tag without a visible character
    ├── LinkToItself           an arrow needs two ends
    ├── ItemLocked             somebody locked it, so that it stays as it is
    ├── BoardFull              no room for more items
    ├── ChangedSince           somebody else changed it since you looked
    ├── GestureUnknown         there is no such gesture of yours to take back
    └── NotAllowed             your role does not cover this

Codes are published and never change. The text for people is made at the edge, in the reader's language (STYLE E2).
"""

from dataclasses import dataclass
from typing import ClassVar


class Rejection(Exception):
    """The domain says no."""

    code: ClassVar[str]


@dataclass(eq=False)
class BoardUnopened(Rejection):
    """Nothing can happen before the board began."""

    code = "board_unopened"


@dataclass(eq=False)
class BoardAlreadyOpen(Rejection):
    """A board begins once."""

    code = "board_already_open"


@dataclass(eq=False)
class ItemUnknown(Rejection):
    """Somebody meant something that is not, or no longer, on the board."""

    code = "item_unknown"
    item: str


@dataclass(eq=False)
class ItemAlreadyThere(Rejection):
    """The name of a new thing is taken."""

    code = "item_already_there"
    item: str


@dataclass(eq=False)
class TextTooLong(Rejection):
    """More characters than a text may have. Both counts are characters after NFC."""

    code = "text_too_long"
    item: str
    length: int
    limit: int


@dataclass(eq=False)
class TextNotWritable(Rejection):
    """A text holds a character that cannot be kept: NUL, a lone surrogate, a control character."""

    code = "text_not_writable"
    item: str


@dataclass(eq=False)
class TooManyTags(Rejection):
    """A note holds a few tags, not many."""

    code = "too_many_tags"
    item: str
    limit: int


@dataclass(eq=False)
class TooDark(Rejection):
    """Words could not be read on paper of this colour."""

    code = "too_dark"
    paper: str


@dataclass(eq=False)
class TooFar(Rejection):
    """Something would come further from the origin than the board reaches."""

    code = "too_far"
    item: str


@dataclass(eq=False)
class NameMissing(Rejection):
    """A title, a person's name or a tag without a visible character."""

    code = "name_missing"


@dataclass(eq=False)
class LinkToItself(Rejection):
    """An arrow needs two different ends."""

    code = "link_to_itself"
    item: str


@dataclass(eq=False)
class ItemLocked(Rejection):
    """Somebody locked these, so that they stay as they are; at most a hundred are named."""

    code = "locked"
    items: list[str]


@dataclass(eq=False)
class BoardFull(Rejection):
    """The board holds as many items as it can (TRUST L06)."""

    code = "board_full"
    limit: int


@dataclass(eq=False)
class ChangedSince(Rejection):
    """Somebody else changed it since; doing it anyway would overwrite their work."""

    code = "changed_since"
    item: str


@dataclass(eq=False)
class GestureUnknown(Rejection):
    """There is no such gesture of this person to take back."""

    code = "gesture_unknown"
    gesture: str


@dataclass(eq=False)
class NotAllowed(Rejection):
    """The person's role does not cover this."""

    code = "not_allowed"
    role: str
