"""Which links were revoked lately, asked in a thread that keeps its connection to the database for ever."""

from collections.abc import Collection

from django.db import Error, connection

from boards.access.invites import withdrawn_lately
from boards.domain.ids import BoardId
from boards.journal.port import JournalAway


def withdrawn(boards: Collection[BoardId]) -> dict[str, BoardId]:
    """See `withdrawn_lately`. Blocking. Raises JournalAway; the next question then opens a new connection."""
    try:
        return withdrawn_lately(boards)
    except Error as away:
        connection.close()
        raise JournalAway(type(away).__name__) from away
