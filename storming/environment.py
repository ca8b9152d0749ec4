"""What the surroundings say: environment variables, read once, with a clear word when one cannot be used."""

import os
import secrets
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from storming.sessions import writable


def text(name: str, default: str = "") -> str:
    """The variable without surrounding space; the default when it is unset or empty."""
    return os.environ.get(name, "").strip() or default


def switch(name: str, *, default: bool = False) -> bool:
    """A variable that is on (1, true, yes, on) or off (0, false, no, off)."""
    word = text(name, "1" if default else "0").lower()
    if word in {"1", "true", "yes", "on"}:
        return True
    if word in {"0", "false", "no", "off"}:
        return False
    raise ImproperlyConfigured(f"{name} must be 1 or 0, for example {name}=0")


def number(name: str, default: int, *, least: int, most: int) -> int:
    """A variable with a whole number between two bounds, both allowed."""
    given = text(name, str(default))
    if not (given.isascii() and given.isdecimal() and len(given) <= len(str(most))) or not least <= int(given) <= most:
        raise ImproperlyConfigured(f"{name} must be a number from {least} to {most}, for example {name}={default}")
    return int(given)


def words(name: str) -> list[str]:
    """A variable with words between commas."""
    return [word.strip() for word in text(name).split(",") if word.strip()]


def origin(name: str, default: str) -> str:
    """A variable with an address; scheme, host and port of it, without a path."""
    parts = urlsplit(text(name, default))
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ImproperlyConfigured(f"{name} must be an address, for example {name}=https://board.example.org")
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2].lower()}"


def secret(name: str, kept_in: Path) -> str:
    """The variable, or else a random secret that is made once and kept in a file only its owner can read."""
    given = text(name)
    if given:
        return given
    if not kept_in.exists():
        kept_in.parent.mkdir(parents=True, exist_ok=True)
        beside = kept_in.with_name(f"{kept_in.name}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
        try:
            os.link(beside, kept_in)  # two processes may start at once: the first one's secret stays
        except FileExistsError:
            pass
        finally:
            beside.unlink()
    return kept_in.read_text().strip()


def database(name: str, var: Path, seconds: int = 5) -> dict[str, Any]:
    """Django's words for the database named by a variable: postgresql://..., sqlite:///PATH, or a file in `var`.

    seconds  the database has for one statement (TRUST L11)
    """
    address = text(name, f"sqlite:///{var / 'storming.sqlite3'}")
    parts = urlsplit(address)
    if parts.scheme == "sqlite":
        return _sqlite(unquote(parts.path)[1:], seconds)
    if parts.scheme in {"postgres", "postgresql"}:
        return _postgres(address, seconds)
    raise ImproperlyConfigured(f"{name} must be postgresql://user:secret@host/name or sqlite:///path/to/file")


def _sqlite(path: str, seconds: int) -> dict[str, Any]:
    """WAL lets people read while somebody writes; FULL makes acknowledged mean on disk (DESIGN D4)."""
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "OPTIONS": {
            "timeout": seconds,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
        },
        # Tests use a file like the real one (in memory, threads would lock each other out), one for each run.
        "TEST": {"NAME": str(Path(tempfile.gettempdir()) / f"storming-test-{os.getpid()}.sqlite3")},
    }


def _postgres(address: str, seconds: int) -> dict[str, Any]:
    """A small pool per process; statements end in time (TRUST L11), and so does waiting for a host that fell silent."""
    parts = urlsplit(address)
    extra = dict(parse_qsl(parts.query))
    host = extra.pop("host", None) or unquote(parts.hostname or "")
    port = extra.pop("port", None) or str(parts.port or "")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": extra.pop("user", None) or unquote(parts.username or ""),
        "PASSWORD": extra.pop("password", None) or unquote(parts.password or ""),
        "HOST": host,
        "PORT": port,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            "connect_timeout": 3,
            "tcp_user_timeout": seconds * 1000,
            "keepalives_idle": 5,
            "keepalives_interval": 2,
            "keepalives_count": 3,
            **extra,
            "options": f"-c statement_timeout={seconds * 1000}",
            "pool": {
                "min_size": 1,
                "max_size": 16,
                "timeout": 0.8 * seconds,
                "reconnect_timeout": 2,
                "reset": writable,
            },
        },
    }
