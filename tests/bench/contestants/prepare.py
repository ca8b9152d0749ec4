"""Makes boards and seats in the database that the environment names: `python -m tests.bench.contestants.prepare --seats 200`.

Every client is a person with a browser of its own, as in a workshop; people with the same link would be one person.
"""

# ruff: noqa: E402  -- Django's settings come before anything that touches a table
import os
from argparse import ArgumentParser

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
from boards.http.creating import create
from boards.live.frames import PROTOCOL
from tests.bench.contestants.seats import FILE, Seats, Table


def main() -> None:
    """Make them, and write `seats.FILE`."""
    wanted = ArgumentParser()
    wanted.add_argument("--boards", type=int, default=1)
    wanted.add_argument("--seats", type=int, default=200)
    counts = wanted.parse_args()
    call_command("migrate", verbosity=0)
    seats = Seats(PROTOCOL, settings.PUBLIC_URL, [_table(counts.seats) for _ in range(counts.boards)])
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


def _cookie(visitor: str) -> str:
    response = HttpResponse()
    remember(response, visitor)
    return f"{COOKIE}={response.cookies[COOKIE].value}"


if __name__ == "__main__":
    main()
