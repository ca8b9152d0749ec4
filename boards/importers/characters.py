"""Bytes into characters, and characters into texts that a board can keep (BAD-1, BAD-9, BAD-10)."""

import codecs
import re
import unicodedata
from collections import Counter

from boards.importers import limits
from boards.importers.unreadable import Unreadable

# Line feed and tab are text; every other control character and half a surrogate pair can be shown by nobody.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_LONGEST_FORM = 3  # characters that NFC may make of one
_LINE_END = re.compile("\r\n?|\u0085")


def decode(data: bytes) -> str:
    """The text of a file in UTF-8 or, with a byte order mark, UTF-16.

    Raises  Unreadable `not_text` with the offset of the first byte that is neither
    """
    utf_16 = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        return data.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError as broken:
        raise Unreadable("not_text", {"byte": broken.start}) from None


def clean(text: str, mended: Counter[str]) -> str:
    """The text without what cannot be written, counted; line ends become line feeds, all else stays as it is."""
    if not _UNWRITABLE.search(text):
        return text
    kept, removed = _UNWRITABLE.subn("", _LINE_END.sub("\n", text))
    if removed:
        mended["control_characters"] += removed
    return kept


def fits(text: str, limit: int) -> bool:
    """Whether a text has at most so many characters as the board counts them, after NFC."""
    return len(text) * _LONGEST_FORM <= limit or len(unicodedata.normalize("NFC", text)) <= limit


def fitting(text: str, element: str, page: int, limit: int = limits.TEXT) -> str:
    """The text itself when it can be kept; it is never cut silently (BAD-9).

    Raises  Unreadable `text_too_long` with the element's id
    """
    if not fits(text, limit):
        where: dict[str, str | int] = {"page": page, "element": brief(element)}
        length = len(unicodedata.normalize("NFC", text))
        raise Unreadable("text_too_long", {**where, "length": length, "limit": limit})
    return text


def brief(word: str, limit: int = limits.ORIGIN) -> str:
    """A source's id, colour, name or shape word in one writable line of bounded length."""
    line = " ".join(_UNWRITABLE.sub("", word[: 4 * limit]).split("\n")).replace("\t", " ")
    return unicodedata.normalize("NFC", line)[:limit]
