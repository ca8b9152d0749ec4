"""What is done to arrows."""

from msgspec.structs import replace

from boards.domain import events as e
from boards.domain.board import Board


def notes_connected(draft: Board, event: e.NotesConnected) -> None:
    draft.links[event.link.id] = event.link


def link_reworded(draft: Board, event: e.LinkReworded) -> None:
    draft.links[event.link] = replace(draft.links[event.link], text=event.text)


def links_removed(draft: Board, event: e.LinksRemoved) -> None:
    for link in event.links:
        del draft.links[link.id]
