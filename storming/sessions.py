"""Which sessions of PostgreSQL go back into the pool."""

from typing import Any

from psycopg import Connection


class ReadOnlyError(Exception):
    """The session began while the database only let itself be read, and would stay so."""


def writable(connection: Connection[Any]) -> None:
    """Keep no session that cannot write: a new one may (TRUST F19). PostgreSQL tells without being asked. Raises ReadOnlyError."""
    if connection.info.parameter_status("default_transaction_read_only") == "on":
        raise ReadOnlyError("default_transaction_read_only is on")
