"""Findings are said in the reader's language, and written in English (EXPORT section 6, STYLE E2)."""

import re
from typing import Any, get_args

import pytest
from django.test import Client
from django.utils.translation import override

from boards.access.roles import Role
from boards.domain.commands import Command, OpenBoard, PlaceNote
from boards.domain.ids import NoteId
from boards.domain.kinds import Format, Kind
from boards.http.creating import create
from export.http.told import finding_told, left_out_told
from export.model import ElementKind, Finding, LeftOut
from export.readers import findings, sorting
from export.readers.name_findings import _TROUBLES
from export.readers.naming import Trouble
from export.readers.sentences import LEFT_OUT, SENTENCES

FIELD = re.compile(r"%\((\w+)\)s")


@pytest.mark.parametrize("row", sorted(SENTENCES))
def test_every_row_is_said_in_both_languages_with_its_fields(row: str) -> None:
    code, _, case = row.partition(" ")
    fields = {name: f"<{name}> %(name)s" for name in FIELD.findall(SENTENCES[row].message)}
    said = SENTENCES[row]
    found = Finding(code, "info", ["n1"], said.message % fields, said.fix, [], case, fields)
    with override("en"):
        english = finding_told(found)
    with override("de"):
        german = finding_told(found)
    assert (english["message"], english["fix"]) == (found.message, found.fix)
    assert {english["message"], english["fix"]}.isdisjoint({german["message"], german["fix"]})
    assert all(text in german["message"] for text in fields.values())


def test_every_code_has_a_row_and_no_row_is_idle() -> None:
    listed = set(re.findall(r"ES\d{3}", findings.__doc__ or ""))
    assert {row.partition(" ")[0] for row in SENTENCES} == listed
    assert set(_TROUBLES) == set(get_args(Trouble))


def test_every_reason_for_leaving_a_note_out_has_a_sentence() -> None:
    assert {*sorting.REASONS.values(), "empty"} == set(LEFT_OUT)
    assert {kind for kind in Kind if kind.value not in set(ElementKind)} <= set(sorting.REASONS)
    with override("de"):
        assert left_out_told(LeftOut("n1", "term"))["message"] == "Ein Begriff des Glossars."


STORY: list[Command] = [
    OpenBoard("Taxi", Format.DESIGN, "en"),
    PlaceNote(NoteId("c1"), Kind.COMMAND, 0, 0, "Request ride\npickup: somewhere"),
    PlaceNote(NoteId("t1"), Kind.TERM, 0, 900, "Ride"),
]


@pytest.mark.django_db(transaction=True)
def test_the_list_answers_in_the_language_of_the_request_and_the_file_does_not() -> None:
    board = create("visitor-1", STORY)

    def get(language: str, path: str) -> Any:
        headers = {"Authorization": f"Bearer {board.tokens[Role.OBSERVER]}", "Accept-Language": language}
        with override("en"):  # a request leaves its language behind, and the next test has its own
            return Client().get(f"/api/boards/{board.board}/export/{path}", headers=headers).json()

    english, german = get("en", ""), get("de", "")
    said = {found["code"]: found for found in german["findings"]}
    assert said["ES050"]["message"] == "Der Typ von pickup ist unbekannt; er gilt als string."
    assert said["ES032"]["fix"] == "Füge das Ereignis hinzu."
    assert german["left_out"][0]["message"] == "Ein Begriff des Glossars."
    assert [found["code"] for found in english["findings"]] == [found["code"] for found in german["findings"]]
    assert get("de", "model/") == get("en", "model/")
    assert get("de", "model/")["findings"] == english["findings"]
    assert get("de", "powerpoint/")["title"] == "Boards werden nicht als powerpoint exportiert."
