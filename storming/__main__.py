"""Serves Storming: `python -m storming HOST PORT`.

Brings the database up to date, says where Storming is, and serves it by Daphne, or by uvicorn, the fast lane for large
installations (SERVER). One process does all three, so that starting again takes a moment.
"""

import logging
import os
import platform
import socket
import sys
from typing import Final

import django
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.db import connections

from storming import environment

APPLICATION: Final = "storming.asgi:application"
EVERYWHERE: Final = frozenset({"0.0.0.0", "::"})  # noqa: S104  -- only recognised, never chosen
DOCUMENTATION: Final = "192.0.2.1"
"""An address that nobody has (RFC 5737)."""


def own_address() -> str:
    """The address by which others on this network find this machine, or its name where it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as nowhere:
        try:
            nowhere.connect((DOCUMENTATION, 9))  # a datagram socket only looks up the way; nothing is sent
            return str(nowhere.getsockname()[0])
        except OSError:
            return platform.node()


def address(host: str, port: str) -> str:
    """Where people find a server that listens there. Everywhere is no address."""
    name = own_address() if host in EVERYWHERE else host
    return f"http://{f'[{name}]' if ':' in name else name}:{port}"


def is_taken(host: str, port: str) -> bool:
    """Whether somebody listens there already."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, int(port)))
        except OSError:
            return True
    return False


def main(host: str, port: str) -> None:
    """Start, and serve until told to stop."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "storming.settings")
    os.environ["PUBLIC_URL"] = environment.text("PUBLIC_URL", address(host, port))
    server = SERVERS.get(environment.text("SERVER", "daphne"))
    if server is None:
        raise ImproperlyConfigured("SERVER must be daphne or uvicorn")
    if is_taken(host, port):
        raise ImproperlyConfigured(
            f"port {port} of {host} is taken; another one may be free: make run PORT={int(port) + 1}"
        )
    django.setup()
    call_command("migrate", interactive=False, verbosity=0)
    connections.close_all()
    print(f"Storming is at {os.environ['PUBLIC_URL']}/", flush=True)  # noqa: T201  -- for whoever typed `make run`
    server(host, port)
    leave()


def leave() -> None:
    """End the process without tidying its memory up: CPython 3.11 may crash or hang in that after Daphne (TRUST M16)."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def daphne(host: str, port: str) -> None:
    """The default. Neither server writes addresses into a log: links are secrets."""
    from daphne.cli import CommandLineInterface  # noqa: PLC0415  -- only the server that serves is imported

    CommandLineInterface().run(
        [
            *("--bind", host, "--port", port, "--verbosity", "0", "--no-server-name"),
            *("--ping-interval", str(settings.PING_SECONDS), "--ping-timeout", str(settings.PONG_SECONDS)),
            APPLICATION,
        ]
    )


def uvicorn(host: str, port: str) -> None:
    """The fast lane: frames are made once for all, written within the turn of the loop, and never compressed."""
    import uvicorn  # noqa: PLC0415  -- only the server that serves is imported

    uvicorn.run(
        APPLICATION,
        host=host,
        port=int(port),
        access_log=False,
        server_header=False,
        log_level="warning",
        ws="storming.fast_lane:FramedOnce",
        ws_per_message_deflate=False,
        ws_max_size=1_048_576,
        ws_ping_interval=settings.PING_SECONDS,
        ws_ping_timeout=settings.PONG_SECONDS,
        lifespan="off",
    )


SERVERS: Final = {"daphne": daphne, "uvicorn": uvicorn}

if __name__ == "__main__":
    try:
        main(*sys.argv[1:3])
    except ImproperlyConfigured as wrong:
        sys.exit(f"Storming cannot start: {wrong}")
