"""The tables are what the models say."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from django.core.management import call_command

from boards.management.commands.migrate import LOCK


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.servers
def test_processes_that_start_at_once_on_a_new_database_wait_for_each_other(
    postgres_database: str, tmp_path: Path
) -> None:
    root = Path(__file__).resolve().parents[2]
    surroundings = os.environ | {"DATABASE_URL": postgres_database, "STORMING_VAR": str(tmp_path)}
    command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity", "0"]
    with psycopg.connect(postgres_database, autocommit=True) as first:
        first.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        later = subprocess.Popen(command, cwd=root, env=surroundings, stderr=subprocess.PIPE, text=True)
        while first.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted").fetchone() == (
            0,
        ):
            assert later.poll() is None, "it went ahead"
        assert first.execute("SELECT to_regclass('journal_entry')").fetchone() == (None,)
    assert (later.communicate()[1], later.returncode) == ("", 0)
