"""Rows that a database tool brought in from another PostgreSQL, with transaction numbers that are not of this one.

A copy made by pg_dump keeps the column `transaction`. A new cluster counts transactions from a low number, so the feed's
gate would hold such rows back, and whatever is written now would be sorted before them. Our own restore does not need this.
"""

import logging
from typing import Final

from django.db import connections, transaction

from boards.projections.tables import ActivityRow, CatalogueRow, CheckpointRow

log = logging.getLogger(__name__)

_FROM_ELSEWHERE: Final = (
    "SELECT transaction >= pg_snapshot_xmax(pg_current_snapshot()) FROM journal_entry ORDER BY transaction DESC LIMIT 1"
)


def adopt(alias: str) -> bool:
    """Give all rows a transaction of before, in the order of their positions, if one is of the future; answers whether.

    Readers begin anew: projections are rebuilt, and the relay publishes everything again under the same ids.
    """
    connection = connections[alias]
    if connection.vendor != "postgresql" or "journal_entry" not in connection.introspection.table_names():
        return False
    with transaction.atomic(using=alias, durable=True), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute(_FROM_ELSEWHERE)
        if cursor.fetchone() != (True,):
            return False
        cursor.execute("UPDATE journal_entry SET transaction = '1'::xid8")
        for readers in (CheckpointRow, CatalogueRow, ActivityRow):
            readers.objects.using(alias).all().delete()
    log.warning("the journal came from another PostgreSQL: its feed was put in order, and readers begin anew")
    return True
