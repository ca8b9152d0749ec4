"""What `python -m storming` says before it serves."""

import gc
import importlib
import socket
from typing import Any

import pytest
import uvicorn
from daphne.cli import CommandLineInterface
from django.core.exceptions import ImproperlyConfigured

from boards.handling.owner import TURN
from storming.__main__ import SERVERS, address, is_taken, main


def test_people_are_told_an_address_that_they_can_type() -> None:
    assert address("127.0.0.1", "8000") == "http://127.0.0.1:8000"
    assert address("::1", "8000") == "http://[::1]:8000"
    assert "0.0.0.0" not in address("0.0.0.0", "8000")


@pytest.fixture(autouse=True)
def address_of_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Serving sets PUBLIC_URL; afterwards it is as it was."""
    monkeypatch.setenv("PUBLIC_URL", "http://127.0.0.1:8000")


def test_a_port_that_somebody_has_is_said_before_anything_is_touched() -> None:
    with socket.create_server(("127.0.0.1", 0)) as somebody:
        port = str(somebody.getsockname()[1])
        assert is_taken("127.0.0.1", port)
        with pytest.raises(ImproperlyConfigured, match="is taken"):
            main("127.0.0.1", port)


def test_a_server_that_is_none_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SERVER", "apache")
    with pytest.raises(ImproperlyConfigured, match="daphne or uvicorn"):
        main("127.0.0.1", "8000")


def test_what_was_loaded_at_the_start_is_not_collected_again_and_again() -> None:
    """A full round of the collector over it would hold up every board."""
    importlib.import_module("storming.asgi")
    assert gc.get_freeze_count() > 10_000


def test_the_collector_leaves_a_turn_alone_until_it_is_over() -> None:
    importlib.import_module("storming.asgi")
    assert gc.get_threshold()[0] >= 20 * TURN


def test_both_servers_ping_as_the_settings_say(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    settings.PING_SECONDS, settings.PONG_SECONDS = 7, 9
    told: dict[str, Any] = {}
    words: list[str] = []
    monkeypatch.setattr(uvicorn, "run", lambda _application, **how: told.update(how))
    monkeypatch.setattr(CommandLineInterface, "run", lambda _self, given: words.extend(given))
    for serve in SERVERS.values():
        serve("127.0.0.1", "8000")
    assert (told["ws_ping_interval"], told["ws_ping_timeout"]) == (7, 9)
    assert words[words.index("--ping-interval") + 1] == "7"
    assert words[words.index("--ping-timeout") + 1] == "9"
