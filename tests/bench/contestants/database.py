"""A PostgreSQL database of our own for a measurement, and Django told to use it."""

import os
from typing import Final
from urllib.parse import quote

import django
import psycopg
from django.core.management import call_command
from psycopg.conninfo import conninfo_to_dict

NAME: Final = "storming_bench"


def made_anew(dsn: str) -> str:
    """Make the database on the server that a connection string names, set Django up with it, and return its address.

    Whoever calls has not set Django up yet.
    """
    with psycopg.connect(dsn, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {NAME} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {NAME}")
    address = url(dsn)
    os.environ["DATABASE_URL"] = address
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "storming.settings")
    django.setup()
    call_command("migrate", verbosity=0)
    return address


def url(dsn: str) -> str:
    """A connection string as an address, naming our database."""
    parts = conninfo_to_dict(dsn)
    password = f":{quote(str(parts['password']))}" if parts.get("password") else ""
    return f"postgresql://{quote(str(parts['user']))}{password}@{parts['host']}:{parts['port']}/{NAME}"
