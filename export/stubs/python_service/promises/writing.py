"""What the service promises about commands: one effect each, in order, kept over a crash."""

from __future__ import annotations

import multiprocessing
import os
import threading
from typing import Any

import pytest

from export.stubs.python_service.runtime import journal
from export.stubs.python_service.runtime.inbox import Inbox
from export.stubs.python_service.runtime.kernel import Kernel
from export.stubs.python_service.runtime.outbox import Outbox
from export.stubs.python_service.runtime.store import SqliteStore
from export.stubs.python_service.runtime.words import Catalogue, Command, Conflict, KeyReused, Rejected

WRITERS, TURNS = 4, 5


def command(catalogue: Catalogue, name: str, number: int = 0) -> Command:
    """The example of a command; another number means another stream."""
    kind = catalogue.commands[name]
    body = dict(catalogue.schemas["commands"][name]["examples"][0])
    if number:
        key: Any = body[kind.KEY]
        body[kind.KEY] = key + number if isinstance(key, int) else f"{str(key)[: -len(str(number))]}{number}"
    return kind(**body)


def test_what_was_acknowledged_is_in_the_journal(catalogue: Catalogue, store: SqliteStore, opening: str) -> None:
    answer = Kernel(catalogue, store).handle(command(catalogue, opening))
    with store.reading() as query:
        lines = journal.stream(query, catalogue.context, answer["stream"])
    assert [line.event_id for line in lines] == [event["id"] for event in answer["events"]]
    assert lines[-1].position == answer["position"]


def test_the_same_key_has_one_effect_and_one_answer(catalogue: Catalogue, store: SqliteStore, opening: str) -> None:
    kernel = Kernel(catalogue, store)
    first = kernel.handle(command(catalogue, opening), "key")
    assert kernel.handle(command(catalogue, opening), "key") == first
    with store.reading() as query:
        assert len(journal.after(query, 0, 100)) == len(first["events"])


def test_the_same_key_with_another_body_is_refused(catalogue: Catalogue, store: SqliteStore, opening: str) -> None:
    kernel = Kernel(catalogue, store)
    kernel.handle(command(catalogue, opening), "key")
    with pytest.raises(KeyReused):
        kernel.handle(command(catalogue, opening, 7), "key")


def test_a_writer_who_saw_an_older_version_is_told(catalogue: Catalogue, store: SqliteStore, opening: str) -> None:
    with pytest.raises(Conflict):
        Kernel(catalogue, store).handle(command(catalogue, opening), expected=41)


def test_concurrent_writers_leave_no_gap(catalogue: Catalogue, store: SqliteStore, opening: str) -> None:
    kernel = Kernel(catalogue, store)
    answers: list[dict[str, Any]] = []

    def write() -> None:
        for _ in range(TURNS):
            try:
                answers.append(kernel.handle(command(catalogue, opening)))
            except Rejected:
                continue  # the stream has begun already, says the board

    writers = [threading.Thread(target=write) for _ in range(WRITERS)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    with store.reading() as query:
        versions = [line.version for line in journal.stream(query, catalogue.context, answers[0]["stream"])]
    assert versions == list(range(1, sum(len(answer["events"]) for answer in answers) + 1))


def publish_and_die(catalogue: Catalogue, store: SqliteStore) -> None:
    """The relay is killed after the stream has the event, and before the outbox knows."""
    for line in Outbox(catalogue, store).pending():
        Inbox(Kernel(catalogue, store)).receive(line.cloudevent())
    os._exit(137)


def test_a_crash_between_publishing_and_marking_loses_nothing(
    catalogue: Catalogue, store: SqliteStore, opening: str
) -> None:
    Kernel(catalogue, store).handle(command(catalogue, opening))
    store.close()
    child = multiprocessing.get_context("fork").Process(target=publish_and_die, args=(catalogue, store))
    child.start()
    child.join()
    assert child.exitcode == 137
    again = Outbox(catalogue, store).pending()
    assert again, "what was not marked is published again"
    inbox = Inbox(Kernel(catalogue, store))
    before = inbox.counts()
    for line in again:
        inbox.receive(line.cloudevent())
    assert inbox.counts() == before, "and taken once"
    Outbox(catalogue, store).published(line.position for line in again)
    assert Outbox(catalogue, store).length() == 0


def test_an_emptied_stream_can_be_filled_again(catalogue: Catalogue, store: SqliteStore, opening: str) -> None:
    answer = Kernel(catalogue, store).handle(command(catalogue, opening))
    outbox = Outbox(catalogue, store)
    outbox.published(event["position"] for event in answer["events"])
    assert outbox.republish(0) == len(answer["events"])
    assert [line.event_id for line in outbox.pending()] == [event["id"] for event in answer["events"]]
