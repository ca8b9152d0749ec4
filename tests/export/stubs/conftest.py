"""What the tests of running services share: one environment to install them into, and processes that end with their test."""

import sys
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.export.stubs.running import Broker, Service, checked


@pytest.fixture(scope="session")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment of its own with what every service depends on, so that each one installs in a moment."""
    home = tmp_path_factory.mktemp("services") / "venv"
    # A Python without ensurepip (Debian's) cannot make one with pip in it; virtualenv can.
    checked([sys.executable, "-m", "venv" if find_spec("ensurepip") else "virtualenv", str(home)])
    needed = [
        "flit_core>=3.9,<4",
        "jsonschema>=4.21",
        "starlette>=1.10,<2",
        "uvicorn>=0.30",
        "nats-py>=2.9",
        "httpx2>=2",
        "pytest>=8",
    ]
    checked([str(home / "bin" / "pip"), "install", "--quiet", *needed])
    return home


@pytest.fixture
def installed(environment: Path) -> Callable[[Path], str]:
    """Install a service into the environment, run its own tests, and give the Python that knows it."""

    def install(folder: Path) -> str:
        python = str(environment / "bin" / "python")
        checked([python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "-e", str(folder)])
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
