"""The doctor: what holds, what works, what to do about what does not."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections import namedtuple
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from channels.layers import InMemoryChannelLayer
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from boards.http import health
from boards.management import trying
from boards.management.in_force import in_force, without_secret
from storming import limits
from tests.servers.app import AppServer
from tests.servers.program import free_port

pytestmark = pytest.mark.django_db(transaction=True)

ROOT = Path(__file__).resolve().parents[2]


def asked(*words: str) -> dict[str, Any]:
    """What the doctor says as JSON, also if it ends with exit code 1; `code` is that code."""
    out = io.StringIO()
    code = 0
    try:
        call_command("doctor", "--json", *words, stdout=out)
    except CommandError as no:
        code = no.returncode
    (line,) = out.getvalue().splitlines()
    told: dict[str, Any] = json.loads(line)
    return told | {"code": code, "about": {finding["about"]: finding for finding in told["findings"]}}


def test_a_sound_installation_is_sound() -> None:
    told = asked()
    assert (told["ok"], told["code"]) == (True, 0)
    assert [name for name, finding in told["about"].items() if finding["level"] == "error"] == []
    assert told["about"]["sync"]["says"].startswith("journal_mode wal, synchronous 2")


def test_every_setting_and_every_limit_of_the_page_is_shown() -> None:
    told = asked()
    page = re.findall(r"^\| `([A-Z_]+)` \|", (ROOT / "docs" / "settings.md").read_text(), re.MULTILINE)
    assert {*told["settings"], *told["limits"]} == set(page)
    assert list(told["limits"]) == [limit.variable for limit in limits.LIMITS]


def test_people_read_one_line_for_each_thing(settings: Any) -> None:
    settings.DEBUG = True
    out = io.StringIO()
    call_command("doctor", stdout=out)
    lines = out.getvalue().splitlines()
    assert any(re.fullmatch(r"warning +debug: on.*\. set DEBUG=0", line) for line in lines)
    assert "  BOARD_ITEMS = 20000" in lines


def test_no_secret_is_told(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "sesame-1")
    settings.VALKEY_URL = "redis://me:sesame-2@127.0.0.1:1/0?password=sesame-3"
    settings.NATS_URL = "nats://sesame-4@nats.example.org:4222"
    elsewhere = {"NAME": "n", "USER": "u", "PASSWORD": "sesame-5", "HOST": "h", "PORT": ""}
    postgres = {"ENGINE": "django.db.backends.postgresql", **elsewhere}
    monkeypatch.setitem(settings.DATABASES, "default", postgres)
    assert "sesame" not in json.dumps(in_force())
    assert in_force()["DATABASE_URL"] == "postgresql://h/n"
    assert without_secret(settings.VALKEY_URL) == "redis://127.0.0.1:1/0"


def test_a_layer_that_does_not_answer_is_an_error(settings: Any) -> None:
    settings.VALKEY_URL = "redis://127.0.0.1:1/0"
    told = asked()
    assert (told["ok"], told["code"], told["about"]["layer"]["level"]) == (False, 1, "error")
    assert "VALKEY_URL" in told["about"]["layer"]["fix"]


def test_a_database_that_does_not_answer_is_an_error_and_the_rest_is_still_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(health, "database_answers", lambda: False)
    told = asked()
    assert (told["code"], told["about"]["database"]["level"]) == (1, "error")
    assert "DATABASE_URL" in told["about"]["database"]["fix"]
    assert {"layer", "server", "disk"} <= told["about"].keys()
    assert "migrations" not in told["about"]


def test_a_database_that_answers_before_it_wrote_is_an_error() -> None:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=NORMAL")
    try:
        told = asked()
    finally:
        connection.close()
    assert (told["code"], told["about"]["sync"]["level"]) == (1, "error")


def test_a_missing_migration_is_an_error_with_the_command_that_mends_it() -> None:
    last = MigrationRecorder.Migration.objects.filter(app="boards").order_by("id").last()
    assert last is not None
    name, last_id = last.name, last.pk
    last.delete()
    try:
        told = asked()
    finally:
        MigrationRecorder.Migration.objects.create(id=last_id, app="boards", name=name)
    assert (told["code"], told["about"]["migrations"]["level"]) == (1, "error")
    assert "migrate" in told["about"]["migrations"]["fix"]


@pytest.mark.servers
def test_the_doctor_knows_postgresql_and_tells_no_password(postgres_database: str) -> None:
    env = {**os.environ, "DATABASE_URL": postgres_database, "SECRET_KEY": "for this test"}

    def manage(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "manage.py", *words], cwd=ROOT, env=env, capture_output=True, text=True, check=False
        )

    before = manage("doctor", "--json")
    assert (before.returncode, json.loads(before.stdout)["ok"]) == (1, False)
    assert manage("migrate", "-v", "0").returncode == 0
    after = manage("doctor", "--json")
    about = {finding["about"]: finding for finding in json.loads(after.stdout)["findings"]}
    assert about["database"]["says"] == "postgresql answers"
    assert about["migrations"]["level"] == "ok"
    assert re.match(r"fsync (on|off), synchronous_commit ", about["sync"]["says"])
    assert (about["sync"]["level"] == "error") == ("fsync off" in about["sync"]["says"])


@pytest.mark.parametrize(
    ("name", "value", "about", "level"),
    [
        ("SERVER", "gunicorn", "server", "error"),
        ("PUBLIC_URL", "http://192.168.1.20:8000", "address", "warning"),
        ("PUBLIC_URL", "https://storming.example.org", "address", "ok"),
        ("PUBLIC_URL", "http://[::1]:8000", "address", "ok"),
        ("CLIENT_FILES", ROOT / "nowhere", "client", "warning"),
    ],
)
def test_what_a_setting_does_to_the_finding(settings: Any, name: str, value: object, about: str, level: str) -> None:
    setattr(settings, name, value)
    told = asked()
    finding = told["about"][about]
    assert (finding["level"], bool(finding["fix"])) == (level, level != "ok")
    assert told["code"] == int(level == "error")


def test_a_disk_that_is_nearly_full_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    usage = namedtuple("usage", ["free"])  # noqa: PYI024  -- shaped like shutil's
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage(999_999_999))
    assert asked()["about"]["disk"]["level"] == "warning"


@pytest.mark.servers
def test_a_message_goes_through_the_layer_and_back(settings: Any, valkey: str) -> None:
    settings.VALKEY_URL = valkey
    for backend in ("channels_redis.pubsub.RedisPubSubChannelLayer", "channels_redis.core.RedisChannelLayer"):
        settings.CHANNEL_LAYERS = {"default": {"BACKEND": backend, "CONFIG": {"hosts": [valkey]}}}
        assert asked()["about"]["layer"]["says"] == "answers, and brings a message back"


@pytest.mark.servers
def test_a_layer_that_brings_nothing_back_is_an_error(
    settings: Any, valkey: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.VALKEY_URL = valkey
    settings.CHANNEL_LAYERS = {"default": {"BACKEND": "tests.management.test_doctor.Mute"}}
    monkeypatch.setattr(trying, "SECONDS", 0.05)
    told = asked()
    assert (told["code"], told["about"]["layer"]["level"]) == (1, "error")
    assert "does not arrive" in told["about"]["layer"]["says"]


class Mute(InMemoryChannelLayer):
    """A layer that takes everything."""

    async def group_send(self, group: str, message: dict[str, Any]) -> None:
        """Tell nobody."""


@pytest.mark.servers
@pytest.mark.parametrize("server", ["daphne", "uvicorn"])
def test_a_running_server_is_asked_through_a_socket(
    settings: Any, app_server: Callable[..., AppServer], server: str
) -> None:
    settings.PUBLIC_URL = app_server(server=server).url
    finding = asked()["about"]["socket"]
    assert (finding["level"], finding["fix"]) == ("ok", "")
    assert re.fullmatch(r"opens at http://127.0.0.1:\d+ and answers in \d+ ms", finding["says"])


@pytest.mark.parametrize(
    ("health_says", "status", "level", "says"),
    [
        (b'{"status": "ok"}', 200, "error", "HTTP 200 instead of a socket"),
        (b'{"status": "ok"}', 403, "error", "HTTP 403 instead of a socket"),
        (b'{"status": "ok"}', 101, "error", "no handshake instead of a socket"),
        (b"<html>", 200, "warning", "is not Storming"),
        (b"", 404, "warning", "is not Storming"),
    ],
)
def test_a_proxy_that_passes_no_socket_on_is_named_with_what_to_do(
    settings: Any, health_says: bytes, status: int, level: str, says: str
) -> None:
    class Proxy(BaseHTTPRequestHandler):
        """Passes health on, and answers a handshake itself."""

        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """Answer."""
            healthy = self.path == "/healthz" and bool(health_says)
            self.send_response(200 if healthy else status)
            self.send_header("Content-Length", str(len(health_says)))
            self.end_headers()
            self.wfile.write(health_says)

        def log_message(self, *_words: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Proxy) as proxy:
        serving = Thread(target=proxy.serve_forever)
        serving.start()
        try:
            settings.PUBLIC_URL = f"http://127.0.0.1:{proxy.server_port}"
            told = asked()
        finally:
            proxy.shutdown()
            serving.join()
    finding = told["about"]["socket"]
    assert (finding["level"], says in finding["says"], bool(finding["fix"])) == (level, True, True), finding
    assert told["code"] == int(level == "error")


def test_without_a_server_the_socket_is_not_tried(settings: Any) -> None:
    settings.PUBLIC_URL = f"http://127.0.0.1:{free_port()}"
    finding = asked()["about"]["socket"]
    assert finding["level"] == "ok"
    assert finding["says"].startswith("not tried: nobody answers")
