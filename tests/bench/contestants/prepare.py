"""Makes boards and seats in the database that the environment names: `python -m tests.bench.contestants.prepare --seats 200`.

Every client is a person with a browser of its own, as in a workshop; people with the same link would be one person.
"""

# ruff: noqa: E402  -- Django's settings come before anything that touches a table
import os
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain, islice

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "storming.settings")
django.setup()

import msgspec
from django.conf import settings
from django.core.management import call_command
from django.http import HttpResponse

from boards.access.roles import Role
from boards.access.tables import SeatRow
from boards.access.visitors import COOKIE, new_visitor, remember
from boards.domain.commands import OpenBoard
from boards.domain.events import Event, NoteMove, NotePlaced, NotesMoved
from boards.domain.evolve import apply
from boards.domain.ids import BoardId, CommandId, NoteId, PersonId
from boards.domain.items import Note
from boards.domain.kinds import Kind
from boards.handling import wired
from boards.http.creating import create
from boards.journal import rehydrate
from boards.journal.entry import Entry
from boards.live.frames import PROTOCOL
from tests.bench.contestants.seats import FILE, Seats, Table

HOST = PersonId("p-host")


def main() -> None:
    """Make them, and write `seats.FILE`."""
    wanted = ArgumentParser()
    wanted.add_argument("--boards", type=int, default=1)
    wanted.add_argument("--seats", type=int, default=200)
    wanted.add_argument("--notes", type=int, default=0, help="so many lie on each board already")
    wanted.add_argument("--moves", type=int, default=0, help="and so often they were moved")
    counts = wanted.parse_args()
    call_command("migrate", verbosity=0)
    seats = Seats(PROTOCOL, settings.PUBLIC_URL, [_table(counts.seats) for _ in range(counts.boards)])
    for table in seats.tables:
        _fill(BoardId(table.board), counts.notes, counts.moves)
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_bytes(msgspec.json.encode(seats))


def _table(people: int) -> Table:
    """A new board and that many participants, each with a browser."""
    board = create(new_visitor(), [OpenBoard(title="Bench")]).board
    visitors = [new_visitor() for _ in range(people)]
    SeatRow.objects.bulk_create(
        SeatRow(board=board, visitor=visitor, person=f"p-bench-{place}", role=Role.PARTICIPANT)
        for place, visitor in enumerate(visitors)
    )
    return Table(board, [_cookie(visitor) for visitor in visitors])


def _fill(board: BoardId, notes: int, moves: int) -> None:
    """Write the history of a board that is older than the measurement; the last snapshot lies an interval before its end."""
    journal = wired.journal()
    draft = rehydrate.board_at(journal, board)
    facts: Iterator[Event] = chain(
        (
            NotePlaced(Note(NoteId(f"old-{k}"), Kind.EVENT, "Order placed", k * 7.0, 1, 100, 100, HOST))
            for k in range(notes)
        ),
        (NotesMoved([NoteMove(NoteId(f"old-{k % notes}"), k, 2, 0, 1)]) for k in range(moves)),
    )
    while some := list(islice(facts, rehydrate.SNAPSHOT_EVERY)):
        if draft.version > rehydrate.SNAPSHOT_EVERY:
            rehydrate.keep(journal, board, draft)
        expected, entries = draft.version, []
        for fact in some:
            apply(draft, fact)
            entries.append(Entry(draft.version, datetime.now(UTC), HOST, CommandId(f"old-{draft.version}"), fact))
        journal.append(board, entries, expected=expected)


def _cookie(visitor: str) -> str:
    response = HttpResponse()
    remember(response, visitor)
    return f"{COOKIE}={response.cookies[COOKIE].value}"


if __name__ == "__main__":
    main()
