"""manage.py migrate: Django's own, one process at a time, because several may start at once on one new database."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from django.core.management.commands.migrate import Command as Migrate
from django.db import connections

from boards.backup.foreign import adopt

LOCK: Final = 0x53544F52
"""The number under which PostgreSQL keeps our place in the queue ("STOR")."""


class Command(Migrate):
    """Waits until no other process migrates, then finds out what is left to do."""

    def handle(self, *args: Any, **options: Any) -> None:
        """See Django."""
        with _alone(options["database"]):
            super().handle(*args, **options)
            if options["app_label"] is None and not (options["plan"] or options["check_unapplied"]):
                adopt(options["database"])


@contextmanager
def _alone(database: str) -> Iterator[None]:
    """Hold an advisory lock of this session. Waiting and migrating may take longer than a statement usually may."""
    connection = connections[database]
    if connection.vendor != "postgresql":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
            cursor.execute("RESET statement_timeout")
