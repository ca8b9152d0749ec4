"""A wish that was kept so long ago that the owner's memory lost its name is still known by the journal (TRUST R3)."""

import asyncio

import pytest

from boards.domain.commands import RewordNote
from boards.domain.ids import NoteId
from boards.handling import owner, recent
from boards.journal.memory import MemoryJournal
from tests.handling.crowd import BOARD, office, opening, placing, wish


@pytest.fixture(autouse=True)
def forgetful(monkeypatch: pytest.MonkeyPatch) -> None:
    """Owners remember three names or so."""
    monkeypatch.setattr(recent, "REMEMBERED", 3)
    monkeypatch.setattr(owner, "REMEMBERED", 3)


async def test_a_repeat_that_the_board_would_refuse_gets_its_first_answer() -> None:
    handler = office(MemoryJournal())
    await handler.handle(opening())
    first = await handler.handle(placing("n1"))
    for number in range(10):
        await handler.handle(placing(f"other{number}"))
    assert (await handler.handle(placing("n1"))).versions == first.versions


async def test_a_repeat_that_the_board_would_grant_again_changes_nothing() -> None:
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    await handler.handle(placing("n1"))
    reword = wish(RewordNote(NoteId("n1"), "Ride ended"), "reword")
    first = await handler.handle(reword)
    for number in range(10):
        await handler.handle(wish(RewordNote(NoteId("n1"), f"Ride {number}"), f"later{number}"))
    head = journal.head(BOARD)
    fresh, repeat = await asyncio.gather(handler.handle(placing("n2")), handler.handle(reword))
    assert (fresh.versions, repeat.versions) == ((head + 1, head + 1), first.versions)
    assert (await handler.handle(placing("n3"))).versions == (head + 2, head + 2)
