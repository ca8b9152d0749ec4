"""Bytes into characters, and characters into texts that a board can keep (BAD-1, BAD-9, BAD-10)."""

import codecs
import re
import unicodedata
from collections import Counter

from boards.importers import limits
from boards.importers.unreadable import Unreadable

# Line feed and tab are text; every other control character and half a surrogate pair can be shown by nobody.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
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


def fitting(text: str, element: str, page: int) -> str:
    """The text itself when a note can hold it; it is never cut silently (BAD-9).

    Raises  Unreadable `text_too_long` with the element's id
    """
    length = len(text)
    if length > limits.TEXT:
        length = len(unicodedata.normalize("NFC", text))
    if length > limits.TEXT:
        where: dict[str, str | int] = {"page": page, "element": brief(element)}
        raise Unreadable("text_too_long", {**where, "length": length, "limit": limits.TEXT})
    return text


def brief(word: str) -> str:
    """A source's id, colour or shape word in one writable line of bounded length."""
    return _UNWRITABLE.sub("", word)[: limits.ORIGIN].replace("\n", " ").replace("\t", " ")
