"""What leaves the house is valid by the validators of those who read it (EXPORT E01 to E05, E09)."""

import copy
import json
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from boards.domain.board import Board
from boards.domain.kinds import Kind
from export.generators import asyncapi, jsonschema, mermaid, openapi
from export.generators import model as model_document
from export.generators.payload import payload
from export.model import ElementKind, Model
from export.readers.board import read
from tests.export.agreement import disagreements
from tests.export.drawing import Drawing, taxi, two_contexts
from tests.export.node_check import check

HOSTILE = [
    '"""',
    "{{ 7*7 }}",
    "../../etc/passwd",
    "a\u202eb",
    "x: # no",
    "- [ ] *b*",
    "]]><script>",
    "0o14",
    "1e3",
    "on",
    "~",
    "${X}",
    "é\u0301",
    "=1+1",
    "x" * 10_000,
    "`|`",
    "\u2028\u2029\x85",
    "\x07bell",
]
"""Words that mean something to one reader or another (E19)."""


def hostile() -> Drawing:
    drawn = Drawing('Ti"tle: {{ x }} #')
    for place, text in enumerate(HOSTILE):
        at = place * 1000.0
        drawn.note(f"c{place}", Kind.COMMAND, f"{text}\n- amount: money\n- {text}: date", at)
        drawn.next(f"g{place}", Kind.AGGREGATE, text).next(
            f"e{place}",
            Kind.EVENT,
            f"{text}\n- when?: datetime\n- paid?: money\n- all: list[money]\n- some?: list[money]",
        )
        drawn.next(f"r{place}", Kind.READ_MODEL, text)
        drawn.note(f"h{place}", Kind.HOTSPOT, text, at + 30, 60)
    return drawn


def languages() -> Drawing:
    drawn = Drawing("多言語 🚕", "de")
    for place, text in enumerate(
        ("Größe geändert", "注文が確定した", "🚕", "Задача выполнена", "Order placed", "تم الطلب")
    ):
        drawn.note(f"c{place}", Kind.COMMAND, text, place * 1000.0).next(f"e{place}", Kind.EVENT, text)
    return drawn


BOARDS = {
    "taxi": taxi().board,
    "two": two_contexts().arrow("e2", "r1").board,
    "hostile": hostile().board,
    "languages": languages().board,
    "empty": Board(title="Empty"),
}
MODELS = {name: read(board, f"board-{name}") for name, board in BOARDS.items()}


@pytest.fixture(scope="module")
def verdict() -> dict[str, Any]:
    """What Node's validators say of all documents of all models."""
    return check(
        asyncapi={
            f"{name}/{path}": text.decode() for name, m in MODELS.items() for path, text in asyncapi.generate(m).items()
        },
        schemas=schemas() | payloads(),
        mermaid={
            f"{name}/{path}": text.decode() for name, m in MODELS.items() for path, text in mermaid.generate(m).items()
        },
    )


def schemas() -> dict[str, Any]:
    return {
        f"{name}/{path}": json.loads(text)
        for name, m in MODELS.items()
        for path, text in jsonschema.generate(m).items()
    }


def payloads() -> dict[str, Any]:
    return {
        f"{name}/{context.name}/{schema}": written
        for name, m in MODELS.items()
        for context in m.contexts
        for schema, written in asyncapi.document(m, context)["components"]["schemas"].items()
    }


@pytest.mark.slow
def test_E01_asyncapi_has_no_errors_and_no_warnings(verdict: dict[str, Any]) -> None:
    assert len(verdict["asyncapi"]) == 6
    assert {name: found for name, found in verdict["asyncapi"].items() if found} == {}


@pytest.mark.slow
def test_E02_every_payload_is_a_schema_for_both_validators(verdict: dict[str, Any]) -> None:
    for schema in (schemas() | payloads()).values():
        Draft202012Validator.check_schema(schema)
    assert len(verdict["schemas"]) > 100
    assert {name: found for name, found in verdict["schemas"].items() if found} == {}


@pytest.mark.slow
def test_E03_broken_documents_are_noticed() -> None:
    whole = asyncapi.document(MODELS["taxi"], MODELS["taxi"].contexts[0])
    broken = {name: copy.deepcopy(whole) for name in ("payload", "reference", "action", "address")}
    broken["payload"]["components"]["schemas"]["RideRequestedData"]["properties"]["pickup"]["type"] = "strin"
    broken["reference"]["operations"]["sendRideRequested"]["channel"]["$ref"] = "#/channels/Nowhere"
    broken["action"]["operations"]["sendRideRequested"]["action"] = "publish"
    del broken["address"]["info"]["version"]
    said = check(asyncapi={name: json.dumps(document) for name, document in broken.items()})["asyncapi"]
    assert [name for name, found in said.items() if not found] == []


def test_E05_openapi_is_valid() -> None:
    for model in MODELS.values():
        for text in openapi.generate(model).values():
            assert list(OpenAPIV31SpecValidator(yaml.safe_load(text)).iter_errors()) == []


@pytest.mark.slow
def test_E09_mermaid_reads_every_event_model(verdict: dict[str, Any]) -> None:
    assert {name: found for name, found in verdict["mermaid"].items() if found and not name.startswith("empty")} == {}


def test_yaml_says_what_the_document_says() -> None:
    for model in MODELS.values():
        for context, text in zip(model.contexts, asyncapi.generate(model).values(), strict=True):
            assert yaml.safe_load(text) == asyncapi.document(model, context)


def samples(model: Model) -> list[tuple[dict[str, Any], dict[str, Any], list[Any]]]:
    """Twin schemas of every message of a model, with a message that fits, one lacking each field, wrong ones and a larger one."""
    fits = {
        "string": "x",
        "integer": 1,
        "number": 1.5,
        "boolean": True,
        "array": [],
        "object": {"amount": "1.50", "currency": "EUR"},
    }
    formats = {
        "date": "2026-11-23",
        "date-time": "2026-11-23T06:00:00Z",
        "uuid": "0193570a-7c3e-7000-8000-000000000001",
    }
    found = []
    for element in model.elements:
        if element.kind not in jsonschema.FOLDERS:
            continue
        plain, twin = payload(model, element), jsonschema.schema(model, element, "c")
        types = {name: inner.get("anyOf", [inner])[0] for name, inner in plain["properties"].items()}
        whole = {name: formats.get(inner.get("format", ""), fits[inner["type"]]) for name, inner in types.items()}
        tried: list[Any] = [whole, {**whole, "unknown_field": 1}, {}, [], "text"]
        for name in whole:
            tried += [{k: v for k, v in whole.items() if k != name}, {**whole, name: None}, {**whole, name: "?"}]
            tried += [{**whole, name: {"amount": 1.5, "currency": "EUR"}}, {**whole, name: [1]}]
        found.append((plain, twin, tried))
    return found


@pytest.mark.slow
def test_E04_both_dialects_accept_and_reject_the_same_messages() -> None:
    twins = [twin for model in MODELS.values() for twin in samples(model)]
    asked = [{"schema": schema, "data": data} for plain, twin, data in twins for schema in (plain, twin)]
    answers = check(samples=asked)["samples"]
    assert answers[::2] == answers[1::2]
    assert all(answer[0] for answer in answers)
    assert sum(not accepted for answer in answers for accepted in answer) > 100


def test_services_and_specifications_describe_the_same_messages() -> None:
    assert {name: found for name, model in MODELS.items() if (found := disagreements(model))} == {}


def test_a_command_is_closed_and_an_event_is_open() -> None:
    model = MODELS["taxi"]
    assert payload(model, model.element("c1"))["additionalProperties"] is False
    assert "additionalProperties" not in payload(model, model.element("e1"))


def test_ATT_3_a_message_without_a_key_gets_the_one_of_its_aggregate() -> None:
    model = MODELS["taxi"]
    assert payload(model, model.element("e2"))["properties"] == {
        "ride_id": {"type": "string", "minLength": 1, "maxLength": 200}
    }
    assert payload(model, model.element("e1"))["properties"]["ride_id"] == {"type": "string", "format": "uuid"}


def test_GEN_5_a_read_model_carries_what_its_events_carry() -> None:
    model = MODELS["two"]
    assert set(payload(model, model.element("r1"))["properties"]) == {"ride_id", "invoice_id"}


def test_ASY_3_another_contexts_event_is_received_and_ones_own_is_sent() -> None:
    model = MODELS["two"]
    dispatch, billing = (asyncapi.document(model, context) for context in model.contexts)
    assert {name: op["action"] for name, op in dispatch["operations"].items()} == {"sendRideFinished": "send"}
    assert {op["action"] for op in billing["operations"].values()} == {"send", "receive"}
    assert billing["channels"]["Dispatch_RideFinished"]["address"] == dispatch["channels"]["RideFinished"]["address"]
    assert dispatch["channels"]["RideFinished"]["address"] == "dispatch.Ride.RideFinished"


def test_MOD_1_E14_everything_names_its_note() -> None:
    model = MODELS["taxi"]
    document = asyncapi.document(model, model.contexts[0])
    assert document["components"]["messages"]["DriverAssigned"]["x-eventstorming"] == {
        "board": "board-taxi",
        "note": "e2",
        "pivotal": True,
        "hotspots": ["What if nobody is near?"],
    }


def test_X1_the_model_is_a_file_that_reads_back() -> None:
    (written,) = model_document.generate(MODELS["taxi"]).values()
    read_back = json.loads(written)
    assert read_back["format"] == "storming-model/1"
    assert {element["note"] for element in read_back["elements"]} == {e.note for e in MODELS["taxi"].elements}
    assert all("version" not in element for element in read_back["elements"])
    assert {e["kind"] for e in read_back["elements"]} == {k.value for k in ElementKind} - {"system"}
