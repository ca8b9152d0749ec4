"""Each entry once per position, in order, across crashes and absences; the last tests talk to a real NATS server."""

import json
from typing import Any

import nats
import pytest
from asgiref.sync import async_to_sync
from django.core.management import call_command
from django.core.management.base import CommandError

from boards.handling import wired
from boards.http.sample.telling import tell
from boards.projections.checkpoints import checkpoint
from boards.relay import relay as relaying
from boards.relay.publishers.memory import MemoryPublisher
from boards.relay.publishers.nats import STREAM, NatsPublisher
from boards.relay.relay import READER, Relay
from boards.relay.translation import Message, message
from tests.projections.histories import journal_of

pytestmark = pytest.mark.django_db(transaction=True)


class Faint(MemoryPublisher):
    """A stream that goes away after so many messages, having kept the last one without saying so."""

    def __init__(self, after: int) -> None:
        super().__init__()
        self.handed: list[str] = []
        self._after = after

    async def publish(self, message: Message) -> None:
        self.handed.append(message.id)
        await super().publish(message)
        if len(self.handed) == self._after:
            raise ConnectionError("away")


def test_every_entry_is_told_once_and_in_order() -> None:
    journal, stream = journal_of(1, 2), MemoryPublisher()
    told = async_to_sync(Relay(journal, stream).once)()
    assert [one.id for one in stream.messages] == [message(placed).id for placed in journal.feed(limit=10_000)]
    assert told == len(stream.messages)
    assert async_to_sync(Relay(journal, stream).once)() == 0


def test_E5_after_a_crash_it_goes_on_where_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(relaying, "PAGE", 10)
    journal, stream = journal_of(1, 2), Faint(after=25)
    with pytest.raises(ConnectionError):
        async_to_sync(Relay(journal, stream).once)()
    assert checkpoint(READER).row == 20
    async_to_sync(Relay(journal, stream).once)()
    assert [one.id for one in stream.messages] == [message(placed).id for placed in journal.feed(limit=10_000)]
    assert len(stream.handed) == len(stream.messages) + 5


def test_following_survives_a_stream_that_goes_away() -> None:
    journal, stream = journal_of(1), Faint(after=3)
    rounds = iter([True, True, False])

    async def pause() -> bool:
        return next(rounds)

    async_to_sync(Relay(journal, stream).follow)(pause)
    assert len(stream.messages) == journal.head(journal.boards()[0])


async def kept(address: str) -> list[Any]:
    """All messages of the stream."""
    client = await nats.connect(address)
    try:
        stream = client.jetstream()
        total = (await stream.stream_info(STREAM)).state.messages
        return [await stream.get_msg(STREAM, sequence) for sequence in range(1, total + 1)]
    finally:
        await client.close()


@pytest.mark.servers
def test_the_journal_reaches_a_real_nats_server_once_per_position(
    nats_server: str, settings: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    settings.NATS_URL = nats_server
    made, _ = tell("mina", "en")
    expected = [message(placed) for placed in wired.journal().feed(limit=10_000)]
    call_command("relay", "--once", "--json")
    assert json.loads(capsys.readouterr().out) == {"published": len(expected)}
    call_command("relay", "--once", "--json")
    assert json.loads(capsys.readouterr().out) == {"published": 0}
    from boards.projections.checkpoints import forget  # noqa: PLC0415  -- a crash before the checkpoint was kept

    forget(READER)
    call_command("relay", "--once", "--json")
    found = async_to_sync(kept)(nats_server)
    assert [one.subject for one in found] == [one.subject for one in expected]
    assert [one.headers["Nats-Msg-Id"] for one in found] == [one.id for one in expected]
    assert found[0].headers["Content-Type"] == "application/cloudevents+json"
    assert json.loads(found[0].data)["subject"] == made.board


@pytest.mark.servers
def test_a_server_that_is_away_is_said_plainly(settings: Any) -> None:
    settings.NATS_URL = "nats://127.0.0.1:1"
    with pytest.raises(CommandError, match="cannot be reached"):
        call_command("relay", "--once")
    with pytest.raises(ConnectionError):
        async_to_sync(NatsPublisher("nats://127.0.0.1:1").publish)(Message("x", "y", b"{}"))
