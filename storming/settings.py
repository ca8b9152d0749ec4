"""How this installation runs. Everything that may differ comes from the environment: docs/settings.md lists it."""

import platform
from pathlib import Path
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from storming import environment, limits

ROOT = Path(__file__).resolve().parent.parent
VAR = Path(environment.text("STORMING_VAR", str(ROOT / "var"))).resolve()

HOST, PORT = environment.text("HOST", "127.0.0.1"), environment.text("PORT", "8000")
SERVER = environment.text("SERVER", "daphne")
PUBLIC_URL = environment.origin("PUBLIC_URL", f"http://{HOST}:{PORT}")
"""Where people reach this installation: decides cookies, origins and the addresses of invitations."""

SECURE = PUBLIC_URL.startswith("https://")
DEBUG = environment.switch("DEBUG")
BENCH_PAGE = environment.switch("BENCH_PAGE")
"""Whether /board/bench is there: a board page for measuring how it draws. It shows nothing of anybody's."""
SECRET_KEY = environment.secret("SECRET_KEY", VAR / "secret_key")
ALLOWED_HOSTS = environment.words("ALLOWED_HOSTS") or [
    urlsplit(PUBLIC_URL).hostname or "localhost",
    platform.node(),
    "localhost",
    "127.0.0.1",
    "[::1]",
]

# --- rooms and the way through them ---

INSTALLED_APPS = [
    "daphne",
    "django.contrib.staticfiles",
    "rest_framework",
    "drf_spectacular",
    "csp",
    "boards.apps.Boards",
    "export.apps.Export",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "storming.headers.further_headers",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
ROOT_URLCONF = "storming.urls"
ASGI_APPLICATION = "storming.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
            ],
            "libraries": {"client": "boards.http.client_files"},
            "builtins": ["django.templatetags.i18n"],
        },
    }
]

# --- how much of everything (TRUST section 2) ---

LIMITS = limits.read()

# --- what is kept ---

DATABASES = {"default": environment.database("DATABASE_URL", VAR, LIMITS["STATEMENT_SECONDS"])}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# --- telling other processes (DESIGN D5): a hint, never the truth ---

VALKEY_URL = environment.text("VALKEY_URL")
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [{"address": VALKEY_URL, "socket_connect_timeout": 1, "socket_timeout": 5}]},
    }
    if VALKEY_URL
    else {"BACKEND": "channels.layers.InMemoryChannelLayer"}
}
NATS_URL = environment.text("NATS_URL")
STOPPING_NOTICE_MS = environment.number("STOPPING_NOTICE_MS", 300, least=0, most=60_000)
"""How long a process that was asked to stop goes on serving while `/readyz` says 503 (TRUST F10)."""

PING_SECONDS = environment.number("PING_SECONDS", 15, least=1, most=3600)
PONG_SECONDS = environment.number("PONG_SECONDS", 20, least=1, most=3600)
"""Who does not answer a ping is gone within both together, and a little more (TRUST F09, M14)."""

# --- the client's files, built by Vite; names carry a hash ---

CLIENT_FILES = ROOT / "static" / "dist"
STATIC_URL = "/static/"
STATIC_ROOT = CLIENT_FILES
WHITENOISE_AUTOREFRESH = DEBUG or not CLIENT_FILES.is_dir()
WHITENOISE_IMMUTABLE_FILE_TEST = r"^.+-[A-Za-z0-9_-]{8}\.[a-z0-9]+$"

# --- words ---

USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("de", _("German"))]
LOCALE_PATHS = [ROOT / "locale"]
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = SECURE

# --- trust (TRUST H1, H2, T5) ---

CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = SECURE
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
CSRF_FAILURE_VIEW = "boards.http.failures.csrf"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if SECURE else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = False
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if SECURE else None
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "font-src": ["'self'"],
        "img-src": ["'self'", "data:", "blob:"],
        "connect-src": ["'self'", PUBLIC_URL.replace("http", "ws", 1)],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        "require-trusted-types-for": ["'script'"],
        "trusted-types": ["lit-html"],
        "report-uri": "/csp",
    }
}

SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # whether all subdomains have https is known to their owner, not to this program
    "security.W008",  # the proxy that ends TLS redirects; health checks behind it speak plain http
    "security.W021",  # the preload list is for whole domains
]

DATA_UPLOAD_MAX_MEMORY_SIZE = 2_500_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 11_000_000

# --- the API ---

REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": ["boards.http.identity.BrowserOrToken"],
    "DEFAULT_PERMISSION_CLASSES": [],
    "DEFAULT_PARSER_CLASSES": ["boards.http.body.StrictJson"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "EXCEPTION_HANDLER": "boards.http.problems.answer",
    "UNAUTHENTICATED_USER": None,
    "UNICODE_JSON": True,
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Storming",
    "DESCRIPTION": "Boards of EventStorming workshops: what was wished, what happened, and what may be taken home.",
    "VERSION": "1",
    "OAS_VERSION": "3.1.1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PUBLIC": True,
    "POSTPROCESSING_HOOKS": ["boards.http.openapi.with_contract"],
}

# --- logs: no text of a user, no token (TRUST J1) ---

LOG_LEVEL = environment.text("LOG_LEVEL", "INFO").upper()
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"tokens": {"()": "storming.logs.HideTokens"}, "lines": {"()": "storming.logs.LostLines"}},
    "formatters": {"plain": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["tokens", "lines"]}},
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    "loggers": {
        "django": {"handlers": [], "level": LOG_LEVEL, "propagate": True},
        "django.server": {"handlers": [], "propagate": True},
        "django.security.DisallowedHost": {"level": "CRITICAL"},  # the answer says it; anybody could fill the log
        "django.channels.server": {"handlers": [], "level": "WARNING", "propagate": True},
        "daphne": {"level": "WARNING"},
    },
}
