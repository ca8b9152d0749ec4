"""Over a real NATS server: what is published, what comes from other contexts, and what happens while the broker is away."""

import asyncio
import json
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http.client import HTTPException
from pathlib import Path
from typing import Any

import nats
import pytest
from cloudevents.core.v1.event import CloudEvent
from jsonschema import Draft202012Validator

from export.stubs.python_service import generate
from tests.export.stubs.handmade import design
from tests.export.stubs.running import Broker, Service, checked, write

pytestmark = [pytest.mark.slow, pytest.mark.servers]
Start = Callable[..., Service]
LOAD, KILLS = 80, 4
REQUIRED = {"specversion", "id", "source", "type"}


@pytest.fixture
def taxi(tmp_path: Path) -> Path:
    """The services of the design level board, unpacked."""
    write(generate(design()), tmp_path)
    return tmp_path


def test_E23_every_event_is_published_where_and_as_the_specification_says(
    taxi: Path, broker: Broker, started: Start
) -> None:
    broker.start()
    rides = started(taxi / "ride-hailing", NATS_URL=broker.url)
    answer = rides.send("RequestRide")
    rides.until("/health/ready", lambda state: state["status"] == "ok" and state["outbox"] == 0)
    ((subject, headers, body),) = asyncio.run(messages(broker.url, "ride-hailing", 1))
    assert subject == "ride-hailing.Ride.RideRequested"
    assert headers["Nats-Msg-Id"] == answer["events"][0]["id"] == body["id"]
    assert headers["Content-Type"] == "application/cloudevents+json"
    assert body.keys() >= REQUIRED
    assert all(name.isalnum() and name.islower() for name in body)
    attributes = {name: value for name, value in body.items() if name not in {"data", "time"}}
    CloudEvent(attributes=attributes, data=body["data"])
    schemas = json.loads((taxi / "ride-hailing/ride_hailing_service/_generated/schemas.json").read_text())
    Draft202012Validator(schemas["events"][body["type"]]).validate(body["data"])


def test_E35_a_policy_and_a_view_of_another_context_work_end_to_end(taxi: Path, broker: Broker, started: Start) -> None:
    broker.start()
    bills = started(taxi / "billing", NATS_URL=broker.url)
    rides = started(taxi / "ride-hailing", NATS_URL=broker.url)
    rides.send("RequestRide")
    finished = rides.send("FinishRide")
    page = bills.until("/journal", lambda page: len(page["events"]) == 2)
    assert [event["type"] for event in page["events"]] == ["billing.InvoiceOpened", "billing.InvoiceSent"]
    assert page["events"][0]["causationid"] == finished["events"][0]["id"]
    seen = bills.until("/views/finished_rides", lambda page: page["rows"])
    assert seen["rows"][0]["_key"] == "ride-id-1"
    assert bills.get("/parked") == []


def test_STUB9_commands_are_accepted_while_the_broker_is_away_also_at_the_start(
    taxi: Path, broker: Broker, started: Start
) -> None:
    broker.start()
    broker.stop()
    bills = started(taxi / "billing", NATS_URL=broker.url)
    bills.send("OpenInvoice", invoice_id="i1")
    status, state = bills.ask("/health/ready")
    assert (status, state["outbox"]) == (503, 1)
    broker.start()
    bills.until("/journal", lambda page: len(page["events"]) == 2)
    broker.stop()
    bills.until("/health/ready", lambda state: state["status"] == "down")
    bills.send("OpenInvoice", invoice_id="i2")
    broker.start()
    bills.until("/journal", lambda page: len(page["events"]) == 4)
    bills.until("/health/ready", lambda state: state["status"] == "ok" and not state["outbox"] and not state["waiting"])
    assert sorted(bills.types()) == ["billing.InvoiceOpened"] * 2 + ["billing.InvoiceSent"] * 2


@pytest.mark.parametrize("stream", ["in-process", "nats"])
def test_E26_kill_9_under_load_loses_nothing_and_doubles_nothing(
    stream: str, taxi: Path, broker: Broker, started: Start
) -> None:
    if stream == "nats":
        broker.start()
    bills = started(taxi / "billing", NATS_URL=broker.url if stream == "nats" else "")
    body = bills.example("OpenInvoice")
    answered, up = threading.Semaphore(0), threading.Event()
    up.set()

    def insist(number: int) -> None:
        """What a careful client does: the same key, again, until there is an answer."""
        while True:
            up.wait()
            with suppress(OSError, HTTPException, ValueError):
                wanted = {**body, "invoice_id": f"i{number}"}
                assert bills.ask("/commands/OpenInvoice", wanted, {"Idempotency-Key": f"k{number}"})[0] == 202
                answered.release()
                return

    with ThreadPoolExecutor(3) as clients:
        sent = [clients.submit(insist, number) for number in range(LOAD)]
        for _ in range(KILLS):
            for _ in range(LOAD // (KILLS + 1)):
                answered.acquire()
            bills.program.kill()  # the others are in the middle of something
            up.clear()
            bills.start()
            up.set()
        for each in sent:
            each.result()
    page = bills.until("/journal?limit=1000", lambda page: len(page["events"]) >= 2 * LOAD)
    bills.until("/health/ready", lambda state: state["status"] == "ok" and not state["outbox"] and not state["waiting"])
    assert sorted((event["subject"], int(event["sequence"]), event["type"]) for event in page["events"]) == sorted(
        line
        for number in range(LOAD)
        for line in [
            (f"Invoice-i{number}", 1, "billing.InvoiceOpened"),
            (f"Invoice-i{number}", 2, "billing.InvoiceSent"),
        ]
    )


def test_STR5_an_emptied_stream_is_filled_again_from_the_journal(taxi: Path, broker: Broker, started: Start) -> None:
    broker.start()
    rides = started(taxi / "ride-hailing", NATS_URL=broker.url)
    rides.send("RequestRide")
    rides.until("/health/ready", lambda state: state["status"] == "ok" and state["outbox"] == 0)
    asyncio.run(forget(broker.url, "ride-hailing"))
    checked([rides.python, "-m", "ride_hailing_service", "republish", "--from", "0"], taxi / "ride-hailing")
    rides.until("/health/ready", lambda state: state["status"] == "ok" and state["outbox"] == 0)
    assert [subject for subject, _, _ in asyncio.run(messages(broker.url, "ride-hailing", 1))] == [
        "ride-hailing.Ride.RideRequested"
    ]


def test_a_broker_that_lost_everything_is_no_reason_to_stop(taxi: Path, broker: Broker, started: Start) -> None:
    broker.start()
    bills = started(taxi / "billing", NATS_URL=broker.url)
    bills.send("OpenInvoice", invoice_id="i1")
    bills.until("/journal", lambda page: len(page["events"]) == 2)
    bills.until("/health/ready", lambda state: state["outbox"] == 0)
    asyncio.run(forget(broker.url, "billing"))
    bills.send("OpenInvoice", invoice_id="i2")
    bills.until("/journal", lambda page: len(page["events"]) == 4)


async def messages(url: str, stream: str, count: int) -> list[tuple[str, dict[str, str], Any]]:
    """What lies in a stream: subject, headers, body."""
    client = await nats.connect(url)
    try:
        feed = await client.jetstream().pull_subscribe(f"{stream}.>", stream=stream)
        found = await feed.fetch(count, timeout=30)
        return [(message.subject, dict(message.headers or {}), json.loads(message.data)) for message in found]
    finally:
        await client.close()


async def forget(url: str, stream: str) -> None:
    """Take a stream away, as a broker that lost its disk would."""
    client = await nats.connect(url)
    try:
        await client.jetstream().delete_stream(stream)
    finally:
        await client.close()
