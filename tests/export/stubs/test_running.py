"""An exported service is installed, tested and started by the two commands of its README, and keeps what it promised."""

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from msgspec.structs import replace

from export.generators import openapi
from export.model import Attribute
from export.stubs.python_service import generate
from tests.export.stubs.handmade import big_picture, design
from tests.export.stubs.running import Service, checked, commands_of, write

pytestmark = [pytest.mark.slow, pytest.mark.servers]
Start = Callable[..., Service]
FAREWELL = 5.0  # seconds that STUB-12 grants


@pytest.fixture
def taxi(tmp_path: Path) -> Path:
    """The services of the design level board, unpacked."""
    write(generate(design()), tmp_path)
    return tmp_path


def test_the_two_commands_of_the_readme_are_enough(tmp_path: Path, started: Start) -> None:
    write(generate(big_picture()), tmp_path)
    folder = tmp_path / "shop"
    install, serve = commands_of((folder / "README.md").read_text())
    printed = checked(["/bin/sh", "-c", install.replace("python3 ", f"{sys.executable} ")], folder)
    assert " passed" in printed
    assert serve == ".venv/bin/python -m shop_service"
    shop = started(folder, str(folder / ".venv/bin/python"))
    answer = shop.send("RecordOrderPlaced", shop_id="s1")
    assert shop.types() == ["shop.OrderPlaced"]
    (row,) = shop.get(f"/views/shop_overview?min_position={answer['position']}")["rows"]
    assert (row["_key"], row["_last_event"]) == ("s1", "OrderPlaced")


def test_a_service_of_a_design_board_passes_its_own_tests(taxi: Path, installed: Callable[[Path], str]) -> None:
    for folder in ("ride-hailing", "billing"):
        installed(taxi / folder)


def test_a_writer_sees_its_write_at_once_and_it_survives_a_kill(taxi: Path, started: Start) -> None:
    rides = started(taxi / "ride-hailing")
    kept: list[str] = []
    for turn in range(5):
        answer = rides.send("RequestRide", ride_id=f"r{turn}")
        kept += [event["id"] for event in answer["events"]]
        page = rides.get(f"/views/open_rides?min_position={answer['position']}")
        assert f"r{turn}" in {row["_key"] for row in page["rows"]}
        rides.program.kill()
        rides.start()
    assert [event["id"] for event in rides.get("/journal")["events"]] == kept
    rows = rides.get("/views/open_rides?min_position=5")["rows"]
    assert [row["_key"] for row in rows] == [f"r{turn}" for turn in range(5)]


def test_answers_are_what_the_openapi_document_says(taxi: Path, started: Start) -> None:
    document = yaml.safe_load(openapi.generate(design())["ride-hailing/openapi.yaml"])

    def check(answer: tuple[int, Any], path: str, method: str) -> None:
        (content,) = document["paths"][path][method]["responses"][str(answer[0])]["content"].values()
        Draft202012Validator({**content["schema"], "components": document["components"]}).validate(answer[1])

    rides = started(taxi / "ride-hailing")
    ride = rides.example("RequestRide")
    check(rides.ask("/commands/RequestRide", ride), "/commands/RequestRide", "post")
    check(rides.ask("/commands/RequestRide", ride), "/commands/RequestRide", "post")
    check(rides.ask("/commands/RequestRide", {}), "/commands/RequestRide", "post")
    check(rides.ask("/views/open_rides?min_position=1"), "/views/open_rides", "get")
    check(rides.ask("/views/open_rides?min_position=9"), "/views/open_rides", "get")


def test_STUB1_every_refusal_says_why(taxi: Path, started: Start) -> None:
    rides, bills = started(taxi / "ride-hailing"), started(taxi / "billing")
    body = rides.example("RequestRide")
    assert rides.ask("/commands/FinishRide", rides.example("FinishRide"))[0] == 422
    rides.send("RequestRide")
    status, problem = rides.ask("/commands/RequestRide", body)
    assert (status, problem["detail"]) == (422, "Ride-ride-id-1 already exists")
    status, problem = rides.ask("/commands/RequestRide", {**body, "seats": "two"})
    assert (status, problem["problems"]) == (400, ["seats: 'two' is not of type 'integer'"])
    assert rides.ask("/commands/Nobody", {})[0] == 404
    status, problem = bills.ask("/commands/Remind", bills.example("Remind"))
    assert status == 501
    assert "n17" in problem["detail"]


def test_STUB2_the_same_key_has_one_effect(taxi: Path, started: Start) -> None:
    rides = started(taxi / "ride-hailing")
    send = partial(rides.ask, "/commands/RequestRide", headers={"Idempotency-Key": "k"})
    body = rides.example("RequestRide")
    first = send(body)
    rides.program.kill()
    rides.start()
    assert send(body) == first
    assert send({**body, "ride_id": "another"})[0] == 422
    assert len(rides.types()) == 1


def test_a_policy_runs_in_process(taxi: Path, started: Start) -> None:
    bills = started(taxi / "billing")
    bills.send("OpenInvoice")
    page = bills.until("/journal", lambda page: len(page["events"]) == 2)
    opened, sent = page["events"]
    assert sent["type"] == "billing.InvoiceSent"
    assert sent["causationid"] == opened["id"]


def test_STUB10_what_the_board_does_not_say_is_parked_and_the_others_go_on(tmp_path: Path, started: Start) -> None:
    board = design()
    more = [replace(e, attributes=[Attribute("channel")]) if e.note == "n14" else e for e in board.elements]
    write(generate(replace(board, elements=more)), tmp_path)
    bills = started(tmp_path / "billing")
    bills.send("OpenInvoice", invoice_id="i1")
    (parked,) = bills.until("/parked", lambda parked: parked)
    assert "note n16: InvoiceOpened does not tell channel of SendInvoice" in parked["reason"]
    bills.send("OpenInvoice", invoice_id="i2")
    bills.until("/health/ready", lambda state: state["parked"] == 2 and state["status"] == "ok")
    assert bills.ask(f"/parked/{parked['id']}/retry", {})[0] == 202
    bills.until("/health/ready", lambda state: state["parked"] == 2 and state["waiting"] == 0)
    assert bills.ask("/parked/99/retry", {})[0] == 404


def test_STUB12_it_ends_soon_when_told_to_in_every_state(taxi: Path, started: Start) -> None:
    for settings_ in ({}, {"NATS_URL": "nats://127.0.0.1:1"}):
        rides = started(taxi / "ride-hailing", **settings_)
        rides.send("RequestRide", ride_id=f"r{len(settings_)}")
        rides.program._process.terminate()
        assert rides.program.ended_within(FAREWELL)


@pytest.mark.parametrize(
    ("setting", "value", "word"),
    [("DATABASE_URL", "postgresql://x/y", "SQLite"), ("KAFKA_BOOTSTRAP", "x:1", "Kafka")],
)
def test_a_setting_that_it_cannot_serve_is_refused_at_the_start(
    taxi: Path, setting: str, value: str, word: str
) -> None:
    with pytest.raises(AssertionError, match=word):
        checked([sys.executable, "-m", "ride_hailing_service"], taxi / "ride-hailing", **{setting: value})


def test_E34_a_decision_that_is_taken_away_is_missed(taxi: Path) -> None:
    folder = taxi / "ride-hailing"
    ride = folder / "ride_hailing_service/domain/ride.py"
    ride.write_text(
        ride.read_text().replace(
            "case m.RequestRide():\n            return [", "case m.RequestRide():\n            return [] and [", 1
        )
    )
    with pytest.raises(AssertionError, match="n02->n04"):
        checked([sys.executable, "-m", "pytest", "-q", "tests/generated/test_aggregate_ride.py"], folder)


def test_E36_other_tools_have_nothing_to_say(taxi: Path) -> None:
    for folder in (taxi / "ride-hailing", taxi / "billing"):
        checked([sys.executable, "-m", "ruff", "check", "--no-cache", "."], folder)
        checked([sys.executable, "-m", "compileall", "-q", "."], folder)
        checked([sys.executable, "-m", "mypy", "--cache-dir", str(taxi / "mypy"), "."], folder)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


def test_E22_no_body_makes_it_fail(taxi: Path, started: Start) -> None:
    rides = started(taxi / "ride-hailing")
    fields = {name: JSON | st.just(value) for name, value in rides.example("RequestRide").items()}

    @settings(max_examples=150)
    @given(st.fixed_dictionaries({}, optional=fields) | JSON)
    def any_body(body: Any) -> None:
        assert rides.ask("/commands/RequestRide", json.dumps(body).encode())[0] in {202, 400, 422}

    any_body()
    for raw in (b"", b"{", b"\xff\xfe", b"[" * 100_000, b"9" * 5000, b'{"ride_id": "\\ud800"}', b" " * 1_000_001):
        assert rides.ask("/commands/RequestRide", raw)[0] in {400, 413}
