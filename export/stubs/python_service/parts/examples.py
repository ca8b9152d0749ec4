"""`tests/generated/`, the part that knows the board: given, when, then for every command and event, policy and read model."""

from typing import Any

from export.model import Element, ElementKind, Model, Relation
from export.stubs.python_service.fields import examples
from export.stubs.python_service.parts.code import GENERATED, literal, sample
from export.stubs.python_service.parts.domain import supplied
from export.stubs.python_service.plan import Fact, Look, Order, Root, Rule, Service
from export.stubs.python_service.planning import strongly


def conftest(service: Service) -> str:
    """Fixtures: the catalogue of this service, and the command with which a stream can begin."""
    opening = opener(service)
    return (
        f'{GENERATED}"""What the tests of this service share."""\n\n'
        "from pathlib import Path\n\nimport pytest\n\n"
        f"from {service.package}._generated.catalogue import CATALOGUE\n"
        f"from {service.package}._generated.store import SqliteStore\n"
        f"from {service.package}._generated.words import Catalogue\n\n\n"
        "@pytest.fixture\ndef catalogue() -> Catalogue:\n"
        '    """This bounded context."""\n    return CATALOGUE\n\n\n'
        "@pytest.fixture\ndef store(tmp_path: Path) -> SqliteStore:\n"
        '    """An empty database."""\n    return SqliteStore(tmp_path / "journal.db")\n\n\n'
        "@pytest.fixture\ndef opening() -> str:\n"
        f'    """A command that works on an empty journal."""\n    return {literal(opening.type)}\n'
    )


def opener(service: Service) -> Order:
    """A command with which a stream can begin; there is one, since every event can at least be recorded."""
    return next(order for order in service.orders if order.emits and not order.missing and order.opens is not False)


def aggregate_tests(service: Service, root: Root) -> str:
    """Given, when, then for every command of one aggregate. What the board leaves open is expected to fail until it is said."""
    cases = "".join(_case(root, order) for order in root.orders if order.emits)
    return (
        f'{GENERATED}"""Given, when, then: one example for every command and the event it causes."""\n\n'
        "from __future__ import annotations\n\nimport pytest\n\n"
        f"from {service.package}._generated import messages as m\n"
        f"from {service.package}._generated.words import Command, Event\n"
        f"from {service.package}.domain import {root.module} as aggregate\n\n\n"
        "def unsaid(reason: str) -> pytest.MarkDecorator:\n"
        '    """Turns red on the day somebody says it."""\n'
        "    return pytest.mark.xfail(reason=reason, raises=NotImplementedError, strict=True)\n\n\n"
        f"CASES = [\n{cases}]\n\n\n"
        '@pytest.mark.parametrize(("given", "when", "then"), CASES)\n'
        "def test_given_when_then(given: list[Event], when: Command, then: list[Event]) -> None:\n"
        "    state = aggregate.State()\n    for event in given:\n        state = aggregate.evolve(state, event)\n"
        "    assert aggregate.decide(when, state) == then\n"
    )


def policy_tests(service: Service) -> str:
    """Every policy with every event it reacts to."""
    cases = "".join(_reaction(rule, fact) for rule in service.rules for fact in rule.on)
    return (
        f'{GENERATED}"""Whenever this happens, that follows: one example for every policy and event."""\n\n'
        "from __future__ import annotations\n\nfrom typing import Any\n\nimport pytest\n\n"
        f"from {service.package}._generated import messages as m\n"
        f"from {service.package}._generated.words import Command, Event\n"
        f"from {service.package}.domain import policies\n\n\n"
        "def unsaid(reason: str) -> pytest.MarkDecorator:\n"
        '    """Turns red on the day somebody says it."""\n'
        "    return pytest.mark.xfail(reason=reason, raises=NotImplementedError, strict=True)\n\n\n"
        f"CASES: list[Any] = [\n{cases}]\n\n\n"
        '@pytest.mark.parametrize(("policy", "whenever", "then"), CASES)\n'
        "def test_whenever_then(policy: Any, whenever: Event, then: list[Command]) -> None:\n"
        "    assert policy(whenever) == then\n"
    )


def read_model_tests(service: Service) -> str:
    """Every read model with every event that feeds it."""
    cases = "".join(_row(look, fact) for look in service.looks for fact in look.on)
    return (
        f'{GENERATED}"""What happened can be read: one example for every read model and event."""\n\n'
        "from __future__ import annotations\n\nfrom typing import Any\n\nimport pytest\n\n"
        f"from {service.package}._generated import messages as m\n"
        f"from {service.package}._generated.words import Event, content\n"
        f"from {service.package}.domain import read_models\n\n"
        f"CASES: list[Any] = [\n{cases}]\n\n\n"
        '@pytest.mark.parametrize(("key", "row", "event", "expected"), CASES)\n'
        "def test_a_fact_becomes_a_row(key: Any, row: Any, event: Event, expected: str) -> None:\n"
        "    assert key(event) == expected\n"
        "    first = row(None, event)\n"
        '    assert first == {**content(event), "_last_event": event.TYPE, "_label": event.LABEL}\n'
        "    assert row(first, event) == first\n"
    )


def open_points(model: Model, service: Service) -> str:
    """What the board leaves to people: a skipped test for each, so that the list shows in every run."""
    points = [(name, note, text) for name, note, text in _open(model, service)]
    listed = "".join(
        f"    pytest.param({literal(text)}, id={literal(f'{name}:{note}')}),\n" for name, note, text in points
    )
    return (
        f'{GENERATED}"""What the board leaves open. Each point goes away when the board or your code says it."""\n\n'
        "import pytest\n\n"
        f"POINTS = [\n{listed}]\n\n\n"
        '@pytest.mark.parametrize("point", POINTS)\n'
        "def test_open_point(point: str) -> None:\n    pytest.skip(point)\n"
    )


def has_open_points(model: Model, service: Service) -> bool:
    """Whether there is anything to skip."""
    return bool(_open(model, service))


def _open(model: Model, service: Service) -> list[tuple[str, str, str]]:
    points: list[tuple[str, str, str]] = []
    for order in service.orders:
        points += [
            (
                "alternative",
                fact.element.note,
                f"When does {order.type} lead to {fact.type} instead of {order.emits[0].type}?",
            )
            for fact in order.emits[1:]
        ]
        if not order.emits:
            points.append(("command", order.element.note, f"What does {order.type} cause?"))
        points += [("system", s.note, f"Who calls {s.name} for {order.type}?") for s in order.systems]
    points += [
        ("policy", e.note, f"Which event and which command belong to the policy {e.name}?") for e in service.loose
    ]
    here = {element.note for element in model.elements if element.context == service.note}
    for hotspot in model.of(service.note, ElementKind.HOTSPOT):
        concerned = [e.name for e in strongly(model, hotspot.note, Relation.CONCERNS) if e.note in here]
        points.append(("hotspot", hotspot.note, f"{hotspot.said()} ({', '.join(concerned) or 'open'})"))
    return points


def _case(root: Root, order: Order) -> str:
    event = order.emits[0]
    given = [] if order.opens is not False else _before(root, order)
    values = examples(order.fields)
    then = sample(f"m.{event.class_name}", _expected(event, values, given))
    mark = f", marks=unsaid({literal(', '.join(order.missing))})" if order.missing else ""
    identity = literal(
        f"{order.element.note}->{event.element.note}" if not order.records else f"record->{event.element.note}"
    )
    listed = ", ".join(sample(f"m.{fact.class_name}", examples(fact.fields)) for fact in given)
    return f"    pytest.param([{listed}], {sample(f'm.{order.type}', values)}, [{then}], id={identity}{mark}),\n"


def _before(root: Root, order: Order) -> list[Fact]:
    """The way to this command along the timeline, without the alternatives, unless one of them tells what it needs."""
    event = order.emits[0]
    earlier = [fact for fact in root.facts if fact.element.rank < event.element.rank]
    alternatives = {fact.type for other in root.orders for fact in other.emits[1:]}
    straight = [fact for fact in earlier if fact.type not in alternatives]
    told = {field.name for fact in straight for field in fact.fields} | {field.name for field in order.fields}
    return straight if straight and all(f.optional or f.name in told for f in event.fields) else earlier


def _expected(event: Fact, values: dict[str, Any], given: list[Fact]) -> dict[str, Any]:
    """What the event tells: the command's values, else what the given events have told, else its own example or nothing."""
    types = {field.name: field.type for field in event.fields}
    told = {k: v for fact in given for k, v in examples(f for f in fact.fields if types.get(f.name) == f.type).items()}
    return {
        field.name: values[field.name]
        if field.name in values
        else told.get(field.name, None if field.optional else value)
        for field, value in zip(event.fields, examples(event.fields).values(), strict=True)
    }


def _reaction(rule: Rule, fact: Fact) -> str:
    values = examples(fact.fields)
    lacking: list[str] = []
    then: list[str] = []
    for order in rule.then:
        found, missing = supplied(fact, order)
        lacking += [field.name for field in missing]
        own = examples(order.fields)
        then.append(
            sample(
                f"m.{order.type}", {f.name: values[f.name] if f in found else own[f.name] for f in (*found, *missing)}
            )
        )
    mark = f", marks=unsaid({literal(', '.join(lacking))})" if lacking else ""
    identity = literal(f"{fact.element.note}->{rule.element.note}")
    event = sample(f"m.{fact.class_name}", values)
    return f"    pytest.param(policies.{rule.function}, {event}, [{', '.join(then)}], id={identity}{mark}),\n"


def _row(look: Look, fact: Fact) -> str:
    values = examples(fact.fields)
    key = str(values[look.by]) if look.by else f"{fact.aggregate}-{values[fact.key]}"
    origin: Element | None = look.element
    identity = literal(f"{fact.element.note}->{origin.note if origin else look.name}")
    functions = f"read_models.{look.name}_key, read_models.{look.name}_row"
    return f"    pytest.param({functions}, {sample(f'm.{fact.class_name}', values)}, {literal(key)}, id={identity}),\n"
