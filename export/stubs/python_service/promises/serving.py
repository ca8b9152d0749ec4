"""What the service promises over HTTP: refusals with a reason, a reader sees its own write, views can be rebuilt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from export.stubs.python_service.runtime.api import Api
from export.stubs.python_service.runtime.kernel import Kernel
from export.stubs.python_service.runtime.store import SqliteStore
from export.stubs.python_service.runtime.stream import InProcessStream
from export.stubs.python_service.runtime.views import Views
from export.stubs.python_service.runtime.words import Catalogue


@pytest.fixture
def client(catalogue: Catalogue, store: SqliteStore) -> Iterator[TestClient]:
    """The service, running."""
    with TestClient(Api(catalogue, store, InProcessStream()).application(), raise_server_exceptions=False) as running:
        yield running


@pytest.fixture
def body(catalogue: Catalogue, opening: str) -> dict[str, Any]:
    """The example of the command that begins a stream."""
    return dict(catalogue.schemas["commands"][opening]["examples"][0])


def test_a_writer_sees_its_own_write(
    client: TestClient, catalogue: Catalogue, opening: str, body: dict[str, Any]
) -> None:
    answer = client.post(f"/commands/{opening}", json=body)
    assert answer.status_code == 202
    position, (event, *_) = answer.json()["position"], answer.json()["events"]
    for view in catalogue.views:
        page = client.get(f"/views/{view.name}", params={"min_position": position}).json()
        assert page["position"] >= position
        assert page["rows"] or (catalogue.context, event["type"]) not in view.on
        for row in page["rows"]:
            assert client.get(f"/views/{view.name}/{row['_key']}").json()["row"]["_key"] == row["_key"]


def test_the_journal_can_be_read(client: TestClient, catalogue: Catalogue, opening: str, body: dict[str, Any]) -> None:
    answer = client.post(f"/commands/{opening}", json=body).json()
    page = client.get("/journal").json()
    first = page["events"][0]
    assert first["id"] == answer["events"][0]["id"]
    assert first["type"] == f"{catalogue.context}.{answer['events'][0]['type']}"
    rest = client.get("/journal", params={"after": first["position"]}).json()["events"]
    assert first["id"] not in {event["id"] for event in rest}
    assert client.get(f"/streams/{answer['stream']}").json()[0] == first


def test_a_position_that_nobody_has_reached_is_no_page(catalogue: Catalogue, store: SqliteStore) -> None:
    hurried = Api(catalogue, store, InProcessStream(), patience=0.1).application()
    with TestClient(hurried) as client:
        answer = client.get(f"/views/{catalogue.views[0].name}", params={"min_position": 10**9})
    assert answer.status_code == 503
    assert answer.json()["position"] == 0


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b'{"x": NaN}', b'{"x": 1e999}', b'"\\ud800"', b"\xff", b"[" * 9000]
)
def test_what_is_no_command_is_refused(client: TestClient, opening: str, content: bytes) -> None:
    answer = client.post(f"/commands/{opening}", content=content)
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"


def test_every_refusal_has_its_status(
    client: TestClient, catalogue: Catalogue, opening: str, body: dict[str, Any]
) -> None:
    key = catalogue.commands[opening].KEY
    path = f"/commands/{opening}"
    assert client.post("/commands/NobodyWroteThis", json={}).status_code == 404
    assert client.get("/views/nobody_wrote_this").status_code == 404
    assert client.get("/streams/nobody-1").status_code == 404
    assert client.post("/parked/1/retry").status_code == 404
    assert client.post(path, json={**body, "nobody_wrote_this": 1}).status_code == 400
    assert client.post(path, json={**body, key: ["no", "key"]}).status_code == 400
    assert client.post(path, json=body, headers={"Expected-Version": "x"}).status_code == 400
    assert client.post(path, json=body, headers={"Expected-Version": "7"}).status_code == 409
    assert client.get("/journal", params={"after": "x"}).status_code == 400


def test_the_same_key_over_http(client: TestClient, opening: str, body: dict[str, Any]) -> None:
    key = {"Idempotency-Key": "once"}
    first = client.post(f"/commands/{opening}", json=body, headers=key)
    assert client.post(f"/commands/{opening}", json=body, headers=key).json() == first.json()
    caused_by_the_key = [e["id"] for e in client.get("/journal").json()["events"] if "causationid" not in e]
    assert caused_by_the_key == [event["id"] for event in first.json()["events"]]


def test_rebuilt_views_are_the_same(
    catalogue: Catalogue, store: SqliteStore, opening: str, body: dict[str, Any]
) -> None:
    kernel, views = Kernel(catalogue, store), Views(catalogue, store)
    kernel.handle(catalogue.commands[opening](**body))
    while views.project():
        pass
    before = [views.rows(view.name) for view in catalogue.views]
    views.rebuild()
    assert [views.rows(view.name) for view in catalogue.views] == before


def test_it_is_ready(client: TestClient) -> None:
    assert client.get("/health/live").status_code == 200
    answer = client.get("/health/ready")
    assert answer.status_code == 200
    assert answer.json()["status"] == "ok"
