"""The server plays the scores."""

from operator import attrgetter
from typing import get_args

import pytest

from boards.domain import rejections
from boards.domain.commands import Command
from boards.domain.decide import decide
from boards.domain.events import Event
from boards.domain.evolve import replay
from boards.domain.picture import picture, plain
from boards.domain.rejections import Rejection
from tests.conformance.scores import BoardScore, WishScore, board_scores, raw_boards, wish_scores

BOARDS = board_scores()
WISHES = wish_scores()
WRITTEN = raw_boards()


@pytest.mark.parametrize("score", BOARDS, ids=attrgetter("name"))
def test_the_server_plays(score: BoardScore) -> None:
    board = replay(line.event for line in score.entries)
    assert picture(board) == score.board
    assert plain(board) == WRITTEN[score.name]


@pytest.mark.parametrize("score", WISHES, ids=attrgetter("name"))
def test_the_server_decides(score: WishScore) -> None:
    board = replay(score.given)
    if score.refused is None:
        assert decide(score.command, board, score.by, score.gesture) == score.then
        return
    with pytest.raises(Rejection) as refusal:
        decide(score.command, board, score.by, score.gesture)
    assert refusal.value.code == score.refused


def test_every_fact_and_every_wish_has_a_score() -> None:
    assert {type(line.event) for score in BOARDS for line in score.entries} == set(get_args(Event))
    assert {type(score.command) for score in WISHES} == set(get_args(Command))


def test_every_refusal_of_a_single_item_has_a_score() -> None:
    about_the_room = {rejections.BoardFull.code, rejections.NotAllowed.code}
    every = {refusal.code for refusal in Rejection.__subclasses__() if refusal.__module__ == rejections.__name__}
    assert {score.refused for score in WISHES if score.refused} == every - about_the_room


def test_no_two_scores_have_the_same_name() -> None:
    names = [*(score.name for score in BOARDS), *(score.name for score in WISHES)]
    assert len(names) == len(set(names))
