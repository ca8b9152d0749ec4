"""What an installation needs to keep its promises, looked at one by one (UX O4). Boards are left as they are."""

import shutil
from collections.abc import Iterator
from enum import StrEnum
from importlib.util import find_spec
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection

from boards.http import health
from boards.management import trying


class Level(StrEnum):
    """What a finding means for whoever runs the installation."""

    OK = "ok"
    WARNING = "warning"
    """It works, and should not stay so."""
    ERROR = "error"
    """Boards cannot be served, or a promise cannot be kept."""


class Finding(NamedTuple):
    """What was seen of one thing, and what to do about it. `fix` is empty if nothing is to be done."""

    about: str
    level: Level
    says: str
    fix: str = ""


SERVERS: Final = ("daphne", "uvicorn")
HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
ROOM: Final = 1_000_000_000
"""Bytes of a disk below which somebody should look at it."""


def examine() -> Iterator[Finding]:
    """One finding for each thing, the most important ones first."""
    if health.database_answers():
        yield Finding("database", Level.OK, f"{connection.vendor} answers")
        yield _sync()
        yield _migrations()
    else:
        fix = "start it, or set DATABASE_URL to one that runs"
        yield Finding("database", Level.ERROR, f"{connection.vendor} does not answer", fix)
    yield _layer()
    yield _server()
    yield _address()
    yield _socket()
    yield _programmers()
    yield _client()
    yield _disk()


def _sync() -> Finding:
    """Whether acknowledged means on disk (DESIGN D4)."""
    asked = {
        "sqlite": {"journal_mode": "PRAGMA journal_mode", "synchronous": "PRAGMA synchronous"},
        "postgresql": {"fsync": "SHOW fsync", "synchronous_commit": "SHOW synchronous_commit"},
    }[connection.vendor]
    with connection.cursor() as cursor:
        told = {}
        for name, question in asked.items():
            cursor.execute(question)
            told[name] = str(cursor.fetchone()[0])
    said = ", ".join(f"{name} {value}" for name, value in told.items())
    lax = {"synchronous": {"0", "1"}, "fsync": {"off"}, "synchronous_commit": {"off"}}
    if any(value in lax.get(name, ()) for name, value in told.items()):
        fix = "turn it on (SQLite: synchronous=FULL): after a power cut, changes that were acknowledged may be gone"
        return Finding("sync", Level.ERROR, said, fix)
    return Finding("sync", Level.OK, f"{said}: what is acknowledged is on disk")


def _migrations() -> Finding:
    if health.is_migrated():
        return Finding("migrations", Level.OK, "all are applied")
    return Finding(
        "migrations", Level.ERROR, "some are not applied", "manage.py migrate (make run does it at its start)"
    )


def _layer() -> Finding:
    if not settings.VALKEY_URL:
        return Finding("layer", Level.OK, "none: one process serves everything; a second one needs VALKEY_URL")
    late = "people on different processes see each other's changes late"
    if not health.layer_answers():
        return Finding("layer", Level.ERROR, f"does not answer: {late}", "start it, or correct VALKEY_URL")
    if not trying.layer_brings_back():
        fix = "let its user publish and subscribe (ACL), and set VALKEY_URL to the server itself, not to a replica"
        return Finding("layer", Level.ERROR, f"answers, but a message sent through it does not arrive: {late}", fix)
    return Finding("layer", Level.OK, "answers, and brings a message back")


def _server() -> Finding:
    if settings.SERVER not in SERVERS:
        return Finding("server", Level.ERROR, f"{settings.SERVER} is not known", "set SERVER to daphne or uvicorn")
    if find_spec(settings.SERVER) is None:
        return Finding("server", Level.ERROR, f"{settings.SERVER} is not installed", "make setup")
    return Finding("server", Level.OK, settings.SERVER)


def _address() -> Finding:
    parts = urlsplit(settings.PUBLIC_URL)
    if parts.scheme == "https" or parts.hostname in HERE:
        return Finding("address", Level.OK, settings.PUBLIC_URL)
    fix = "put a proxy with TLS before it, and set PUBLIC_URL to its https:// address"
    return Finding("address", Level.WARNING, f"{settings.PUBLIC_URL}: boards and links can be read on the way", fix)


def _socket() -> Finding:
    """Whether a browser could open a socket at the address that people type, through whatever stands before the server."""
    url = settings.PUBLIC_URL
    somebody = trying.who_answers(url)
    if somebody is None:
        return Finding("socket", Level.OK, f"not tried: nobody answers at {url} just now")
    if not somebody:
        fix = "set PUBLIC_URL to where people reach Storming, or HOST and PORT to what is free"
        return Finding("socket", Level.WARNING, f"not tried: what answers at {url} is not Storming", fix)
    told = trying.socket_answers(url)
    if isinstance(told, float):
        return Finding("socket", Level.OK, f"opens at {url} and answers in {told:.0f} ms")
    fix = f"have the proxy pass Host, Upgrade and Connection on, and start the server itself with PUBLIC_URL={url}"
    return Finding("socket", Level.ERROR, f"{told} instead of a socket at {url}: boards open, but stay offline", fix)


def _programmers() -> Finding:
    if not settings.DEBUG:
        return Finding("debug", Level.OK, "off")
    return Finding("debug", Level.WARNING, "on: failures show code and settings to everybody", "set DEBUG=0")


def _client() -> Finding:
    if any(settings.CLIENT_FILES.glob("*")):
        return Finding("client", Level.OK, "built")
    return Finding("client", Level.WARNING, "not built: boards open empty in a browser", "make setup")


def _disk() -> Finding:
    folder = next(path for path in (settings.VAR, *settings.VAR.parents) if path.exists())
    free = shutil.disk_usage(folder).free
    says = f"{free // 1_000_000} MB free where {settings.VAR} is"
    if free >= ROOM:
        return Finding("disk", Level.OK, says)
    return Finding("disk", Level.WARNING, says, "make room, or move STORMING_VAR: a full disk ends all writing")
