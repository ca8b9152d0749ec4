"""A connection that broke is not asked again: threads that wait for the database live as long as the process."""

import pytest
from django.db import connection

from boards.access import invites
from boards.access.roles import Role
from boards.domain.ids import BoardId
from boards.journal.port import JournalAway
from boards.live.withdrawn import withdrawn

BOARD = BoardId("b1")


@pytest.mark.django_db(transaction=True)
def test_F02_a_connection_that_broke_costs_one_question() -> None:
    invites.make_links(BOARD)
    invites.renew(BOARD, Role.PARTICIPANT)
    connection.connection.close()  # the driver's own, as when the server ends it
    with pytest.raises(JournalAway):
        withdrawn([BOARD])
    assert list(withdrawn([BOARD]).values()) == [BOARD]
