"""The settings that hold in this process, by the names of docs/settings.md, without the secrets in them."""

import os
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings


def in_force() -> dict[str, str | int]:
    """Every setting but the limits, as words. A secret only says where it comes from."""
    return {
        "HOST": settings.HOST,
        "PORT": settings.PORT,
        "PUBLIC_URL": settings.PUBLIC_URL,
        "ALLOWED_HOSTS": ",".join(settings.ALLOWED_HOSTS),
        "STORMING_VAR": str(settings.VAR),
        "DATABASE_URL": _database(),
        "SECRET_KEY": "set" if os.environ.get("SECRET_KEY", "").strip() else f"in {settings.VAR / 'secret_key'}",
        "SERVER": settings.SERVER,
        "VALKEY_URL": without_secret(settings.VALKEY_URL),
        "NATS_URL": without_secret(settings.NATS_URL),
        "STOPPING_NOTICE_MS": settings.STOPPING_NOTICE_MS,
        "PING_SECONDS": settings.PING_SECONDS,
        "PONG_SECONDS": settings.PONG_SECONDS,
        "LOG_LEVEL": settings.LOG_LEVEL,
        "DEBUG": int(settings.DEBUG),
        "BENCH_PAGE": int(settings.BENCH_PAGE),
    }


def without_secret(address: str) -> str:
    """An address that may be shown: no user, no password, no query."""
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def _database() -> str:
    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        return f"sqlite:///{database['NAME']}"
    port = f":{database['PORT']}" if database["PORT"] else ""
    return f"postgresql://{database['HOST']}{port}/{database['NAME']}"
