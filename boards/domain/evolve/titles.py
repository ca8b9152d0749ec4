"""What the board is called, who is there, what its kinds and notes are called."""

from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.items import LegendEntry


def board_opened(draft: Board, event: e.BoardOpened) -> None:
    draft.title, draft.format, draft.language = event.title, event.format, event.language


def board_renamed(draft: Board, event: e.BoardRenamed) -> None:
    draft.title = event.title


def person_introduced(draft: Board, event: e.PersonIntroduced) -> None:
    draft.people[event.person] = event.name


def legend_edited(draft: Board, event: e.LegendEdited) -> None:
    if event.name is None and event.paper is None:
        draft.legend.pop(event.kind, None)
    else:
        draft.legend[event.kind] = LegendEntry(event.kind, event.name, event.paper)


def names_recorded(draft: Board, event: e.NamesRecorded) -> None:
    for name in event.names:
        draft.names[name.note] = name.name
