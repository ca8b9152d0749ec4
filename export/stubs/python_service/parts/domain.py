"""`domain/`: the files that belong to the people. One module for each aggregate, the policies, the read models."""

from export.model import Attribute
from export.stubs.python_service.fields import annotation, fits
from export.stubs.python_service.parts.code import YOURS, block, call, literal
from export.stubs.python_service.plan import Fact, Look, Order, Root, Rule, Service
from export.stubs.python_service.planning import remembered

MARK = "last_event"


def aggregate(root: Root) -> str:
    """`decide` and `evolve` of one aggregate: pure, no I/O."""
    fields = state_fields(root)
    uses_known = any("known(" in source for order in root.orders for source in _copied(order, root).values())
    return "".join(
        [
            YOURS,
            f'"""Aggregate {root.name}: two pure functions. decide says what happens, evolve remembers it."""\n\n',
            "from __future__ import annotations\n\n",
            f"from dataclasses import dataclass{', replace' if root.facts else ''}\n\n",
            "from .._generated import messages as m\n",
            f"from .._generated.words import Command, Event{', known' if uses_known else ''}\n\n\n",
            "@dataclass(frozen=True, kw_only=True)\nclass State:\n",
            '    """What decisions need to remember."""\n\n',
            f"    {_mark(fields)}: str | None = None\n",
            *(f"    {field.name}: {_nullable(field)} = None\n" for field in fields),
            "\n\ndef decide(command: Command, state: State) -> list[Event]:\n",
            '    """The facts that follow from a command, or Rejected with the reason."""\n',
            "    match command:\n",
            *(_branch(order, root) for order in root.orders),
            "        case _:\n",
            '            raise NotImplementedError(f"nobody has said what {command.TYPE} does")\n',
            "\n\ndef evolve(state: State, event: Event) -> State:\n",
            '    """What the aggregate is after a fact."""\n',
            "    match event:\n",
            *(_memory(fact, fields) for fact in root.facts),
            "        case _:\n            return state\n",
        ]
    )


def policies(service: Service) -> str:
    """Policies are pure functions: event in, commands out. The runtime makes them happen once."""
    lines = [
        YOURS,
        '"""Policies: whenever one of these events happens, these commands follow."""\n\n',
        "from __future__ import annotations\n\n",
        "from .._generated import messages as m\nfrom .._generated.words import Command\n",
    ]
    return "".join([*lines, *(_policy(rule) for rule in service.rules)])


def read_models(service: Service) -> str:
    """Each read model says which row an event belongs to and what the row becomes."""
    lines = [
        YOURS,
        '"""Read models: which row an event belongs to, and what the row becomes. None as a row deletes it."""\n\n',
        "from __future__ import annotations\n\n",
        "from .._generated.words import Event, Row, content",
        ", stream_of\n" if any(not look.by for look in service.looks) else "\n",
    ]
    return "".join([*lines, *(_read_model(look) for look in service.looks)])


def state_fields(root: Root) -> list[Attribute]:
    """Every attribute that the aggregate's events carry under one type; of two types neither can be remembered (ES051)."""
    seen: dict[str, Attribute] = {}
    mixed: set[str] = set()
    for attribute in (a for fact in root.facts for a in fact.fields):
        known = seen.setdefault(attribute.name, attribute)
        if known.type != attribute.type:
            mixed.add(attribute.name)
    return [attribute for name, attribute in seen.items() if name not in mixed]


def supplied(fact: Fact, order: Order) -> tuple[list[Attribute], list[Attribute]]:
    """The fields of a policy's command that its event has under the same name and type, and those it lacks (GEN-4)."""
    found = [field for field in order.fields if any(fits(given, field) for given in fact.fields)]
    return found, [field for field in order.fields if field not in found and not field.optional]


def _branch(order: Order, root: Root) -> str:
    lines = [f"        case m.{order.type}():\n"]
    if order.systems:
        notes = ", ".join(literal(system.note) for system in order.systems)
        lines.append(
            f"            # On the board an external system stands between (note {notes}); nothing calls it yet.\n"
        )
    if order.records:
        lines.append("            # Not on the board: somebody outside says that it happened.\n")
    if not order.emits:
        reason = f"note {order.element.note}: the board does not say what {order.type} causes"
        return "".join([*lines, f"            raise NotImplementedError({literal(reason)})\n"])
    event = order.emits[0]
    if order.missing:
        lacking = ", ".join(order.missing)
        reason = f"note {order.element.note}: nobody supplies {lacking} of {event.type} (note {event.element.note})"
        return "".join([*lines, f"            raise NotImplementedError({literal(reason)})\n"])
    return "".join([*lines, f"            return [{call(f'm.{event.class_name}', _copied(order, root), 3)}]\n"])


def _copied(order: Order, root: Root) -> dict[str, str]:
    """GEN-1: same-named fields of the command; else what an earlier event told; else nothing, where that is allowed."""
    if not order.emits or order.missing:
        return {}
    event = order.emits[0]
    sources: dict[str, str] = {}
    for field in event.fields:
        if any(fits(given, field) for given in order.fields):
            sources[field.name] = f"command.{field.name}"
        elif remembered(field, event, root.facts):
            state = f"state.{field.name}"
            sources[field.name] = state if field.optional else f"known({state}, {literal(field.name)})"
    return sources


def _memory(fact: Fact, fields: list[Attribute]) -> str:
    names = {field.name for field in fact.fields}
    told = {_mark(fields): literal(fact.type), **{f.name: f"event.{f.name}" for f in fields if f.name in names}}
    return f"        case m.{fact.class_name}():\n            return {call('replace', told, 3, 'state')}\n"


def _policy(rule: Rule) -> str:
    kinds = " | ".join(f"m.{fact.class_name}" for fact in rule.on)
    lines = [f"\n\ndef {rule.function}(event: {kinds}) -> list[Command]:\n"]
    lines.append(f"    {literal(f'Note {rule.element.note}.')}\n")
    if len(rule.on) == 1:
        return "".join([*lines, block([_reaction(rule, rule.on[0], 1)])])
    cases = [f"        case m.{fact.class_name}():\n{block([_reaction(rule, fact, 3)], 3)}" for fact in rule.on]
    return "".join([*lines, "    match event:\n", *cases])


def _reaction(rule: Rule, fact: Fact, depth: int) -> str:
    commands: list[str] = []
    for order in rule.then:
        found, lacking = supplied(fact, order)
        if lacking:
            names = ", ".join(field.name for field in lacking)
            reason = f"note {rule.element.note}: {fact.type} does not tell {names} of {order.type}"
            return f"raise NotImplementedError({literal(reason)})"
        commands.append(call(f"m.{order.type}", {field.name: f"event.{field.name}" for field in found}, depth))
    return f"return [{', '.join(commands)}]"


def _read_model(look: Look) -> str:
    key = f"str(content(event)[{literal(look.by)}])" if look.by else "stream_of(event)"
    told = '"_last_event": event.TYPE, "_label": event.LABEL'
    return (
        f"\n\ndef {look.name}_key(event: Event) -> str | None:\n    return {key}\n"
        f"\n\ndef {look.name}_row(row: Row | None, event: Event) -> Row | None:\n"
        f"    return {{**(row or {{}}), **content(event), {told}}}\n"
    )


def _mark(fields: list[Attribute]) -> str:
    name = MARK
    while name in {field.name for field in fields}:
        name += "_"
    return name


def _nullable(field: Attribute) -> str:
    plain = annotation(field)
    return plain if field.optional else f"{plain} | None"
