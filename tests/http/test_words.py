"""Every refusal has a sentence, in every language (UX section 4)."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import polib
import pytest

from boards.domain.rejections import Rejection
from boards.handling import refusals
from boards.http.file_words import FILE_SENTENCES
from boards.http.words import SENTENCES, sentence
from boards.importers.unreadable import Code
from export.http import words as exports
from export.readers import sentences as found

ROOT = Path(__file__).resolve().parents[2]
GERMAN = {entry.msgid: entry.msgstr for entry in polib.pofile(str(ROOT / "locale/de/LC_MESSAGES/django.po"))}


def rejections() -> Iterator[type[Rejection]]:
    todo = [Rejection]
    while todo:
        found = todo.pop().__subclasses__()
        todo += found
        yield from found


def test_every_rejection_has_a_sentence() -> None:
    codes = {rejection.code for rejection in rejections()} | {refusals.Malformed.code, refusals.TooLarge.code}
    assert codes <= SENTENCES.keys()


def test_every_refusal_of_a_file_has_a_sentence_and_no_other() -> None:
    assert set(get_args(Code)) == FILE_SENTENCES.keys()


FOUND = {text for row in found.SENTENCES.values() for text in (row.message, row.fix)} | {*found.LEFT_OUT.values()}
SAID = {str(text) for table in (SENTENCES, FILE_SENTENCES, exports.SENTENCES) for text in table.values()} | FOUND


@pytest.mark.parametrize("text", sorted(SAID))
def test_every_sentence_is_translated_with_the_same_fields(text: str) -> None:
    assert GERMAN.get(text)
    assert sorted(re.findall(r"%\(\w+\)s", GERMAN[text])) == sorted(re.findall(r"%\(\w+\)s", text))
    assert "!" not in text + GERMAN[text]


def test_every_text_of_a_template_is_translated() -> None:
    sources = [path.read_text() for path in (ROOT / "templates").rglob("*.html")]
    said = {text for source in sources for text in re.findall(r"{%\s*translate\s+\"([^\"]+)\"", source)}
    assert {text for text in said if not GERMAN.get(text)} == set()


def test_a_field_that_is_missing_reads_as_dots() -> None:
    assert (
        sentence("board_full", {}) == "This board holds as many items as it can: …. Remove some or begin another board."
    )


def test_text_of_a_user_is_not_filled_in_twice() -> None:
    assert "%(limit)s" in sentence("mapping_unreadable", {"kind": "%(limit)s"}, FILE_SENTENCES)
