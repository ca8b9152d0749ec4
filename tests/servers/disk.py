"""Databases that cannot be written to."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import psycopg

from tests.servers.app import AppServer

_ROOM: Final = 16_384
"""Bytes that a server's log may still grow by."""


@contextmanager
def full_disk(server: AppServer) -> Iterator[None]:
    """No file of this process grows any more, as on a full disk; what is written already can be read."""
    usual = resource.prlimit(server.pid, resource.RLIMIT_FSIZE)
    wal = server.var / "storming.sqlite3-wal"
    full = max(wal.stat().st_size if wal.exists() else 0, server.log.stat().st_size + _ROOM)
    resource.prlimit(server.pid, resource.RLIMIT_FSIZE, (full, usual[1]))
    try:
        yield
    finally:
        resource.prlimit(server.pid, resource.RLIMIT_FSIZE, usual)


@contextmanager
def read_only(database: str) -> Iterator[None]:
    """Sessions that begin now may only read, and the others have ended; afterwards nobody ends those that are left."""
    with psycopg.connect(database, autocommit=True) as ours:
        name = ours.info.dbname
        ours.execute(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
        ours.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        try:
            yield
        finally:
            ours.execute(f"ALTER DATABASE {name} RESET default_transaction_read_only")
