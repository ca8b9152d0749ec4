"""When the journal is away, nobody is told that their wish was kept; with the same name it may come again."""

import asyncio

import pytest

from boards.domain.commands import RewordNote
from boards.domain.decide import decide
from boards.domain.events import NoteReworded
from boards.domain.ids import NoteId
from boards.handling.refusals import CommandFailed, NotNow
from boards.journal.memory import MemoryJournal
from tests.handling.crowd import BOARD, Counting, Listener, office, opening, placing, wish


async def test_a_wish_that_could_not_be_kept_comes_again_and_is_kept_once() -> None:
    journal, listener = Counting(), Listener()
    handler = office(journal, listener)
    await handler.handle(opening())
    journal.away_before = 1
    with pytest.raises(NotNow):
        await handler.handle(placing("n1"))
    assert (await handler.handle(placing("n1"))).versions == (2, 2)
    assert listener.heard == [[1], [2]]


async def test_a_wish_whose_commit_nobody_saw_is_found_by_its_receipt() -> None:
    journal = Counting()
    handler = office(journal)
    await handler.handle(opening())
    journal.away_after = 1
    with pytest.raises(NotNow):
        await handler.handle(placing("n1"))
    assert (await handler.handle(placing("n1"))).versions == (2, 2)
    assert journal.head(BOARD) == 2


async def test_everybody_in_a_lost_turn_is_told() -> None:
    journal = Counting()
    handler = office(journal)
    await handler.handle(opening())
    journal.away_before = 1
    wishes = [handler.handle(placing(f"n{number}")) for number in range(5)]
    answers = await asyncio.gather(*wishes, return_exceptions=True)
    assert [type(answer) for answer in answers] == [NotNow] * 5


async def test_who_waits_behind_a_lost_turn_comes_again_in_order_with_it() -> None:
    journal = Counting()
    handler = office(journal)
    await handler.handle(opening())
    journal.away_before = 1
    journal.arrived.clear()
    journal.gate.clear()
    placed = asyncio.create_task(handler.handle(placing("n1")))
    await asyncio.to_thread(journal.arrived.wait)
    reworded = asyncio.create_task(handler.handle(wish(RewordNote(NoteId("n1"), "Ride ended"), "reword")))
    await asyncio.sleep(0)
    journal.gate.set()
    answers = await asyncio.gather(placed, reworded, return_exceptions=True)
    assert [type(answer) for answer in answers] == [NotNow, NotNow]


async def test_a_defect_in_one_command_stops_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    def defective(command: object, board: object, by: object, gesture: object) -> object:
        if getattr(command, "note", None) == "bad":
            raise ZeroDivisionError
        return decide(command, board, by, gesture)  # type: ignore[arg-type]

    monkeypatch.setattr("boards.handling.turn.decide", defective)
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    bad, good = await asyncio.gather(
        handler.handle(placing("bad")), handler.handle(placing("good")), return_exceptions=True
    )
    assert isinstance(bad, CommandFailed)
    assert journal.head(BOARD) == 2
    assert not isinstance(good, BaseException)


async def test_a_wish_whose_facts_do_not_fit_the_board_fails_alone_and_leaves_no_gap(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bad, good = placing("bad"), placing("good")

    def defective(command: object, board: object, by: object, gesture: object) -> object:
        facts = decide(command, board, by, gesture)  # type: ignore[arg-type]
        return [*facts, NoteReworded(NoteId("nowhere"), "Ride ended", "")] if command is bad.command else facts

    monkeypatch.setattr("boards.handling.turn.decide", defective)
    journal = MemoryJournal()
    handler = office(journal)
    await handler.handle(opening())
    answers = await asyncio.gather(handler.handle(bad), handler.handle(good), return_exceptions=True)
    assert [type(answer) for answer in answers] == [CommandFailed, NotNow]
    assert (await handler.handle(good)).versions == (2, 2)
    assert [entry.version for entry in journal.read(BOARD)] == [1, 2]


async def test_an_announcer_that_breaks_does_not_unkeep_anything() -> None:
    class Broken(Listener):
        def announce(self, *_: object) -> None:
            raise ConnectionError

    journal = MemoryJournal()
    handler = office(journal, Broken())
    assert (await handler.handle(opening())).versions == (1, 1)
    assert (await handler.handle(placing("n1"))).versions == (2, 2)
