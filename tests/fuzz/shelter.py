"""Servers that are killed and come back, and the program in Node.js whose clients meet them."""

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

import msgspec
import psycopg

from boards.domain.events import Event
from boards.domain.evolve import replay
from boards.domain.picture import plain
from tests.servers.app import ROOT, AppServer
from tests.servers.postgres import fresh_database, postgres_server
from tests.servers.valkey import valkey_server

Name = Literal["sqlite", "sqlite on uvicorn", "postgresql and valkey, two processes"]

MOVES: Final = 300
"""What people do in one workshop."""
FROZEN: Final = 0.7
"""Seconds in which a frozen process does nothing."""


@dataclass(frozen=True)
class Report:
    """What became of one workshop: what was not as promised, and how often what was done."""

    seed: int
    complaints: list[str]
    told: dict[str, int]


class Shelter:
    """Running servers on one journal, and a Node.js beside them. One storm at a time."""

    def __init__(self, servers: Sequence[AppServer], database: str) -> None:
        """database: the address of the journal, as the servers know it."""
        self._servers, self._database = servers, database
        self._healing: list[threading.Thread] = []
        self._node = subprocess.Popen(
            [_node(), Path(__file__).with_name("run.mjs")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
            env={**os.environ, "NO_PROXY": "127.0.0.1"},
        )

    def storm(self, seed: int, moves: int = MOVES) -> Report:
        """Play the workshop of this seed."""
        self._say({"seed": seed, "moves": moves, "servers": [server.url for server in self._servers]})
        assert self._node.stdout is not None
        for line in self._node.stdout:
            told = json.loads(line)
            if "harm" in told:
                self._harm(told["harm"], told["server"])
            else:
                return self._judged(told["report"])
        raise AssertionError("Node.js ended in the middle of a storm")

    def close(self) -> None:
        """End Node.js; a Traceback in a server's log is a failure."""
        assert self._node.stdin is not None
        self._node.stdin.close()
        self._node.wait(60)
        for healing in self._healing:
            healing.join()
        for server in self._servers:
            server.terminate()

    def _judged(self, report: dict[str, Any]) -> Report:
        complaints = report["complaints"]
        if report["board"] and _canonical(self._replayed(report["board"])) != _canonical(report["drawn"]):
            complaints.append("Python replays the journal's rows to another board")
        return Report(report["seed"], complaints, report["told"])

    def _replayed(self, board: str) -> str:
        """The board that the rows of the journal make, read past the product."""
        rows = _rows(self._database, board)
        return json.dumps(plain(replay(msgspec.json.decode(data, type=Event) for (data,) in rows)))

    def _harm(self, how: str, place: int) -> None:
        server = self._servers[place]
        if how == "kill":
            server.kill()
        elif how == "freeze":
            os.kill(server.pid, signal.SIGSTOP)
        healing = threading.Thread(target=self._heal, args=[how, place])
        self._healing.append(healing)
        healing.start()

    def _heal(self, how: str, place: int) -> None:
        server = self._servers[place]
        try:
            if how == "freeze":
                time.sleep(FROZEN)
                os.kill(server.pid, signal.SIGCONT)
            else:
                server.restart()
        except BaseException:
            self._node.kill()  # nobody would ever hear that the server is back
            raise
        self._say({"up": place})

    def _say(self, line: dict[str, Any]) -> None:
        assert self._node.stdin is not None
        self._node.stdin.write(json.dumps(line) + "\n")
        self._node.stdin.flush()


@contextmanager
def shelter(name: Name, var: Path) -> Iterator[Shelter]:
    """Start the servers of a set-up with their state in a folder, and Node.js."""
    with ExitStack() as stack:
        if name.startswith("sqlite"):
            database = f"sqlite:///{var / 'storming.sqlite3'}"
            servers = [AppServer(var, server="uvicorn" if "uvicorn" in name else "daphne")]
        else:
            database = stack.enter_context(fresh_database(stack.enter_context(postgres_server())))
            valkey = stack.enter_context(valkey_server())
            servers = [
                AppServer(var, database_url=database, valkey_url=valkey, server="daphne"),
                AppServer(var, database_url=database, valkey_url=valkey, server="uvicorn"),
            ]
        made = Shelter(servers, database)
        try:
            yield made
        finally:
            made.close()


def _rows(database: str, board: str) -> list[tuple[str]]:
    query = "SELECT data FROM journal_entry WHERE board = {} ORDER BY version"
    if database.startswith("sqlite"):
        with closing(sqlite3.connect(database.removeprefix("sqlite:///"))) as lite:
            return lite.execute(query.format("?"), [board]).fetchall()
    with psycopg.connect(database) as connection:
        return connection.execute(query.format("%s"), [board]).fetchall()


def _canonical(text: str) -> str:
    """One text for one JSON value: keys in order, and 120.0 is 120."""
    return json.dumps(json.loads(text, parse_float=_number), sort_keys=True)


def _number(digits: str) -> float:
    number = float(digits)
    return int(number) if number.is_integer() else number


def _node() -> str:
    brought = Path(sys.executable).with_name("node")  # only there when the machine's own is missing or too old
    return str(brought) if brought.exists() else shutil.which("node") or "node"
