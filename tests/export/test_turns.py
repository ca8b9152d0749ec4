"""Exports take turns, so that the loop that serves the live boards is not kept waiting (EXPORT E18)."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock
from typing import Any

import pytest
from rest_framework.test import APIRequestFactory

from boards.domain.board import Board
from export.bundle import Artefact
from export.http import views


def test_two_boards_are_written_at_once_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    together, counting, inside, most = Barrier(2), Lock(), set[object](), [0]

    def written(*_asked: object) -> Artefact:
        me = object()
        with counting:
            inside.add(me)
            most[0] = max(most[0], len(inside))
        together.wait(timeout=60)  # two are let in, or this never ends
        with counting:
            inside.remove(me)
        return Artefact("board.json", "application/json", b"{}")

    monkeypatch.setattr(views, "board_for", lambda *_asked: Board())
    monkeypatch.setattr(views, "_changes", lambda *_asked: {})
    monkeypatch.setattr(views, "export", written)

    def get(_turn: int) -> int:
        answer: Any = views.Download.as_view()(APIRequestFactory().get("/"), board="b1", target="model")
        status: int = answer.status_code
        return status

    with ThreadPoolExecutor(8) as people:
        assert list(people.map(get, range(8))) == [200] * 8
    assert most == [2]
