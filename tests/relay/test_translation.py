"""An entry as a CloudEvent."""

import json

from cloudevents.v1.http import from_json

from boards.domain.ids import BoardId
from boards.relay.translation import message
from tests.projections.histories import journal_of


def test_every_entry_becomes_a_cloud_event_with_all_that_it_said() -> None:
    placed = journal_of(5).feed()
    for one in placed:
        told = message(one)
        event = from_json(told.body)
        assert event["id"] == told.id == f"{one.board}:{one.entry.version}"
        assert told.subject == f"storming.boards.{one.board}.{event['type'].removeprefix('storming.board.')}"
        assert (event["source"], event["subject"]) == (f"/boards/{one.board}", one.board)
        assert (event["version"], event["command"], event["by"]) == (one.entry.version, one.entry.command, one.entry.by)
    assert len({message(one).id for one in placed}) == len(placed)


def test_text_of_a_user_stays_out_of_subjects() -> None:
    for one in journal_of(6).feed():
        tokens = message(one).subject.split(".")
        assert len(tokens) == 4
        assert all(token.replace("-", "").replace("_", "").isalnum() for token in tokens)


def test_the_same_entry_is_always_the_same_message() -> None:
    assert [message(one) for one in journal_of(7).feed()] == [message(one) for one in journal_of(7).feed()]
    body = json.loads(message(journal_of(7).feed(limit=1)[0]).body)
    assert body["data"].keys() == {"title", "format", "language"}
    assert BoardId(body["subject"]) == "board-7"
