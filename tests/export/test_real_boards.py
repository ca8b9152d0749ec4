"""Real boards go the whole way: file, commands, log, board, model, specifications (EXPORT E01, E02, E09, E13)."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from boards.domain.board import Board
from export.bundle import FORMATS, export, stopping
from export.generators import asyncapi, cml, eventcatalog, jsonschema, mermaid, openapi
from export.model import ElementKind, Model
from export.readers.board import read
from tests.export.agreement import disagreements
from tests.export.cml_grammar import read_cml
from tests.export.imported import BOARDS, files, imported
from tests.export.node_check import check
from tests.export.test_eventcatalog import linted, written

if not files():
    pytest.skip(
        f"the collection of real boards is not at {BOARDS}; STORMING_BOARDS names another place",
        allow_module_level=True,
    )

pytestmark = pytest.mark.slow
REAL: dict[str, Board] = {path.name: board for path in files() if (board := imported(path)) is not None}
MODELS: dict[str, Model] = {name: read(board, f"board{place}") for place, (name, board) in enumerate(REAL.items())}


@pytest.fixture(scope="module")
def verdict() -> dict[str, Any]:
    return check(
        asyncapi={
            f"{n} {path}": text.decode() for n, m in MODELS.items() for path, text in asyncapi.generate(m).items()
        },
        schemas=SCHEMAS,
        mermaid={f"{n} {path}": text.decode() for n, m in MODELS.items() for path, text in mermaid.generate(m).items()},
    )


SCHEMAS = {f"{n} {path}": json.loads(text) for n, m in MODELS.items() for path, text in jsonschema.generate(m).items()}
PAYLOADS = {
    f"{n} {context.name} {schema}": written
    for n, m in MODELS.items()
    for context in m.contexts
    for schema, written in asyncapi.document(m, context)["components"]["schemas"].items()
}


def test_there_are_real_boards_in_at_least_three_languages() -> None:
    assert len(MODELS) >= 20
    assert len({model.language for model in MODELS.values()}) >= 3


def test_nothing_on_a_real_board_stops_its_export() -> None:
    assert {n: f.code for n, m in MODELS.items() for target in FORMATS.values() for f in stopping(m, target)} == {}


def test_E01_real_asyncapi_has_no_errors_and_no_warnings(verdict: dict[str, Any]) -> None:
    assert len(verdict["asyncapi"]) >= len(MODELS)
    assert {name: found for name, found in verdict["asyncapi"].items() if found} == {}


def test_E02_real_schemas_are_schemas_for_both_validators(verdict: dict[str, Any]) -> None:
    for schema in (*SCHEMAS.values(), *PAYLOADS.values()):
        Draft202012Validator.check_schema(schema)
    assert len(verdict["schemas"]) > 500
    assert {name: found for name, found in verdict["schemas"].items() if found} == {}


def test_E05_real_openapi_is_valid() -> None:
    small = [m for m in MODELS.values() if len(m.elements) < 60]
    for model in small:
        for text in openapi.generate(model).values():
            assert list(OpenAPIV31SpecValidator(yaml.safe_load(text)).iter_errors()) == []


def test_E09_mermaid_reads_every_real_event_model(verdict: dict[str, Any]) -> None:
    assert {name: found for name, found in verdict["mermaid"].items() if found} == {}


def test_E12_real_boards_can_be_read_as_context_maps() -> None:
    for name, model in MODELS.items():
        (text,) = cml.generate(model).values()
        found = read_cml(text.decode())
        assert len(found.declared) == len(set(found.declared)), name
        assert found.used <= set(found.declared), name


def test_E08_the_linter_of_eventcatalog_finds_nothing_on_real_boards(tmp_path: Path) -> None:
    said = {
        name: linted(written(eventcatalog.generate(model), tmp_path / str(place)))
        for place, (name, model) in enumerate(MODELS.items())
    }
    assert {name: found for name, found in said.items() if found} == {}


def test_E13_every_note_of_a_real_board_is_somewhere() -> None:
    for name, model in MODELS.items():
        found = [
            *(element.note for element in model.elements),
            *(note for element in model.elements for note in (*element.merged, *element.lists)),
            *(left.note for left in model.left_out),
        ]
        assert sorted(found) == sorted(REAL[name].notes), name


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "python-service"])
def test_X7_a_real_board_twice_gives_the_same_bytes(name: str) -> None:
    for board in (board for n, board in REAL.items() if MODELS[n].elements):
        assert export(board, "b1", name) == export(board.copy(), "b1", name)


def test_services_and_specifications_of_real_boards_describe_the_same_messages() -> None:
    assert {name: found for name, model in MODELS.items() if (found := disagreements(model))} == {}


def test_names_on_real_boards_are_unique_in_their_context() -> None:
    for model in MODELS.values():
        named = [e for e in model.elements if e.kind is not ElementKind.HOTSPOT]
        assert len({(e.context, e.name.lower()) for e in named}) == len(named)
        assert len({context.name.lower() for context in model.contexts}) == len(model.contexts)
