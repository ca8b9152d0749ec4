"""Taking back what was done to pivotal lines."""

from operator import attrgetter
from typing import Final

from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.compensate.untouched import Taken, free, parted

NAME: Final = attrgetter("pivotal")


def drawn(fact: e.PivotalDrawn, board: Board) -> Taken:
    if board.pivotals.get(fact.pivotal.id) != fact.pivotal:
        return [], [fact.pivotal.id]
    return [e.PivotalsRemoved([fact.pivotal])], []


def renamed(fact: e.PivotalRenamed, board: Board) -> Taken:
    line = free(board.pivotals, fact.pivotal)
    if line is None or line.text != fact.text:
        return [], [fact.pivotal]
    return [e.PivotalRenamed(fact.pivotal, fact.before, fact.text)], []


def moved(fact: e.PivotalsMoved, board: Board) -> Taken:
    ours, left = parted(fact.moves, NAME, board.pivotals, lambda line, move: line.x == move.x)
    back = [e.PivotalMove(move.pivotal, move.from_x, move.x) for move in ours]
    return ([e.PivotalsMoved(back)] if back else []), left


def removed(fact: e.PivotalsRemoved, board: Board) -> Taken:
    return (
        [e.PivotalDrawn(line) for line in fact.pivotals if line.id not in board.pivotals],
        [line.id for line in fact.pivotals if line.id in board.pivotals],
    )
