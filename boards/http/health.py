"""How this process is, for whoever watches over it (UX O5)."""

import logging

from channels.layers import get_channel_layer
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_POST

from boards.handling.stopping import STOPPING

log = logging.getLogger(__name__)


@require_GET
def healthz(_request: HttpRequest) -> JsonResponse:
    """The process lives."""
    return JsonResponse({"status": "ok"})


@require_GET
def readyz(_request: HttpRequest) -> JsonResponse:
    """Whether boards can be served.

    503 without a database that is up to date, and from the moment on that this process was asked to stop; 200 and `degraded`
    without the layer.
    """
    if STOPPING.asked:
        return JsonResponse({"status": "stopping"}, status=503)
    database, migrations, layer = database_answers(), False, True
    if database:
        migrations = is_migrated()
        layer = layer_answers()
    ready = database and migrations
    status = "ok" if ready and layer else "degraded" if ready else "unready"
    words = {True: "ok", False: "failed"}
    body = {"status": status, "database": words[database], "migrations": words[migrations], "layer": words[layer]}
    return JsonResponse(body, status=200 if ready else 503)


def database_answers() -> bool:
    """Whether the database can be asked at all."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        log.warning("the database does not answer")
        return False
    return True


def is_migrated() -> bool:
    """Whether the tables are those that this program knows."""
    try:
        executor = MigrationExecutor(connection)
        return not executor.migration_plan(executor.loader.graph.leaf_nodes())
    except DatabaseError:
        return False


def layer_answers() -> bool:
    """Whether other processes can be told; without it each one still finds the truth in the journal (TRUST R6)."""
    if not settings.VALKEY_URL:
        return get_channel_layer() is not None
    import redis  # noqa: PLC0415  -- an installation without the layer never loads its client

    try:
        with redis.Redis.from_url(settings.VALKEY_URL, socket_connect_timeout=1, socket_timeout=1) as client:
            return bool(client.ping())
    except redis.RedisError:
        return False


@csrf_exempt
@require_POST
def csp_report(_request: HttpRequest) -> HttpResponse:
    """Take note that a browser refused something; the report is not kept, for it may hold text of a user."""
    log.warning("a browser reported a breach of the content security policy")
    return HttpResponse(status=204)
