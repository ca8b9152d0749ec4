"""Exported services on a disk and as processes."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from export.model import Files
from tests.servers.program import PATIENCE, Program, answers, free_port

OUTSIDE = {
    "DATABASE_URL",
    "NATS_URL",
    "HOST",
    "PORT",
    "LOG_LEVEL",
    "PYTHONPATH",
    "PYTEST_ADDOPTS",
    "DJANGO_SETTINGS_MODULE",
}
"""Settings of the machine that a service must not see by accident."""


def write(files: Files, folder: Path) -> None:
    """Put an archive where a person would unpack it."""
    for path, body in files.items():
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(body)


def checked(command: list[str], folder: Path | None = None, **settings: str) -> str:
    """Run a program that must succeed and return what it printed."""
    env = {name: value for name, value in os.environ.items() if name not in OUTSIDE}
    done = subprocess.run(command, cwd=folder, env={**env, **settings}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command}\n{done.stdout[-5000:]}\n{done.stderr[-5000:]}"
    return done.stdout


def commands_of(readme: str) -> list[str]:
    """The two commands of a service's README, as they stand there."""
    section = readme.partition("## Two commands\n")[2]
    return [line.strip() for line in section.splitlines() if line.startswith("    ")][:2]


def package_of(folder: Path) -> str:
    """The Python package of a service."""
    (made,) = folder.glob("*/_generated")
    return made.parent.name


class Service:
    """A service started by the second command of its README."""

    def __init__(self, folder: Path, python: str = sys.executable, **settings: str) -> None:
        self._folder, self.python, self._settings = folder, python, settings
        self.port = free_port()
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = [self.python, "-m", package_of(self._folder)]
        env = {name: value for name, value in os.environ.items() if name not in OUTSIDE}
        self.program = Program(
            command, self._folder / "log", env={**env, "PORT": str(self.port), **self._settings}, cwd=self._folder
        )
        self.program.until(lambda: self.status("/health/live") == 200)

    def ask(self, path: str, body: Any = None, headers: Mapping[str, str] | None = None) -> tuple[int, Any]:
        """Status and JSON of an answer; POST where there is a body."""
        data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        request = Request(
            f"http://127.0.0.1:{self.port}{path}", data, {"Content-Type": "application/json", **(headers or {})}
        )
        try:
            with urlopen(request, timeout=30) as answer:
                return answer.status, json.load(answer)
        except HTTPError as refused:
            with refused:
                return refused.code, json.load(refused)

    def get(self, path: str) -> Any:
        """The JSON of a page that is there."""
        status, found = self.ask(path)
        assert status == 200, (path, status, found)
        return found

    def send(self, command: str, body: Mapping[str, Any] | None = None, **changes: Any) -> dict[str, Any]:
        """Have a command accepted; its own example unless told otherwise."""
        status, answer = self.ask(f"/commands/{command}", {**(body or self.example(command)), **changes})
        assert status == 202, (command, status, answer)
        return dict(answer)

    def example(self, command: str) -> dict[str, Any]:
        """The example that the service gives for one of its commands."""
        (found,) = [one["example"] for one in self.get("/")["commands"] if one["name"] == command]
        return dict(found)

    def status(self, path: str) -> int:
        """The status of a page; 0 while nobody answers."""
        try:
            return self.ask(path)[0]
        except OSError:
            return 0

    def types(self) -> list[str]:
        """What happened so far."""
        return [event["type"] for event in self.get("/journal")["events"]]

    def until(self, path: str, wanted: Any) -> Any:
        """Wait until a page is as wanted, a function of its JSON, and return it."""
        give_up = time.monotonic() + PATIENCE
        while True:
            found = self.ask(path)[1]
            if wanted(found):
                return found
            if time.monotonic() > give_up:
                raise AssertionError(f"{path} stays {found}\n{self.program.printed()[-3000:]}")
            time.sleep(0.05)

    def stop(self) -> None:
        """End it as a person would, without a defect in its log."""
        if self.program.running:
            assert self.program.terminate() in (0, -15)
        assert "Traceback" not in self.program.printed(), self.program.printed()[-3000:]


class Broker:
    """A NATS server with JetStream that can go away and come back with what it has kept."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self.port = free_port()
        self.url = f"nats://127.0.0.1:{self.port}"
        self.program: Program | None = None

    def start(self) -> None:
        """Start it, again at the same place."""
        binary = str(Path(sys.executable).with_name("nats-server"))
        command = [
            binary,
            "-a",
            "127.0.0.1",
            "-p",
            str(self.port),
            "--jetstream",
            "--store_dir",
            str(self._home / "kept"),
        ]
        self.program = Program(command, self._home / "nats.log")
        self.program.until(lambda: answers(self.port))

    def stop(self) -> None:
        """Take it away."""
        if self.program is not None and self.program.running:
            self.program.terminate()
