"""What the tests of running services share: one environment to install them into, and processes that end with their test."""

import fcntl
import os
import sys
import tomllib
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from export.stubs.python_service import generate
from tests.export.stubs.handmade import big_picture
from tests.export.stubs.running import Broker, Service, checked


def needed() -> list[str]:
    """What the services' own pyproject.toml names."""
    named = tomllib.loads(generate(big_picture())["shop/pyproject.toml"].decode())
    extras = named["project"]["optional-dependencies"].values()
    return [
        *named["build-system"]["requires"],
        *named["project"]["dependencies"],
        *(one for extra in extras for one in extra),
    ]


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with what every service depends on; made once, also where several processes test at a time."""
    here = tmp_path_factory.getbasetemp()
    home = (here.parent if "PYTEST_XDIST_WORKER" in os.environ else here) / "services"
    with (home.with_suffix(".lock")).open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (home / "complete").exists():
            # A Python without ensurepip (Debian's) cannot make one with pip in it; virtualenv can.
            checked([sys.executable, "-m", "venv" if find_spec("ensurepip") else "virtualenv", str(home)])
            checked([str(home / "bin" / "pip"), "install", "--quiet", *needed()])
            (home / "complete").touch()
    return home


@pytest.fixture
def installed(shelf: Path, tmp_path: Path) -> Callable[[Path], str]:
    """Install a service into an environment of its own, run its own tests, and give the Python that knows it."""

    def install(folder: Path) -> str:
        home = tmp_path / f"{folder.name}-venv"
        checked([sys.executable, "-m", "venv", "--without-pip", str(home)])
        (packages,) = home.glob("lib/python*/site-packages")
        (shelved,) = shelf.glob("lib/python*/site-packages")
        (packages / "shelf.pth").write_text(f"{shelved}\n")
        python, pip = str(home / "bin" / "python"), str(shelf / "bin" / "pip")
        checked([pip, "--python", python, "install", "--quiet", "--no-deps", "--no-build-isolation", "-e", str(folder)])
        checked([python, "-m", "pytest", "-q"], folder)
        return python

    return install


@pytest.fixture
def started() -> Iterator[Callable[..., Service]]:
    """Start services: `started(folder, python, NATS_URL=...)`. They end with the test."""
    running: list[Service] = []

    def start(folder: Path, python: str = sys.executable, **settings: str) -> Service:
        running.append(Service(folder, python, **settings))
        return running[-1]

    yield start
    for service in running:
        service.stop()


@pytest.fixture
def broker(tmp_path: Path) -> Iterator[Broker]:
    """A NATS server that has not been started yet."""
    server = Broker(tmp_path)
    yield server
    server.stop()
