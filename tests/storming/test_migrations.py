"""The tables are what the models say."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.management import call_command


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
    started = [
        subprocess.Popen(command, cwd=root, env=surroundings, stderr=subprocess.PIPE, text=True) for _ in range(4)
    ]
    assert [(process.communicate()[1], process.returncode) for process in started] == [("", 0)] * 4
