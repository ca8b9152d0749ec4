"""Does a reader that tails the journal of all boards miss entries? `python -m tests.bench.feed DSN OUT`.

Eight writers keep transactions open for 0 to 4 ms, as slow ones are, and one reader asks the feed for what came after the
last entry that it saw. In the order of an identity column alone, four of ten are missed that way.
"""

import json
import os
import random
import sys
import threading
import time
from pathlib import Path
from typing import Final

import psycopg

from boards.domain.events import BoardOpened
from boards.domain.kinds import Format
from boards.journal.codec import data_of
from boards.journal.port import START, Journal
from tests.bench.contestants import database

WRITERS: Final = 8
LONGEST: Final = 0.004
"""Seconds for which a fifth of the transactions stays open, at most."""
_INSERT: Final = (
    'INSERT INTO journal_entry (board, version, at, "by", command, type, schema, data, hash) '
    "VALUES (%s, %s, 0, 'p', 'c', 'BoardOpened', 1, %s, '')"
)


def missed(journal: Journal, address: str, seconds: float) -> tuple[int, int]:
    """Write and read for so long: how many entries there are, and how many of them the reader never saw."""
    until, seen, position = time.monotonic() + seconds, 0, START
    writers = [threading.Thread(target=_write, args=(address, number, until)) for number in range(WRITERS)]
    for writer in writers:
        writer.start()
    over = False
    while not over:
        over = not any(writer.is_alive() for writer in writers)
        while placed := journal.feed(position, 5000):
            seen += len(placed)
            position = placed[-1].position
    with psycopg.connect(address) as connection:
        (total,) = connection.execute("SELECT count(*) FROM journal_entry").fetchone() or (0,)
    return total, total - seen


def _write(address: str, number: int, until: float) -> None:
    dice, version = random.Random(number), 0
    data = data_of(BoardOpened("Bench", Format.BLANK, "en"))
    with psycopg.connect(address) as connection:
        while time.monotonic() < until:
            for _ in range(dice.randint(1, 3)):
                version += 1
                connection.execute(_INSERT, [f"feed-{number}", version, data])
            if dice.random() < 0.2:
                time.sleep(dice.random() * LONGEST)
            connection.commit()


def main(dsn: str, out: str) -> None:
    """Measure, and write one row as the harness does."""
    address = database.made_anew(dsn)
    from boards.journal.relational import RelationalJournal  # noqa: PLC0415  -- Django's settings come first

    events, lost = missed(RelationalJournal(), address, float(os.environ.get("JB_SECS", "3")))
    row = {
        "section": "feed",
        "name": "our feed, 8 writers with transactions of 0 to 4 ms",
        "events": events,
        "missed": lost,
    }
    print(json.dumps(row), flush=True)
    Path(out).write_text(json.dumps([row]))


if __name__ == "__main__":
    main(*sys.argv[1:3])
