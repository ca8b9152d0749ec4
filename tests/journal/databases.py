"""Databases for tests that need real commits: each has its own alias, its own file or server, and all tables."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import connections

from boards.journal.relational import RelationalJournal
from storming import environment


@contextmanager
def database(url: str) -> Iterator[str]:
    """Make the database at this address known to Django, with all tables; yields its alias."""
    alias = f"journal_{uuid4().hex[:8]}"
    described = _described(url)
    connections.databases[alias] = connections.configure_settings({"default": {}, alias: described})[alias]
    call_command("migrate", database=alias, verbosity=0)
    try:
        yield alias
    finally:
        connections[alias].close()
        close_pool = getattr(connections[alias], "close_pool", None)
        if close_pool is not None:
            close_pool()
        del connections.databases[alias]


def _described(url: str) -> dict[str, Any]:
    """What the settings make of an address: the tests run on what people run on."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("A_TEST_DATABASE", url)
        return environment.database("A_TEST_DATABASE", Path())


def journal_in(alias: str) -> RelationalJournal:
    """The journal in a database that `database` made known."""
    return RelationalJournal(alias)
