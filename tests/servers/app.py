"""The product itself, started as `make run` starts it."""

import os
import sys
import urllib.error
import urllib.request
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Final, Literal, Self

from storming.limits import LIMITS
from tests.servers.program import Program, free_port

ROOT = Path(__file__).resolve().parents[2]
LOGS: Final[list[Path]] = []
"""The logs of all servers of this run."""


class AppServer:
    """One server process of Storming, with its state in a folder of the test's.

    var            folder for its database (unless database_url is given), its secret and its log
    database_url   None: SQLite in var
    valkey_url     None: announcements stay within this process
    server         daphne is what `make run` starts, uvicorn is the fast lane
    port           None: a free one; a restart keeps it
    settings       further environment variables
    """

    def __init__(
        self,
        var: Path,
        *,
        database_url: str | None = None,
        valkey_url: str | None = None,
        server: Literal["daphne", "uvicorn"] = "daphne",
        port: int | None = None,
        settings: Mapping[str, str] | None = None,
    ) -> None:
        """Start it, and return when it answers."""
        var.mkdir(parents=True, exist_ok=True)
        self.var = var
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.ws_url = f"ws://127.0.0.1:{self.port}"
        self.log = var / f"server-{self.port}.log"
        LOGS.append(self.log)
        self.env = {name: value for name, value in os.environ.items() if name not in _OURS} | {
            "STORMING_VAR": str(var),
            "DATABASE_URL": database_url or f"sqlite:///{var / 'storming.sqlite3'}",
            "VALKEY_URL": valkey_url or "",
            "SECRET_KEY": "a secret that only the tests know, and everybody may",
            "PUBLIC_URL": self.url,
            "SERVER": server,
            "COMMANDS_PER_SECOND": "100000",  # tests are faster than people; those of the limit set their own
            "COMMANDS_AT_ONCE": "100000",
            **(settings or {}),
        }
        self._program = self._start()

    def _start(self) -> Program:
        program = Program(
            [sys.executable, "-m", "storming", "127.0.0.1", str(self.port)], self.log, env=self.env, cwd=ROOT
        )
        program.until(self._healthy)
        return program

    def _healthy(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/healthz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    @property
    def pid(self) -> int:
        """The server's process number."""
        return self._program.pid

    def printed(self) -> str:
        """Return the log, from the first start on."""
        return self._program.printed()

    def kill(self) -> None:
        """Pull the plug: SIGKILL."""
        self._program.kill()

    def terminate(self) -> None:
        """Stop it politely; a Traceback in its log fails the test that used it."""
        if self._program.running:
            self._program.terminate()
        assert "Traceback" not in self.printed(), self.printed()

    def restart(self) -> None:
        """Start it again on the same port and the same state, after a kill or instead of one."""
        if self._program.running:
            self._program.terminate()
        self._program = self._start()

    def __enter__(self) -> Self:
        """Use it for one block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop it; an error of the test itself is worth more than one of the log."""
        if kind is None:
            self.terminate()
        elif self._program.running:
            self._program.kill()


_OURS = {
    "DATABASE_URL", "VALKEY_URL", "SECRET_KEY", "PUBLIC_URL", "ALLOWED_HOSTS", "DEBUG", "STORMING_VAR", "NATS_URL",
    "LOG_LEVEL", "SERVER", "STOPPING_NOTICE_MS",
    "PING_SECONDS", "PONG_SECONDS", "BENCH_PAGE", "DJANGO_SETTINGS_MODULE", *(limit.variable for limit in LIMITS),
}  # fmt: skip
"""Settings of whoever runs the tests, which a test's server must not inherit."""
