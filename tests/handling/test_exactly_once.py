"""A command is applied at most once, and a repeat is answered as the first time (TRUST R3)."""

import asyncio

import pytest

from boards.domain.commands import RenameBoard, RewordNote
from boards.domain.ids import NoteId
from boards.domain.rejections import ItemUnknown, NotAllowed
from boards.handling.refusals import CommandIdReused
from boards.journal.memory import MemoryJournal
from tests.handling.crowd import BOARD, Listener, office, opening, placing, wish


async def test_what_was_accepted_is_in_the_journal_and_announced() -> None:
    journal, listener = MemoryJournal(), Listener()
    handler = office(journal, listener)
    await handler.handle(opening())
    kept = await handler.handle(placing("n1"))
    assert (kept.versions, kept.head) == ((2, 2), 2)
    assert journal.read(BOARD, after=1) == kept.entries
    assert listener.heard == [[1], [2]]


async def test_the_same_wish_again_gets_the_same_answer_and_changes_nothing() -> None:
    journal, listener = MemoryJournal(), Listener()
    handler = office(journal, listener)
    await handler.handle(opening())
    first = await handler.handle(placing("n1"))
    again = await handler.handle(placing("n1"))
    assert (again.versions, again.entries) == (first.versions, first.entries)
    assert journal.head(BOARD) == 2
    assert listener.heard == [[1], [2]]


async def test_a_repeat_is_known_to_a_process_that_never_saw_the_first() -> None:
    journal = MemoryJournal()
    await office(journal).handle(opening())
    first = await office(journal).handle(placing("n1"))
    again = await office(journal).handle(placing("n1"))
    assert again == first


async def test_two_at_once_are_one() -> None:
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    one, other = await asyncio.gather(handler.handle(placing("n1")), handler.handle(placing("n1")))
    assert one.versions == other.versions == (2, 2)
    assert journal.head(BOARD) == 2


async def test_no_news_is_remembered_too() -> None:
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    same_title = wish(RenameBoard("Rides"), "rename")
    assert (await handler.handle(same_title)).versions == ()
    await handler.handle(wish(RenameBoard("Bikes"), "another"))
    assert (await handler.handle(same_title)).versions == ()
    assert journal.head(BOARD) == 2


async def test_other_words_under_a_used_name_are_refused() -> None:
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    await handler.handle(placing("n1", name="same"))
    with pytest.raises(CommandIdReused):
        await handler.handle(placing("n2", name="same"))
    assert journal.head(BOARD) == 2


async def test_a_refused_wish_leaves_no_trace_and_may_come_again() -> None:
    journal, listener = MemoryJournal(), Listener()
    handler = office(journal, listener)
    await handler.handle(opening())
    reword = wish(RewordNote(NoteId("n1"), "Ride ended"), "reword")
    with pytest.raises(ItemUnknown):
        await handler.handle(reword)
    assert (journal.head(BOARD), journal.receipts(BOARD, [reword.id]), listener.heard) == (1, {}, [[1]])
    await handler.handle(placing("n1"))
    assert (await handler.handle(reword)).versions == (3, 3)


async def test_who_only_watches_changes_nothing() -> None:
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    with pytest.raises(NotAllowed):
        await handler.handle(wish(placing("n1").command, "c", role="observer"))
    assert journal.head(BOARD) == 1
