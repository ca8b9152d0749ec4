"""`_generated/messages.py`, `schemas.json` and `catalogue.py`: the vocabulary of one context and how it hangs together."""

import json
from collections.abc import Iterable

from export.model import Attribute
from export.stubs.python_service.fields import annotation, schema
from export.stubs.python_service.parts.code import GENERATED, literal
from export.stubs.python_service.plan import Fact, Order, Service

_HEAD = '''"""Commands and events of this bounded context. NOTE is the sticky note that each of them came from."""

from __future__ import annotations

from dataclasses import dataclass as _message

from . import words as _words
'''


def messages(service: Service) -> str:
    """The classes. No other name of the module can be the name of a note: they begin with an underscore."""
    classes = [
        *(_event(fact) for fact in (*service.facts, *service.foreign)),
        *(_command(order) for order in service.orders),
    ]
    return GENERATED + _HEAD + "".join(classes)


def schemas(service: Service) -> str:
    """JSON Schema of every command and event, with an example."""
    document = {
        "commands": {order.type: schema(order.element.note, order.key, order.fields) for order in service.orders},
        "events": {
            f"{fact.context}.{fact.type}": schema(fact.element.note, fact.key, fact.fields)
            for fact in (*service.facts, *service.foreign)
        },
    }
    return json.dumps(document, indent=1) + "\n"


def catalogue(service: Service) -> str:
    """The description of the context that the runtime works from."""
    lines = [
        GENERATED,
        '"""This bounded context, complete: what the runtime knows of the board."""\n\n',
        "import json\nfrom importlib.resources import files\n\n",
        f"from ..domain import {', '.join(sorted(_domain(service)))}\n",
        "from . import messages as m\n",
        f"from .words import Aggregate, Catalogue, {'Policy, ' if service.rules else ''}View\n\n",
        "UPCASTS: dict[str, str] = {}\n",
        '"""Types that older journals use, and the one that reads them today."""\n\n',
        "CATALOGUE = Catalogue(\n",
        f"    context={literal(service.context)},\n",
        f"    title={literal(service.title)},\n",
        "    aggregates={\n",
        *(
            f"        {literal(r.name)}: Aggregate({literal(r.name)}, {r.module}.State(), {r.module}.decide, {r.module}.evolve),\n"
            for r in service.roots
        ),
        "    },\n    commands={\n",
        *(f"        {literal(order.type)}: m.{order.type},\n" for order in service.orders),
        "    },\n    events={\n",
        *(
            f"        ({literal(fact.context)}, {literal(fact.type)}): m.{fact.class_name},\n"
            for fact in (*service.facts, *service.foreign)
        ),
        "    },\n    policies=[\n",
        *(
            f"        Policy({literal(rule.function)}, {literal(rule.element.note)}, {_keys(rule.on)}, policies.{rule.function}),\n"
            for rule in service.rules
        ),
        "    ],\n    views=[\n",
        *(
            f"        View({literal(look.name)}, {literal(look.element.note if look.element else '')}, {literal(look.label)}, "
            f"{_keys(look.on)}, read_models.{look.name}_key, read_models.{look.name}_row),\n"
            for look in service.looks
        ),
        f"    ],\n    subscribes={literal(subscriptions(service))},\n",
        "    upcasts=UPCASTS,\n",
        '    schemas=json.loads((files(__package__) / "schemas.json").read_text(encoding="utf-8")),\n',
        ")\n",
    ]
    return "".join(lines)


def subscriptions(service: Service) -> list[tuple[str, str]]:
    """(context, aggregate) of every event that a policy here reacts to, or a view takes from another context."""
    wanted = [fact for rule in service.rules for fact in rule.on]
    wanted += [fact for look in service.looks for fact in look.on if fact.context != service.context]
    return sorted({(fact.context, fact.aggregate) for fact in wanted})


def _domain(service: Service) -> list[str]:
    return [*(root.module for root in service.roots), *(["policies"] if service.rules else []), "read_models"]


def _keys(facts: Iterable[Fact]) -> str:
    return f"frozenset({literal([(fact.context, fact.type) for fact in facts])})"


def _event(fact: Fact) -> str:
    constants = [
        f"NOTE = {literal(fact.element.note)}",
        f"LABEL = {literal(fact.element.said())}",
        f"TYPE = {literal(fact.type)}",
        f"CONTEXT = {literal(fact.context)}",
        f"AGGREGATE = {literal(fact.aggregate)}",
        f"KEY = {literal(fact.key)}",
    ]
    return _class(fact.class_name, "Event", constants, fact.fields)


def _command(order: Order) -> str:
    constants = [
        f"NOTE = {literal(order.element.note)}",
        f"LABEL = {literal(f'Record: {order.element.said()}' if order.records else order.element.said())}",
        f"TYPE = {literal(order.type)}",
        f"AGGREGATE = {literal(order.aggregate)}",
        f"KEY = {literal(order.key)}",
        f"OPENS = {literal(order.opens)}",
        f"ACTORS = {literal(tuple(order.actors))}",
    ]
    return _class(order.type, "Command", constants, order.fields)


def _class(name: str, kind: str, constants: list[str], fields: list[Attribute]) -> str:
    lines = [f"\n\n@_message(frozen=True, kw_only=True)\nclass {name}(_words.{kind}):\n"]
    lines += [f"    {constant}\n" for constant in constants]
    lines += [f"    {field.name}: {annotation(field)}{' = None' if field.optional else ''}\n" for field in fields]
    return "".join(lines)
