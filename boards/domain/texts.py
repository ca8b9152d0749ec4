"""What people may write: the one door through which every text reaches a fact."""

import re
import unicodedata
from typing import Final

from boards.domain.rejections import NameMissing, TextNotWritable, TextTooLong

TEXT_LIMIT: Final = 10_000
"""Characters of a note after NFC (TRUST L02)."""
TITLE_LIMIT: Final = 200
"""Characters of a board's title, a frame's name, a label of a line or an arrow."""
NAME_LIMIT: Final = 60
"""Characters of a person's name (TRUST G6), and of what a board calls a kind."""

TAG_LIMIT: Final = 40
"""Characters of a tag."""
TAGS_LIMIT: Final = 10
"""Tags of one note."""

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_BIDI_OR_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def written(text: str, item: str, limit: int = TEXT_LIMIT) -> str:
    """A text as it is kept: NFC, line breaks as newlines, nothing trimmed.

    Raises TextNotWritable for NUL, control characters and lone surrogates, TextTooLong beyond the limit.
    """
    if _UNWRITABLE.search(text):
        raise TextNotWritable(item)
    kept = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(kept) > limit:
        raise TextTooLong(item, len(kept), limit)
    return kept


def titled(title: str) -> str:
    """A board's title: one line, trimmed, with something to see. Raises NameMissing and what `written` raises."""
    kept = " ".join(written(title, "title", TITLE_LIMIT).split())
    if not kept:
        raise NameMissing
    return kept


def named(name: str) -> str:
    """A person's name: one line, trimmed, without characters that turn the reading direction (TRUST G6)."""
    return _one_plain_line(name, "name", NAME_LIMIT)


def tagged(tag: str) -> str:
    """A tag as it is kept: by the rules of a person's name, for it stands beside others in one line."""
    return _one_plain_line(tag, "tag", TAG_LIMIT)


def labelled(name: str) -> str:
    """What a board calls a kind of note: by the rules of a person's name."""
    return _one_plain_line(name, "legend", NAME_LIMIT)


def _one_plain_line(text: str, item: str, limit: int) -> str:
    if _BIDI_OR_CONTROL.search(text):
        raise TextNotWritable(item)
    kept = " ".join(written(text, item, limit).split())
    if not kept:
        raise NameMissing
    return kept
