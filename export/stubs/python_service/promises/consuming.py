"""What the service promises about delivered events: each acted upon once, in order, and nobody waits for a broken one."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from export.stubs.python_service.runtime import journal
from export.stubs.python_service.runtime.inbox import Inbox
from export.stubs.python_service.runtime.kernel import Kernel
from export.stubs.python_service.runtime.store import SqliteStore
from export.stubs.python_service.runtime.words import Catalogue, Command, Event, Malformed, Policy, Rejected

Delivered = dict[str, Any]


def events(catalogue: Catalogue, stream: str, count: int) -> list[Delivered]:
    """Events of one stream of another place, as a broker would bring them."""
    (context, type_), kind = next(iter(catalogue.events.items()))
    data = catalogue.schemas["events"][f"{context}.{type_}"]["examples"][0]
    return [
        {
            "specversion": "1.0",
            "id": f"{stream}-{number}",
            "source": f"/{context}",
            "type": f"{context}.{type_}",
            "subject": f"{kind.AGGREGATE}-{stream}",
            "sequence": f"{number:020d}",
            "data": data,
        }
        for number in range(1, count + 1)
    ]


def listening(catalogue: Catalogue, store: SqliteStore, react: Callable[[Event], Sequence[Command]]) -> Inbox:
    """The inbox of a service with one policy that hears everything."""
    probe = Policy("probe", "", frozenset(catalogue.events), react)
    return Inbox(Kernel(replace(catalogue, policies=[probe]), store), tries=2)


def work(inbox: Inbox) -> None:
    """Work until nothing is due."""
    while inbox.work():
        pass


def order(store: SqliteStore) -> list[str]:
    """What was done, in the order of doing."""
    with store.reading() as query:
        return [row[0] for row in query("SELECT event_id FROM inbox WHERE status = 'done' ORDER BY id")]


def test_duplicates_and_disorder_in_one_stream_do_no_harm(catalogue: Catalogue, store: SqliteStore) -> None:
    heard: list[Event] = []

    def react(event: Event) -> list[Command]:
        heard.append(event)
        return []

    inbox = listening(catalogue, store, react)
    first, second, third = events(catalogue, "a", 3)
    for delivered in (third, first, first, third, second, second, first):
        inbox.receive(delivered)
        work(inbox)
    assert order(store) == ["a-1", "a-2", "a-3"]
    assert len(heard) == 3
    assert inbox.counts() == {"waiting": 0, "parked": 0, "early": 0}


def test_what_comes_too_early_waits_for_the_one_before(catalogue: Catalogue, store: SqliteStore) -> None:
    inbox = listening(catalogue, store, lambda _: [])
    first, second = events(catalogue, "a", 2)
    inbox.receive(second)
    work(inbox)
    assert order(store) == []
    assert inbox.counts()["early"] == 1
    inbox.receive(first)
    work(inbox)
    assert order(store) == ["a-1", "a-2"]


def test_a_broken_event_is_parked_and_the_others_go_on(catalogue: Catalogue, store: SqliteStore) -> None:
    broken = True

    def react(_: Event) -> list[Command]:
        if broken:
            raise Rejected("not today")
        return []

    inbox = listening(catalogue, store, react)
    (event,) = events(catalogue, "a", 1)
    inbox.receive(event)
    work(inbox)
    (parked,) = inbox.parked()
    assert (parked["event_id"], parked["reason"]) == ("a-1", "not today")
    broken = False
    inbox.receive(events(catalogue, "b", 1)[0])
    work(inbox)
    assert order(store) == ["b-1"]
    assert inbox.retry(parked["id"])
    work(inbox)
    assert sorted(order(store)) == ["a-1", "b-1"]
    assert not inbox.retry(parked["id"])


def test_what_fails_again_and_again_is_parked_too(catalogue: Catalogue, store: SqliteStore) -> None:
    def react(_: Event) -> list[Command]:
        raise RuntimeError("a defect")

    inbox = listening(catalogue, store, react)
    inbox.receive(events(catalogue, "a", 1)[0])
    while inbox.counts()["waiting"]:
        work(inbox)
    (parked,) = inbox.parked()
    assert parked["attempts"] == 2
    assert "a defect" in parked["reason"]


def test_a_policy_that_ran_twice_has_one_effect(catalogue: Catalogue, store: SqliteStore, opening: str) -> None:
    kind = catalogue.commands[opening]
    body = catalogue.schemas["commands"][opening]["examples"][0]
    inbox = listening(catalogue, store, lambda _: [kind(**body)])
    (event,) = events(catalogue, "a", 1)
    inbox.receive(event)
    work(inbox)
    with store.writing() as query:
        query("UPDATE inbox SET status = 'waiting', event = ?", json.dumps(event))
    work(inbox)
    with store.reading() as query:
        lines = [line for line in journal.after(query, 0, 100) if line.meta.get("policy") == "probe"]
    assert len({line.meta["command_id"] for line in lines}) == 1
    assert all(line.meta["cause"] == "a-1" for line in lines)


@pytest.mark.parametrize("missing", ["id", "source", "type", "subject", "sequence", "data", "specversion"])
def test_what_is_no_event_is_refused(catalogue: Catalogue, store: SqliteStore, missing: str) -> None:
    (event,) = events(catalogue, "a", 1)
    del event[missing]
    with pytest.raises(Malformed):
        listening(catalogue, store, lambda _: []).receive(event)


def test_an_event_of_a_type_that_nobody_knows_is_ignored(catalogue: Catalogue, store: SqliteStore) -> None:
    inbox = listening(catalogue, store, lambda _: [])
    first, second = events(catalogue, "a", 2)
    inbox.receive({**first, "type": f"{catalogue.context}.NobodyKnowsThis"})
    inbox.receive({**second, "extension": "unknown", "data": {**second["data"], "nobody_knows_this": 1}})
    work(inbox)
    assert order(store) == ["a-2"]
    assert inbox.ignored == 1
