"""Exports are counted for each person, previews apart from downloads (TRUST L09)."""

import json
from typing import Any

import pytest
from django.test import Client

from boards.access.roles import Role
from boards.domain.commands import Command, OpenBoard, PlaceNote
from boards.domain.ids import NoteId
from boards.domain.kinds import Format, Kind
from boards.http.creating import Created, create
from export.http import pace
from export.http.pace import MANY, Pace

STORY: list[Command] = [
    OpenBoard("Taxi", Format.BIG_PICTURE, "en"),
    PlaceNote(NoteId("e1"), Kind.EVENT, 0, 0, "Ride requested"),
]


class Clock:
    """Goes on when told."""

    now = 1000.0

    def __call__(self) -> float:
        """Seconds."""
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock by which this test's exports are counted, from none on."""
    clock = Clock()
    monkeypatch.setattr(pace, "DOWNLOADS", Pace(6, clock))
    monkeypatch.setattr(pace, "LOOKS", Pace(60, clock))
    return clock


def get(board: Created, path: str, role: Role = Role.OBSERVER) -> Any:
    headers = {"Authorization": f"Bearer {board.tokens[role]}"}
    return Client().get(f"/api/boards/{board.board}/export/{path}", headers=headers)


@pytest.mark.django_db(transaction=True)
def test_L09_the_seventh_export_of_a_minute_has_to_wait_and_learns_how_long(clock: Clock) -> None:
    board = create("visitor-1", STORY)
    for _ in range(6):
        assert get(board, "model/").status_code == 200
        clock.now += 1.5
    no = get(board, "model/")
    assert (no.status_code, json.loads(no.content)["code"], no["Retry-After"]) == (429, "rate", "51")
    assert no["Content-Type"] == "application/problem+json"
    assert get(board, "model/", Role.PARTICIPANT).status_code == 200, "somebody else has a count of their own"
    clock.now += 51
    assert get(board, "model/").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_a_look_at_every_format_does_not_count_as_a_download(clock: Clock) -> None:
    board = create("visitor-1", STORY)
    assert {get(board, "model/?for=preview").status_code for _ in range(60)} == {200}
    assert get(board, "model/?for=preview").status_code == 429
    assert get(board, "model/").status_code == 200
    clock.now += 60
    assert get(board, "model/?for=preview").status_code == 200


@pytest.mark.django_db(transaction=True)
def test_browsers_are_counted_by_their_visitor(clock: Clock) -> None:
    assert clock.now
    mina = Client()
    made = json.loads(mina.post("/api/boards/sample/", {"language": "en"}, content_type="application/json").content)
    address = f"/api/boards/{made['id']}/export/model/"
    assert [mina.get(address).status_code for _ in range(7)] == [200] * 6 + [429]


@pytest.mark.django_db(transaction=True)
def test_whoever_has_no_seat_learns_nothing_by_asking_often(clock: Clock) -> None:
    assert clock.now
    stranger = Client(headers={"Authorization": "Bearer nonsense"})
    assert {stranger.get("/api/boards/b1/export/model/").status_code for _ in range(9)} == {404}


def test_who_asked_for_nothing_in_the_last_minute_is_forgotten() -> None:
    clock = Clock()
    counted = Pace(1, clock)
    for person in range(MANY):
        assert counted.wait(f"p{person}") == 0
    clock.now += 59
    assert counted.wait("late") == 0
    assert counted.wait("p1") == 1
    clock.now += 2
    assert counted.wait("p1") == 0
    assert set(counted._asked) == {"late", "p1"}
