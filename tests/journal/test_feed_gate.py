"""The feed over all boards waits for transactions that still run, or it would skip their rows for ever (TRUST M26)."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from boards.journal.port import START
from tests.journal.databases import database, journal_in
from tests.journal.promise import HERE, OPENED, THERE, entries


@pytest.fixture
def alias(postgres_database: str, django_db_blocker: Any) -> Iterator[str]:
    with django_db_blocker.unblock(), database(postgres_database) as name:
        yield name


@pytest.mark.servers
def test_a_late_commit_is_not_overtaken(alias: str, postgres_database: str) -> None:
    journal = journal_in(alias)
    insert = (
        'INSERT INTO journal_entry (board, version, at, "by", command, type, schema, data, hash) '
        "VALUES (%s, 1, 0, 'ann', 'c', 'BoardOpened', 1, %s, '')"
    )
    data = '{"type":"BoardOpened","title":"Bikes","format":"design","language":"en"}'
    with psycopg.connect(postgres_database) as slow:
        slow.execute(insert, [THERE, data])
        journal.append(HERE, entries(OPENED), expected=0)
        assert journal.feed(START) == []
        slow.commit()
    assert [placed.board for placed in journal.feed(START)] == [THERE, HERE]
