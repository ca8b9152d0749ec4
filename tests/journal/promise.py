"""What every journal promises, in the words of its port (STYLE X5)."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest

from boards.domain.board import Board
from boards.domain.events import BoardOpened, Event, NotePlaced
from boards.domain.ids import BoardId, CommandId, NoteId, PersonId
from boards.domain.items import Note
from boards.domain.kinds import Format, Kind
from boards.domain.picture import picture
from boards.journal import chain, rehydrate
from boards.journal.codec import Unreadable
from boards.journal.entry import Entry
from boards.journal.port import PAGE, START, Journal, Position, Receipt, VersionConflict

HERE = BoardId("here")
THERE = BoardId("there")
NOON = datetime(2026, 11, 23, 12, 0, 0, 123456, tzinfo=UTC)
OPENED = BoardOpened("Bikes", Format.DESIGN, "en")


def placed(name: str, text: str = "Bike was rented") -> NotePlaced:
    return NotePlaced(Note(NoteId(name), Kind.EVENT, text, 1.5, -2, 100, 100, PersonId("ann")))


def entries(*events: Event, after: int = 0, command: str = "c") -> list[Entry]:
    return [
        Entry(version, NOON, PersonId("ann"), CommandId(f"{command}-{version}"), event)
        for version, event in enumerate(events, start=after + 1)
    ]


def gesture(*events: Event, after: int = 0, command: str = "g") -> list[Entry]:
    """Entries of one command, as boards write them."""
    made = entries(*events, after=after)
    return [Entry(entry.version, entry.at, entry.by, CommandId(command), entry.event) for entry in made]


def receipt(name: str, first: int = 0, last: int = 0) -> Receipt:
    return Receipt(CommandId(name), "a digest", first, last)


class JournalPromise:
    """Subclasses say which journal."""

    @pytest.fixture
    def journal(self) -> Journal:
        raise NotImplementedError

    def test_what_was_written_is_read_as_it_was(self, journal: Journal) -> None:
        written = entries(OPENED, placed("n1", "Grüße \U0001f600\nand ' quotes \" \\ %s"), placed("n2", ""))
        journal.append(HERE, written, expected=0)
        assert journal.read(HERE) == written

    def test_a_board_that_nobody_wrote_to_is_empty(self, journal: Journal) -> None:
        assert (journal.read(HERE), journal.head(HERE), journal.heads([HERE])) == ([], 0, {})

    def test_ones_own_last_entries_are_found_among_others_and_commands_come_whole(self, journal: Journal) -> None:
        bea, ann = PersonId("bea"), PersonId("ann")
        facts: list[Event] = [OPENED, *[placed(f"n{number}") for number in range(20)]]
        written = [
            Entry(version, NOON, bea if version % 3 == 0 else ann, CommandId(f"c{(version - 1) // 6}"), event)
            for version, event in enumerate(facts, start=1)
        ]
        journal.append(HERE, written, expected=0)
        hers = [entry for entry in written if entry.by == bea]
        assert journal.latest_by(HERE, bea, limit=50) == hers
        assert [entry.version for entry in journal.latest_by(HERE, bea, limit=4)] == [15, 18, 21]
        assert journal.latest_by(HERE, PersonId("cem"), limit=50) == []
        assert journal.latest_by(THERE, bea, limit=50) == []

    def test_ones_own_last_command_comes_whole_however_much_it_did(self, journal: Journal) -> None:
        ann = PersonId("ann")
        facts: list[Event] = [OPENED, *[placed(f"n{number}") for number in range(20)]]
        written = [
            Entry(version, NOON, ann, CommandId("first" if version < 4 else "last"), event)
            for version, event in enumerate(facts, start=1)
        ]
        journal.append(HERE, written, expected=0)
        assert journal.latest_by(HERE, ann, limit=5) == written[3:]

    def test_F15_entries_are_read_between_two_versions(self, journal: Journal) -> None:
        written = entries(OPENED, *[placed(f"n{number}") for number in range(9)])
        journal.append(HERE, written, expected=0)
        assert journal.read(HERE, after=3, upto=7) == written[3:7]
        assert journal.read(HERE, after=3, limit=2) == written[3:5]
        assert journal.read(HERE, after=10) == []

    def test_facts_are_read_in_pages_and_are_those_of_the_entries(self, journal: Journal) -> None:
        written = entries(OPENED, *[placed(f"n{number}", "注文 Grüße") for number in range(2 * PAGE)])
        journal.append(HERE, written, expected=0)
        facts: list[Event] = []
        while page := journal.facts(HERE, after=len(facts)):
            assert len(page) <= PAGE
            facts += page
        assert facts == [entry.event for entry in written]
        assert journal.facts(HERE, after=2, upto=4) == facts[2:4]
        assert journal.facts(THERE) == []

    def test_F15_a_second_writer_is_told_that_someone_was_first(self, journal: Journal) -> None:
        first, second = entries(OPENED), entries(OPENED, command="late")
        journal.append(HERE, first, expected=0)
        with pytest.raises(VersionConflict) as conflict:
            journal.append(HERE, second, expected=0)
        assert conflict.value.actual == 1
        assert journal.read(HERE) == first

    def test_a_writer_from_the_future_is_told_so_too(self, journal: Journal) -> None:
        with pytest.raises(VersionConflict):
            journal.append(HERE, entries(OPENED, after=5), expected=5)
        assert journal.head(HERE) == 0

    def test_F15_a_command_is_kept_once(self, journal: Journal) -> None:
        journal.append(HERE, entries(OPENED), expected=0, receipts=[receipt("c-1", 1, 1)])
        with pytest.raises(VersionConflict):
            journal.append(HERE, entries(placed("n1"), after=1), expected=1, receipts=[receipt("c-1", 2, 2)])
        assert journal.head(HERE) == 1
        assert journal.receipts(HERE, [CommandId("c-1"), CommandId("c-2")]) == {"c-1": receipt("c-1", 1, 1)}

    def test_the_same_command_name_on_another_board_is_another_command(self, journal: Journal) -> None:
        journal.append(HERE, entries(OPENED), expected=0, receipts=[receipt("c-1", 1, 1)])
        journal.append(THERE, entries(OPENED), expected=0, receipts=[receipt("c-1", 1, 1)])
        assert journal.heads([HERE, THERE]) == {HERE: 1, THERE: 1}

    def test_a_receipt_without_entries_is_kept(self, journal: Journal) -> None:
        journal.append(HERE, entries(OPENED), expected=0)
        journal.append(HERE, [], expected=1, receipts=[receipt("no-news")])
        assert journal.receipts(HERE, [CommandId("no-news")]) == {"no-news": receipt("no-news")}

    def test_thousands_of_entries_are_one_append(self, journal: Journal) -> None:
        written = entries(OPENED, *[placed(f"n{number}") for number in range(5000)])
        journal.append(HERE, written, expected=0, receipts=[receipt("import", 1, 5001)])
        assert journal.read(HERE) == written

    def test_F15_many_writers_leave_no_gap_and_lose_nothing(self, journal: Journal) -> None:
        def write(writer: int) -> None:
            for number in range(10):
                while True:
                    head = journal.head(HERE)
                    try:
                        journal.append(
                            HERE,
                            entries(placed(f"n{writer}-{number}"), after=head, command=f"w{writer}"),
                            expected=head,
                        )
                        break
                    except VersionConflict:
                        continue

        with ThreadPoolExecutor(4) as writers:
            list(writers.map(write, range(4)))
        kept = journal.read(HERE)
        assert [entry.version for entry in kept] == list(range(1, 41))
        assert len({entry.event.note.id for entry in kept if isinstance(entry.event, NotePlaced)}) == 40

    def test_F15_the_feed_gives_every_entry_of_every_board_once_and_in_order(self, journal: Journal) -> None:
        journal.append(HERE, entries(OPENED, placed("n1")), expected=0)
        journal.append(THERE, entries(OPENED), expected=0)
        journal.append(HERE, entries(placed("n2"), after=2), expected=2)
        found, position = [], START
        while page := journal.feed(position, limit=2):
            found += page
            position = Position.read(str(page[-1].position))
        assert [(placed_.board, placed_.entry.version) for placed_ in found] == [
            (HERE, 1),
            (HERE, 2),
            (THERE, 1),
            (HERE, 3),
        ]
        assert sorted(placed_.position for placed_ in found) == [placed_.position for placed_ in found]

    def test_boards_are_listed_by_name(self, journal: Journal) -> None:
        for board in (THERE, HERE):
            journal.append(board, entries(OPENED), expected=0)
        assert journal.boards() == [HERE, THERE]
        assert journal.boards(after=HERE, limit=1) == [THERE]

    def test_the_latest_fitting_snapshot_is_found(self, journal: Journal) -> None:
        for version in (10, 20):
            journal.keep_snapshot(HERE, picture(Board(version=version, title=f"at {version}")))
        assert journal.snapshot(HERE, upto=9) is None
        assert journal.snapshot(THERE) is None
        versions = [journal.snapshot(HERE, upto=upto) for upto in (10, 19, None)]
        assert [drawn.version for drawn in versions if drawn is not None] == [10, 10, 20]

    def test_a_board_is_the_same_with_and_without_a_snapshot_at_every_version(self, journal: Journal) -> None:
        journal.append(HERE, entries(OPENED, *[placed(f"n{number}") for number in range(20)]), expected=0)
        rehydrate.keep(journal, HERE, rehydrate.board_at(journal, HERE, 7))
        for version in range(22):
            assert rehydrate.board_at(journal, HERE, version) == rehydrate.replayed(journal, HERE, version)

    def test_a_whole_log_verifies(self, journal: Journal) -> None:
        journal.append(HERE, entries(OPENED, placed("n1")), expected=0)
        assert chain.first_bad(journal, HERE) is None
        journal.append(THERE, gesture(OPENED), expected=0, receipts=[receipt("g", 1, 1), receipt("no-news")])
        more = [receipt("h", 2, 3)]
        journal.append(THERE, gesture(placed("n2"), placed("n3"), after=1, command="h"), expected=1, receipts=more)
        assert chain.first_bad(journal, THERE) is None
        assert chain.first_bad(journal, HERE) is None


Spoil = Callable[[str, list[Any]], None]
"""Runs one statement behind the journal's back."""


class SpoiledJournalPromise:
    """What a journal in a database says when somebody changed its tables (TRUST F22)."""

    @pytest.fixture
    def journal(self) -> Journal:
        raise NotImplementedError

    @pytest.fixture
    def spoil(self) -> Spoil:
        raise NotImplementedError

    @pytest.mark.parametrize(
        ("statement", "bad"),
        [
            *[
                (f"UPDATE journal_entry SET {change} WHERE board = %s AND version = 3", 3)
                for change in (
                    "data = replace(data, 'rented', 'stolen')",
                    "\"by\" = 'eve'",
                    "at = at + 1",
                    "command = 'x'",
                    "type = 'NoteMoved'",
                    "schema = schema + 1",
                    "hash = replace(hash, substr(hash, 1, 1), 'x')",
                    "board = 'there'",
                    "version = 99",
                )
            ],
            ("DELETE FROM journal_entry WHERE board = %s AND version = 1", 1),
            ("DELETE FROM journal_entry WHERE board = %s AND version = 2", 2),
            ("DELETE FROM journal_entry WHERE board = %s AND version = 5", 5),
            ("DELETE FROM journal_entry WHERE board = %s AND version > 2", 3),
            ("UPDATE journal_receipt SET last = 4 WHERE board = %s AND command = 'h'", 2),
            ("UPDATE journal_receipt SET first = 3 WHERE board = %s AND command = 'h'", 2),
            ("UPDATE journal_receipt SET command = 'x' WHERE board = %s AND command = 'h'", 2),
            ("UPDATE journal_receipt SET first = 0, last = 0 WHERE board = %s AND command = 'h'", 2),
            ("DELETE FROM journal_receipt WHERE board = %s AND command = 'h'", 2),
        ],
    )
    def test_F22_the_first_bad_version_is_named(self, journal: Journal, spoil: Spoil, statement: str, bad: int) -> None:
        _two_gestures(journal)
        assert chain.first_bad(journal, HERE) is None
        spoil(statement, [HERE])
        assert chain.first_bad(journal, HERE) == bad

    def test_F22_entries_that_changed_places_are_named(self, journal: Journal, spoil: Spoil) -> None:
        _two_gestures(journal)
        for old, new in ((3, 99), (4, 3), (99, 4)):
            spoil("UPDATE journal_entry SET version = %s WHERE board = %s AND version = %s", [new, HERE, old])
        assert chain.first_bad(journal, HERE) == 3

    @pytest.mark.parametrize(
        ("statement", "why"),
        [
            ("DELETE FROM journal_entry WHERE board = %s AND version = 3", "missing"),
            ("UPDATE journal_entry SET data = '{' WHERE board = %s AND version = 3", "NotePlaced/1: DecodeError"),
            ("UPDATE journal_entry SET type = 'New', schema = 2 WHERE board = %s AND version = 3", "New/2: KeyError"),
        ],
    )
    def test_facts_end_before_what_cannot_be_read_and_say_so(
        self, journal: Journal, spoil: Spoil, statement: str, why: str
    ) -> None:
        journal.append(HERE, entries(OPENED, *[placed(f"n{number}") for number in range(4)]), expected=0)
        spoil(statement, [HERE])
        with pytest.raises(Unreadable) as stop:
            journal.facts(HERE)
        assert (stop.value.version, stop.value.why) == (3, why)
        assert len(journal.facts(HERE, upto=2)) == 2


def _two_gestures(journal: Journal) -> None:
    journal.append(HERE, gesture(OPENED), expected=0, receipts=[receipt("g", 1, 1)])
    placing = gesture(*[placed(f"n{number}") for number in range(4)], after=1, command="h")
    journal.append(HERE, placing, expected=1, receipts=[receipt("h", 2, 5)])
