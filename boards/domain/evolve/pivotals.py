"""What is done to pivotal lines."""

from msgspec.structs import replace

from boards.domain import events as e
from boards.domain.board import Board


def pivotal_drawn(draft: Board, event: e.PivotalDrawn) -> None:
    draft.pivotals[event.pivotal.id] = event.pivotal


def pivotal_renamed(draft: Board, event: e.PivotalRenamed) -> None:
    draft.pivotals[event.pivotal] = replace(draft.pivotals[event.pivotal], text=event.text)


def pivotals_moved(draft: Board, event: e.PivotalsMoved) -> None:
    for move in event.moves:
        draft.pivotals[move.pivotal] = replace(draft.pivotals[move.pivotal], x=move.x)


def pivotals_removed(draft: Board, event: e.PivotalsRemoved) -> None:
    for pivotal in event.pivotals:
        del draft.pivotals[pivotal.id]
