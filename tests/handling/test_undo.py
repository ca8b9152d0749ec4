"""Undo takes back one's own gesture, found by its receipt, however long ago and wherever it was kept."""

import asyncio

import pytest

from boards.domain.rejections import GestureUnknown
from boards.journal import rehydrate
from boards.journal.memory import MemoryJournal
from tests.handling.crowd import BOARD, office, opening, placing, undoing


async def test_a_gesture_is_taken_back_by_another_process_than_kept_it() -> None:
    journal = MemoryJournal()
    await office(journal).handle(opening())
    await office(journal).handle(placing("n1"))
    await office(journal).handle(undoing("place-n1", "undo"))
    assert rehydrate.replayed(journal, BOARD).notes == {}


async def test_a_gesture_of_the_same_turn_is_taken_back() -> None:
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    await asyncio.gather(handler.handle(placing("n1")), handler.handle(undoing("place-n1", "undo")))
    assert rehydrate.replayed(journal, BOARD).notes == {}


async def test_taking_back_an_undo_is_a_redo() -> None:
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    await handler.handle(placing("n1"))
    await handler.handle(undoing("place-n1", "undo"))
    await handler.handle(undoing("undo", "redo"))
    assert list(rehydrate.replayed(journal, BOARD).notes) == ["n1"]


async def test_nobody_takes_back_what_another_person_did() -> None:
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    await handler.handle(placing("n1", by="ines"))
    with pytest.raises(GestureUnknown):
        await handler.handle(undoing("place-n1", "undo", by="jonas"))
