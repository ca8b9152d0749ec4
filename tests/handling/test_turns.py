"""One owner decides in order and keeps many wishes in one transaction (DESIGN D3)."""

import asyncio

import pytest

from boards.domain.commands import RewordNote
from boards.domain.ids import NoteId
from boards.domain.rejections import ItemAlreadyThere, Rejection
from boards.journal import rehydrate
from boards.journal.memory import MemoryJournal
from tests.handling.crowd import BOARD, Counting, Listener, office, opening, placing, wish


async def test_wishes_that_wait_together_are_kept_together() -> None:
    journal, listener = Counting(), Listener()
    handler = office(journal, listener)
    await handler.handle(opening())
    await asyncio.gather(*[handler.handle(placing(f"n{number}")) for number in range(100)])
    assert sum(journal.appends) == 101
    assert len(journal.appends) <= 4
    assert [version for batch in listener.heard for version in batch] == list(range(1, 102))


async def test_wishes_are_decided_in_the_order_of_their_coming() -> None:
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    reword = wish(RewordNote(NoteId("n1"), "Ride ended"), "reword")
    placed, reworded = await asyncio.gather(handler.handle(placing("n1")), handler.handle(reword))
    assert (placed.versions, reworded.versions) == ((2, 2), (3, 3))


async def test_a_refusal_in_a_turn_harms_nobody_else() -> None:
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    answers = await asyncio.gather(
        handler.handle(placing("n1")),
        handler.handle(placing("n1", name="other")),
        handler.handle(placing("n2")),
        return_exceptions=True,
    )
    assert isinstance(answers[1], ItemAlreadyThere)
    assert journal.head(BOARD) == 3


async def test_two_processes_on_one_journal_lose_nothing() -> None:
    journal = MemoryJournal()
    one, other = office(journal), office(journal)
    await one.handle(opening())
    await asyncio.gather(
        *[one.handle(placing(f"a{number}")) for number in range(50)],
        *[other.handle(placing(f"b{number}")) for number in range(50)],
    )
    assert journal.head(BOARD) == 101
    assert len(rehydrate.replayed(journal, BOARD).notes) == 100


async def test_a_refusal_is_about_the_board_as_it_is_not_as_this_process_knew_it() -> None:
    journal = MemoryJournal()
    one, other = office(journal), office(journal)
    await one.handle(opening())
    with pytest.raises(Rejection):
        await other.handle(wish(RewordNote(NoteId("n1"), "Ride ended"), "early"))
    await one.handle(placing("n1"))
    assert (await other.handle(wish(RewordNote(NoteId("n1"), "Ride ended"), "late"))).versions == (3, 3)


async def test_a_board_that_nobody_works_on_leaves_the_memory() -> None:
    journal = MemoryJournal()
    handler = office(journal, idle=0.01)
    house = handler._house
    await handler.handle(opening())
    assert house.hot() == 1
    while house.hot():  # noqa: ASYNC110  -- an owner that goes tells nobody but its house
        await asyncio.sleep(0)
    assert (await handler.handle(placing("n1"))).versions == (2, 2)


async def test_a_snapshot_is_kept_now_and_then() -> None:
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    await asyncio.gather(*[handler.handle(placing(f"n{number}")) for number in range(rehydrate.SNAPSHOT_EVERY)])
    while journal.snapshot(BOARD) is None:  # noqa: ASYNC110  -- a snapshot is kept beside the work, unannounced
        await asyncio.sleep(0)
    drawn = journal.snapshot(BOARD)
    assert drawn is not None
    assert rehydrate.board_at(journal, BOARD, drawn.version) == rehydrate.replayed(journal, BOARD, drawn.version)
