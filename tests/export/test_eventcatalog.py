"""EventCatalog: its own linter finds nothing, and people's words stay words in front matter and MDX (EXPORT E08, TRUST 8 X7)."""

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given

from boards.domain.kinds import Kind
from export.bundle import checked
from export.generators import eventcatalog
from export.generators.mdx import GRAPH, SCHEMA
from export.model import Files
from export.readers.board import read
from tests.export.drawing import two_contexts
from tests.export.node_check import node
from tests.export.test_documents import MODELS
from tests.export.test_shapes import TEXTS, model, shape

LINTER = Path(__file__).parents[2] / "node_modules/@eventcatalog/linter/dist/cli/index.js"


def written(files: Files, folder: Path) -> Path:
    for path, content in checked(files).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def linted(folder: Path) -> str:
    """What the linter complains about; warnings count."""
    ran = subprocess.run(
        [node(), LINTER, "--fail-on-warning", folder], capture_output=True, text=True, check=False, cwd=folder
    )
    return "" if ran.returncode == 0 else ran.stdout + ran.stderr


def front(page: bytes) -> Any:
    return yaml.safe_load(page.decode().split("---\n")[1])


def body(page: bytes) -> str:
    return page.decode().split("---\n", 2)[2]


@pytest.mark.slow
@pytest.mark.parametrize("board", MODELS)
def test_E08_the_linter_finds_nothing(board: str, tmp_path: Path) -> None:
    assert linted(written(eventcatalog.generate(MODELS[board]), tmp_path)) == ""


@pytest.mark.slow
@pytest.mark.parametrize(
    "broken", ["services/BillingCo/events/InvoiceSent", "services/BillingCo/entities/Invoice", "services/Dispatch"]
)
def test_E08_the_linter_misses_a_page_that_is_gone(broken: str, tmp_path: Path) -> None:
    folder = written(eventcatalog.generate(MODELS["two"]), tmp_path)
    shutil.rmtree(folder / "domains/CityRides" / broken)
    assert "does not exist" in linted(folder)


@pytest.mark.parametrize("board", MODELS)
def test_E13_every_note_of_the_model_is_named(board: str) -> None:
    words = set(
        re.findall(r"[\w-]+", " ".join(text.decode() for text in eventcatalog.generate(MODELS[board]).values()))
    )
    assert {note for element in MODELS[board].elements for note in element.notes()} - words == set()


def test_a_context_is_a_service_that_hears_what_its_policies_wait_for() -> None:
    files = eventcatalog.generate(MODELS["two"])
    billing = front(files["domains/CityRides/services/BillingCo/index.mdx"])
    assert [sent["id"] for sent in billing["sends"]] == ["billing-co.InvoiceSent"]
    assert "dispatch.RideFinished" in [heard["id"] for heard in billing["receives"]]
    assert front(files["domains/CityRides/index.mdx"])["services"][0]["id"] == "Dispatch"


def test_a_flow_leads_from_an_event_of_another_context_to_the_policy_and_on() -> None:
    steps = {
        step["id"]: step
        for step in front(
            eventcatalog.generate(MODELS["two"])["domains/CityRides/services/BillingCo/flows/BillingCoFlow/index.mdx"]
        )["steps"]
    }
    assert steps["e1"]["message"]["id"] == "dispatch.RideFinished"
    assert {"id": "p1"} in steps["e1"]["next_steps"]
    assert steps["p1"]["next_steps"] == [{"id": "c2"}]


def test_every_step_leads_to_a_step() -> None:
    for made in map(eventcatalog.generate, MODELS.values()):
        for steps in (front(page)["steps"] for path, page in made.items() if "/flows/" in path):
            known = {step["id"] for step in steps}
            assert {following["id"] for step in steps for following in step.get("next_steps", ())} <= known


def test_an_external_system_is_a_service_that_somebody_else_runs() -> None:
    drawn = two_contexts().note("s1", Kind.SYSTEM, "Stripe", 20, 130).arrow("c1", "s1")
    pages = eventcatalog.generate(read(drawn.board, "b1"))
    stripe = front(pages["domains/CityRides/services/Stripe/index.mdx"])
    assert (stripe["externalSystem"], stripe["receives"][0]["id"]) == (True, "dispatch.FinishRide")


def test_MOD_1_a_page_names_its_note() -> None:
    page = eventcatalog.generate(MODELS["taxi"])["domains/Taxi/services/Taxi/events/DriverAssigned/index.mdx"]
    assert front(page)["x-eventstorming"]["note"] == "e2"
    assert front(page)["badges"][0]["content"] == "Pivotal event"
    assert "## Open questions\n\n- What if nobody is near?" in body(page)


COMPONENTS = {GRAPH, SCHEMA, "<EntityPropertiesTable />"}
SIGNS = re.compile(r"(?<!\\)(?:\\\\)*([<{}`*_\[\]|~#]|>(?!\Z))|^(import|export)\b")


PEOPLE_SAY = {"name", "title", "hotspots"}


def bare(tree: Any) -> Any:
    """Front matter without what people said."""
    if isinstance(tree, dict):
        return {key: "said" if key in PEOPLE_SAY else bare(value) for key, value in tree.items()}
    return [bare(value) for value in tree] if isinstance(tree, list) else tree


def skeleton(said: str) -> dict[str, Any]:
    """The pages without people's words: front matter, the lines of the body and what MDX would read as its own in each."""
    found: dict[str, Any] = {}
    for path, content in eventcatalog.generate(model(said)).items():
        place = (
            path.split("/", 2)[-1] if path.startswith("domains/") else path
        )  # the board's title names the first folder
        if path.endswith(".json"):
            found[place] = shape(json.loads(content))
            continue
        told = front(content)
        found[place] = [bare({k: v for k, v in told.items() if place != "index.mdx" or k != "id"})]
        found[place] += [line if line in COMPONENTS else SIGNS.findall(line) for line in body(content).split("\n")]
    return found


HARMLESS = skeleton("word")


@given(TEXTS)
@example("{process.exit()} <script>alert(1)</script>")
@example("import x from 'y' \\{1} `a` [b](javascript:c)")
@example("---")
@example("<!-- --> {/* */} <NodeGraph />")
def test_X7_pages_keep_their_shape(said: str) -> None:
    assert skeleton(said) == HARMLESS


def test_X7_the_check_sees_code_on_a_page() -> None:
    assert SIGNS.findall("- a {b}") == [("{", ""), ("}", "")]
    assert SIGNS.findall("- a \\{b\\}") == []
    assert SIGNS.findall("import x") == [("", "import")]
