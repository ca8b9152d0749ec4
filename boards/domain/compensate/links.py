"""Taking back what was done to arrows."""

from boards.domain import events as e
from boards.domain.board import Board
from boards.domain.compensate.untouched import Taken


def connected(fact: e.NotesConnected, board: Board) -> Taken:
    if board.links.get(fact.link.id) != fact.link:
        return [], [fact.link.id]
    return [e.LinksRemoved([fact.link])], []


def reworded(fact: e.LinkReworded, board: Board) -> Taken:
    link = board.links.get(fact.link)
    if link is None or link.text != fact.text:
        return [], [fact.link]
    return [e.LinkReworded(fact.link, fact.before, fact.text)], []


def removed(fact: e.LinksRemoved, board: Board) -> Taken:
    back: list[e.Event] = []
    left: list[str] = []
    for link in fact.links:
        if link.id not in board.links and link.source in board.notes and link.target in board.notes:
            back.append(e.NotesConnected(link))
        else:
            left.append(link.id)
    return back, left
