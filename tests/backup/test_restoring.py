"""F21: what a backup holds, where it can go, and what is refused."""

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.db import connections

from boards.access.tables import InvitationRow, SeatRow
from boards.backup.foreign import adopt
from boards.backup.restoring import NotRestored, restore
from boards.backup.taking import take
from boards.domain.ids import BoardId
from boards.journal import chain
from boards.journal.port import START, Position
from boards.journal.relational import RelationalJournal
from boards.projections.tables import CheckpointRow
from tests.journal.databases import database, journal_in
from tests.journal.promise import HERE, OPENED, THERE, entries, gesture, placed, receipt
from tests.servers.postgres import fresh_database, postgres_server

Make = Callable[[str], str]
PAIRS = [
    pytest.param("sqlite", "sqlite"),
    *[
        pytest.param(source, target, marks=pytest.mark.servers)
        for source, target in (("sqlite", "postgresql"), ("postgresql", "sqlite"), ("postgresql", "postgresql"))
    ],
]


@pytest.fixture
def make(request: pytest.FixtureRequest, tmp_path: Path, django_db_blocker: Any) -> Iterator[Make]:
    """Make an empty database of a kind: its alias."""
    with ExitStack() as stack:
        stack.enter_context(django_db_blocker.unblock())
        made: list[str] = []

        def one(kind: str) -> str:
            url = f"sqlite:///{tmp_path}/{len(made)}.sqlite3"
            if kind == "postgresql":
                url = stack.enter_context(fresh_database(request.getfixturevalue("postgres")))
            made.append(stack.enter_context(database(url)))
            return made[-1]

        yield one


def fill(alias: str) -> RelationalJournal:
    """Two boards, one of them with a link and two seats."""
    journal = journal_in(alias)
    opening = gesture(OPENED, placed("n1", "Grüße 注文"), command="c-1")
    journal.append(HERE, opening, expected=0, receipts=[receipt("c-1", 1, 2)])
    journal.append(THERE, entries(OPENED), expected=0, receipts=[receipt("c-1", 1, 1)])
    journal.append(HERE, gesture(placed("n2"), after=2, command="c-2"), expected=2, receipts=[receipt("c-2", 3, 3)])
    link = InvitationRow.objects.using(alias).create(id="i", board=HERE, role="participant", digest="d")
    SeatRow.objects.using(alias).create(visitor="v", board=HERE, person="p", role="participant", invitation=link)
    SeatRow.objects.using(alias).create(visitor="w", board=HERE, person="q", role="facilitator")
    return journal


def everything(alias: str) -> list[Any]:
    journal = journal_in(alias)
    return [
        [(placed_.board, placed_.entry) for placed_ in journal.feed()],
        [journal.rows(board) for board in journal.boards()],
        [journal.receipts(board, ["c-1", "c-2"]) for board in journal.boards()],  # type: ignore[list-item]  # ids are plain text
        list(InvitationRow.objects.using(alias).order_by("id").values()),
        list(SeatRow.objects.using(alias).order_by("visitor").values()),
    ]


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_F21_a_backup_brings_everything_back(make: Make, tmp_path: Path, source: str, target: str) -> None:
    old, new, file = make(source), make(target), tmp_path / "backup.gz"
    fill(old)
    counts = take(old, file)
    assert counts == {"invitation": 1, "seat": 2, "entry": 4, "receipt": 3}
    assert file.stat().st_mode & 0o077 == 0
    assert restore(new, file).counts == counts
    assert everything(new) == everything(old)
    assert [chain.first_bad(journal_in(new), board) for board in (HERE, THERE)] == [None, None]
    journal_in(new).append(HERE, entries(placed("n3"), after=3), expected=3)
    assert journal_in(new).feed()[-1].entry.version == 4


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.servers)])
def test_F21_a_backup_under_writers_is_a_prefix_of_every_board(make: Make, tmp_path: Path, kind: str) -> None:
    old, new, file = make(kind), make("sqlite"), tmp_path / "backup.gz"
    boards = [BoardId(f"board-{number}") for number in range(4)]
    stop, warm = threading.Event(), threading.Barrier(len(boards) + 1)

    def write(board: BoardId) -> None:
        journal, head = journal_in(old), 0
        while not stop.is_set():
            journal.append(
                board,
                gesture(OPENED, placed("n"), after=head, command=f"c-{head}"),
                expected=head,
                receipts=[receipt(f"c-{head}", head + 1, head + 2)],
            )
            head += 2
            if head == 20:
                warm.wait()
        connections[old].close()

    writers = [threading.Thread(target=write, args=[board]) for board in boards]
    for writer in writers:
        writer.start()
    warm.wait()
    take(old, file)
    stop.set()
    for writer in writers:
        writer.join()
    restore(new, file)
    for board in boards:
        kept = journal_in(new).read(board)
        assert len(kept) >= 20
        assert len(kept) % 2 == 0
        assert kept == journal_in(old).read(board, upto=len(kept))
        assert chain.first_bad(journal_in(new), board) is None


def test_only_boards_that_are_missing_are_brought_in_when_asked(make: Make, tmp_path: Path) -> None:
    old, new, file = make("sqlite"), make("sqlite"), tmp_path / "backup.gz"
    fill(old)
    take(old, file)
    journal_in(new).append(THERE, entries(OPENED, placed("own")), expected=0)
    with pytest.raises(NotRestored) as no:
        restore(new, file)
    assert no.value.code == "not_empty"
    made = restore(new, file, only_missing=True)
    assert (made.skipped, made.counts["entry"]) == ([THERE], 3)
    assert journal_in(new).heads([HERE, THERE]) == {HERE: 3, THERE: 2}


def test_a_file_is_never_overwritten(make: Make, tmp_path: Path) -> None:
    (tmp_path / "backup.gz").write_text("precious")
    with pytest.raises(FileExistsError):
        take(make("sqlite"), tmp_path / "backup.gz")
    assert [path.name for path in tmp_path.glob("backup*")] == ["backup.gz"]
    assert (tmp_path / "backup.gz").read_text() == "precious"


def spoiled(lines: list[bytes]) -> Iterator[tuple[str, bytes, str]]:
    """Ways in which a file is none: its name, its bytes, the code."""
    whole = gzip.compress(b"".join(lines))
    yield "nothing", b"", "not_a_backup"
    yield "text", b"hello", "not_a_backup"
    yield "other lines", gzip.compress(b'{"a":1}\n'), "not_a_backup"
    yield "from the future", gzip.compress(lines[0].replace(b",1,", b",2,") + b"".join(lines[1:])), "not_a_backup"
    yield "half", whole[: len(whole) // 2], "cut_off"
    yield "a byte short", whole[:-1], "cut_off"
    yield "no last line", gzip.compress(b"".join(lines[:-1])), "cut_off"
    yield "one row less", gzip.compress(b"".join([*lines[:3], *lines[4:]])), "changed"
    yield "another word", gzip.compress(b"".join(lines).replace(b"Bikes", b"Boats")), "changed"
    yield "garbage inside", gzip.compress(b"".join([*lines[:3], b"{}\n", *lines[3:]])), "changed"
    yield "something behind", gzip.compress(b"".join([*lines, lines[-2]])), "changed"


@pytest.mark.parametrize("kind", ["sqlite", pytest.param("postgresql", marks=pytest.mark.servers)])
def test_a_file_that_is_not_whole_changes_nothing(make: Make, tmp_path: Path, kind: str) -> None:
    old, new, file = make("sqlite"), make(kind), tmp_path / "backup.gz"
    fill(old)
    take(old, file)
    empty = everything(new)
    found = {}
    lines = gzip.decompress(file.read_bytes()).splitlines(keepends=True)
    for name, data, _ in spoiled(lines):
        file.write_bytes(data)
        with pytest.raises(NotRestored) as no:
            restore(new, file)
        found[name] = no.value.code
    assert found == {name: code for name, _, code in spoiled(lines)}
    assert everything(new) == empty


def test_a_damaged_entry_comes_in_only_when_asked(make: Make, tmp_path: Path) -> None:
    old, new, file = make("sqlite"), make("sqlite"), tmp_path / "backup.gz"
    fill(old)
    with connections[old].cursor() as cursor:
        cursor.execute("UPDATE journal_entry SET data = '{' WHERE board = %s AND version = 2", [HERE])
    take(old, file)
    with pytest.raises(NotRestored) as no:
        restore(new, file)
    assert (no.value.code, no.value.detail) == ("damaged", f"board {HERE}, version 2")
    assert restore(new, file, keep_damaged=True).counts["entry"] == 4
    assert journal_in(new).rows(HERE)[1].data == "{"


@pytest.mark.servers
@pytest.mark.slow
def test_the_feed_is_right_in_a_new_cluster_that_counts_transactions_from_a_low_number(
    make: Make, postgres: str, tmp_path: Path
) -> None:
    with psycopg.connect(postgres, autocommit=True) as connection:
        for _ in range(3000):
            connection.execute("SELECT pg_current_xact_id()")
    old, file = make("postgresql"), tmp_path / "backup.gz"
    journal = fill(old)
    last = journal.feed()[-1].position
    take(old, file)
    with postgres_server() as elsewhere, database(elsewhere) as new:
        CheckpointRow.objects.using(new).create(reader="relay", position=str(last))
        restore(new, file)
        assert not CheckpointRow.objects.using(new).exists()
        position = journal_in(new).feed()[-1].position
        assert position < last
        journal_in(new).append(THERE, entries(placed("n3"), after=1), expected=1)
        assert [placed_.entry.version for placed_ in journal_in(new).feed(position)] == [2]
        _copied_by_a_database_tool(new, last)
        assert journal_in(new).feed() == []
        assert adopt(new)
        assert not adopt(new)
        assert [placed_.board for placed_ in journal_in(new).feed()] == [HERE, HERE, THERE, HERE, THERE]
        assert not CheckpointRow.objects.using(new).exists()
        position = journal_in(new).feed()[-1].position
        journal_in(new).append(THERE, entries(placed("n4"), after=2), expected=2)
        assert [placed_.entry.version for placed_ in journal_in(new).feed(position)] == [3]


def _copied_by_a_database_tool(alias: str, last: Position) -> None:
    """What pg_dump and pg_restore leave: the numbers of the other cluster, and a checkpoint among them."""
    with connections[alias].cursor() as cursor:
        cursor.execute("UPDATE journal_entry SET transaction = %s::text::xid8", [str(last.transaction + 100_000)])
    CheckpointRow.objects.using(alias).create(reader="relay", position=str(last))
    assert last > START
