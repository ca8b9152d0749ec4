"""Whatever a turn is written with keeps the promise of Journal.append; PostgreSQL's does so without a thread."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import psycopg
import pytest

from boards.domain.events import Event
from boards.domain.ids import BoardId, CommandId
from boards.journal import chain
from boards.journal.aside import Aside
from boards.journal.line import Taken
from boards.journal.lines import MOST, Lines
from boards.journal.loop_pen import LoopPen, connected
from boards.journal.pen import AsidePen, Pen
from boards.journal.port import JournalAway, Receipt, VersionConflict
from boards.journal.relational import RelationalJournal
from tests.journal.databases import database, journal_in
from tests.journal.promise import HERE, OPENED, THERE, entries, gesture, placed, receipt

HARD = "Grüße \U0001f600\nand ' quotes \" \\ %s {1,2} NULL"

CUT = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> %s"


class PenPromise:
    """Subclasses say which pen, on which journal."""

    async def test_what_was_written_is_read_as_it_was(self, pen: Pen, journal: RelationalJournal) -> None:
        one, many = entries(placed("n0", HARD)), entries(placed("n1", HARD), placed("n2", ""), OPENED, after=1)
        await pen.append(HERE, one, expected=0, receipts=[receipt("c-1", 1, 1)])
        await pen.append(HERE, many, expected=1, receipts=[receipt("c-2", 2, 2), receipt("none"), receipt("c-3", 3, 4)])
        assert await read(journal) == one + many
        kept = await off(journal.receipts, HERE, [CommandId(name) for name in ("c-1", "c-2", "none", "c-3")])
        assert sorted(kept.values()) == sorted(
            [receipt("c-1", 1, 1), receipt("c-2", 2, 2), receipt("none"), receipt("c-3", 3, 4)]
        )

    async def test_each_row_seals_the_one_before_whoever_wrote_it(self, pen: Pen, journal: RelationalJournal) -> None:
        await pen.append(HERE, entries(OPENED), expected=0, receipts=[])
        await off(journal.append, HERE, entries(placed("n1"), after=1), expected=1)
        await pen.append(HERE, entries(placed("n2"), placed("n3"), after=2), expected=2, receipts=[])
        assert await off(chain.first_bad, journal, HERE) is None
        assert len(await read(journal)) == 4

    async def test_one_entry_of_a_gesture_of_several_wishes_keeps_all_receipts(
        self, pen: Pen, journal: RelationalJournal
    ) -> None:
        await pen.append(HERE, gesture(OPENED), expected=0, receipts=[receipt("g", 1, 1), receipt("no news")])
        assert set(await off(journal.receipts, HERE, [CommandId("g"), CommandId("no news")])) == {"g", "no news"}

    async def test_who_comes_second_is_told_and_keeps_nothing(self, pen: Pen, journal: RelationalJournal) -> None:
        await pen.append(HERE, entries(OPENED), expected=0, receipts=[receipt("c-1", 1, 1)])
        await off(journal.append, HERE, entries(placed("n1"), after=1), expected=1)
        late: list[tuple[list[Event], int, Sequence[Receipt]]] = [
            ([placed("late")], 1, [receipt("late", 2, 2)]),
            ([placed("late"), placed("later")], 1, [receipt("late", 2, 3)]),
            ([placed("beyond")], 7, []),
            ([], 1, [receipt("late")]),
        ]
        for events, expected, receipts in late:
            with pytest.raises(VersionConflict) as conflict:
                await pen.append(HERE, entries(*events, after=expected), expected=expected, receipts=receipts)
            assert conflict.value.actual == 2
        assert await off(journal.head, HERE) == 2
        assert not await off(journal.receipts, HERE, [CommandId("late")])

    async def test_a_wish_that_was_kept_is_kept_once(self, pen: Pen, journal: RelationalJournal) -> None:
        await pen.append(HERE, entries(OPENED), expected=0, receipts=[receipt("c-1", 1, 1)])
        again = entries(placed("n1"), after=1)
        with pytest.raises(VersionConflict):
            await pen.append(HERE, again, expected=1, receipts=[receipt("c-1", 2, 2)])
        with pytest.raises(VersionConflict):
            await pen.append(HERE, [], expected=1, receipts=[receipt("c-1")])
        await pen.append(HERE, again, expected=1, receipts=[receipt("c-2", 2, 2)])
        assert len(await read(journal)) == 2

    async def test_many_boards_are_written_at_once_in_their_own_order(
        self, pen: Pen, journal: RelationalJournal
    ) -> None:
        boards = [BoardId(f"board-{number}") for number in range(3 * MOST)]

        async def write(board: BoardId) -> None:
            for version in range(5):
                await pen.append(board, entries(placed("n"), after=version), expected=version, receipts=[])

        await asyncio.gather(*map(write, boards))
        assert await off(journal.heads, boards) == dict.fromkeys(boards, 5)


class TestSqlitePen(PenPromise):
    @pytest.fixture
    def journal(self, tmp_path: Path, django_db_blocker: Any) -> Iterator[RelationalJournal]:
        with django_db_blocker.unblock(), database(f"sqlite:///{tmp_path / 'journal.sqlite3'}") as alias:
            yield journal_in(alias)

    @pytest.fixture
    def pen(self, journal: RelationalJournal) -> Pen:
        return AsidePen(journal, Aside("test", 2))


@pytest.mark.servers
class TestPostgresPen(PenPromise):
    @pytest.fixture
    def journal(self, postgres_database: str, django_db_blocker: Any) -> Iterator[RelationalJournal]:
        with django_db_blocker.unblock(), database(postgres_database) as alias:
            yield journal_in(alias)

    @pytest.fixture
    async def pen(self, journal: RelationalJournal) -> Pen:
        return LoopPen(journal, Aside("test", 2), asyncio.get_running_loop())

    async def test_more_than_the_line_takes_at_once_arrives_whole(self, pen: Pen, journal: RelationalJournal) -> None:
        large = entries(*(placed(f"n{number}", "x" * 9000) for number in range(2000)))
        await pen.append(HERE, large, expected=0, receipts=[])
        assert await off(journal.head, HERE) == 2000
        assert await off(chain.first_bad, journal, HERE) is None

    async def test_F02_a_database_that_comes_back_with_less_is_not_written_to_behind_a_gap(
        self, pen: Pen, journal: RelationalJournal, postgres_database: str
    ) -> None:
        for entry in entries(OPENED, placed("n1"), placed("n2")):
            await pen.append(HERE, [entry], expected=entry.version - 1, receipts=[])
        with psycopg.connect(postgres_database) as connection:  # what a second server had not received yet is lost
            connection.execute("DELETE FROM journal_entry WHERE version = 3")
            connection.execute(CUT, [connection.info.backend_pid])
        late = entries(placed("n3"), after=3)
        with pytest.raises(VersionConflict) as conflict:
            await again(lambda: pen.append(HERE, late, expected=3, receipts=[]))
        assert conflict.value.actual == await off(journal.head, HERE) == 2

    async def test_F02_a_line_that_was_cut_is_replaced(
        self, pen: Pen, journal: RelationalJournal, postgres_database: str
    ) -> None:
        await pen.append(HERE, entries(OPENED), expected=0, receipts=[])
        with psycopg.connect(postgres_database) as connection:
            connection.execute(CUT, [connection.info.backend_pid])
        version = 1
        while version == 1:  # whether the loop has heard of it yet is chance; a lost turn comes again
            try:
                await pen.append(HERE, entries(placed("n1"), after=1), expected=1, receipts=[])
                version = 2
            except JournalAway:
                version = await off(journal.head, HERE)
        assert await off(journal.head, HERE) == 2

    async def test_L11_nobody_waits_beyond_the_deadline_and_the_next_turn_has_a_new_line(
        self, journal: RelationalJournal, postgres_database: str
    ) -> None:
        lines = Lines(partial(connected, journal.alias), Aside("test", 1), asyncio.get_running_loop(), deadline=0.2)
        values = [b"here", b"1", b"0", b"p", b"c", b"BoardOpened", b"1", b"{}", b"", b""]
        with psycopg.connect(postgres_database) as connection:
            connection.execute("LOCK TABLE journal_entry")
            stuck = [lines.ask(b"one", values, [0] * 10) for _ in range(2 * MOST)]
            for problem in await asyncio.gather(*stuck, return_exceptions=True):
                assert isinstance(problem, JournalAway)
        values[0] = str.encode(THERE)
        patient = Lines(partial(connected, journal.alias), Aside("test", 1), asyncio.get_running_loop())
        await patient.ask(b"one", values, [0] * 10)
        await lines.ask(b"one", [b"elsewhere", *values[1:]], [0] * 10)
        with pytest.raises(Taken):
            await patient.ask(b"one", values, [0] * 10)

    async def test_who_no_longer_waits_leaves_no_line_in_doubt(
        self, journal: RelationalJournal, postgres_database: str
    ) -> None:
        pen = LoopPen(journal, Aside("test", 2), asyncio.get_running_loop())
        await pen.append(HERE, entries(OPENED), expected=0, receipts=[])
        with psycopg.connect(postgres_database) as connection:
            connection.execute("LOCK TABLE journal_entry")
            waiting = asyncio.create_task(
                pen.append(HERE, entries(placed("n1"), after=1), expected=1, receipts=[receipt("c-2", 2, 2)])
            )
            await asyncio.sleep(0)
            waiting.cancel()
            with pytest.raises(asyncio.CancelledError):
                await waiting
        await pen.append(THERE, entries(OPENED), expected=0, receipts=[])
        assert await off(journal.head, THERE) == 1

    async def test_a_database_that_is_not_there_is_away(self) -> None:
        def refused() -> Any:
            raise psycopg.OperationalError

        lines = Lines(refused, Aside("test", 1), asyncio.get_running_loop())
        for _ in range(2 * MOST):
            with pytest.raises(JournalAway):
                await lines.ask(b"one", [], [])


async def again(write: Callable[[], Awaitable[None]]) -> None:
    """Write until it is kept or refused: whether the loop has heard of a line that was cut is chance."""
    kept = False
    while not kept:
        with suppress(JournalAway):
            await write()
            kept = True


async def off(work: Any, *args: Any, **kwargs: Any) -> Any:
    """Do what blocks in a thread, as Django asks of whoever has a loop."""
    return await asyncio.to_thread(work, *args, **kwargs)


async def read(journal: RelationalJournal) -> Any:
    return await off(journal.read, HERE)
