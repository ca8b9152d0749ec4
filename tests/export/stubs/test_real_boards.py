"""Real boards go all the way: imported, replayed, read, exported as services, and some of them installed and run."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from export.model import Files, Model
from export.readers.board import read
from export.stubs.python_service import generate
from export.stubs.python_service.planning import plan
from tests.export.imported import BOARDS, files, imported
from tests.export.stubs.running import Broker, Service, write

pytestmark = pytest.mark.skipif(not BOARDS.is_dir(), reason="the collection of real boards is not on this machine")

RUN = (
    "drawio/EvanLeung08_eshare-architect-doc__虚拟信用卡事件风暴.drawio",
    "drawio/cvartan_async-arch__vent_storming_drawio_event_storming.drawio",
    "drawio/training-practice-sofkau_C1-2023-DDD-Colombia__Ganadería_DDD.drawio",
    "drawio-png/a1xter_async-arch__task_traker.drawio.png",
    "drawio-svg/ManuelSampaio_mafonso-estagio-2024-04__eventstorming__.drawio.svg",
    "excalidraw/homelessdeveloper_yet-another-kanban__event-modeling.excalidraw",
)
"""Chinese, Russian, Spanish, English and Portuguese boards, in every format that a diagram of these tools can have."""
OVER_NATS = RUN[1]


def model_of(path: Path) -> Model | None:
    """What the board means; None when its file is refused."""
    board = imported(path)
    return None if board is None else read(board, path.stem)


def service_of(path: Path, folder: Path) -> Path:
    """The first service of a board, unpacked."""
    model = model_of(path)
    assert model is not None
    write(generate(model), folder)
    return folder / plan(model)[0].folder


@pytest.mark.parametrize("path", files(), ids=lambda path: path.name)
def test_every_board_that_can_be_imported_becomes_services(path: Path) -> None:
    model = model_of(path)
    if model is None:
        return  # the importer's own tests say why
    found: Files = generate(model)
    for name, body in found.items():
        if name.endswith(".py"):
            compile(body, name, "exec")
    for service in plan(model):
        assert f"{service.folder}/README.md" in found
        emitted = {order.emits[0].type for order in service.orders if order.emits and not order.missing}
        assert emitted == {fact.type for fact in service.facts}, "every event can happen"
        shown = {fact.type for look in service.looks for fact in look.on}
        assert shown >= {fact.type for fact in service.facts}, "every event shows in a view"


@pytest.mark.slow
@pytest.mark.servers
@pytest.mark.parametrize("name", RUN, ids=lambda name: Path(name).name)
def test_a_real_board_runs(
    name: str, tmp_path: Path, installed: Callable[[Path], str], started: Callable[..., Service], broker: Broker
) -> None:
    folder = service_of(BOARDS / name, tmp_path)
    python = installed(folder)
    if name == OVER_NATS:
        broker.start()
        service = started(folder, python, NATS_URL=broker.url)
    else:
        service = started(folder, python)
    commands = [command["name"] for command in service.get("/")["commands"]]
    answers = [service.ask(f"/commands/{command}", service.example(command)) for command in commands]
    statuses = Counter(status for status, _ in answers)
    assert set(statuses) <= {202, 422, 501}
    accepted = [answer for status, answer in answers if status == 202]
    wanted = {event["id"] for answer in accepted for event in answer["events"]}
    assert wanted
    assert wanted <= {event["id"] for event in service.get("/journal")["events"]}
    position = max(answer["position"] for answer in accepted)
    views = [view["name"] for view in service.get("/")["views"]]
    rows = [row for view in views for row in service.get(f"/views/{view}?min_position={position}")["rows"]]
    assert {row["_last_event"] for row in rows} <= {type_.partition(".")[2] for type_ in service.types()}
    assert rows
    if name == OVER_NATS:
        service.until(
            "/journal", lambda page: any("causationid" in event for event in page["events"])
        )  # a policy has run
        service.until("/health/ready", lambda state: state["status"] == "ok" and state["outbox"] == 0)
