"""A model becomes plans of services: who handles what, what emits what, what can run and what a person must decide.

Three rules keep every note alive without inventing anything:
  1. Only links that nobody doubts are wired; weak ones are listed in the notes of the export (X5).
  2. An event that no command of the board can emit gets a command `Record<Event>`: somebody outside says that it happened.
  3. An aggregate with an event that no read model looks at gets an overview: key, last event, fields.
A policy runs where its command is handled; it subscribes to the context that owns its event.
"""

from collections.abc import Iterable

from export.model import Attribute, Context, Element, ElementKind, Model, Relation
from export.names import IDENTIFIER, kebab, key_name, snake
from export.stubs.python_service.fields import fits, with_key
from export.stubs.python_service.plan import Fact, Look, Order, Root, Rule, Service

_MODULES = frozenset({"policies", "read_models"})
_IMPORTED = frozenset({"m", "annotations"})


def plan(model: Model) -> list[Service]:
    """A service for every context in which something happens, in the order of the contexts."""
    names = {context.note: kebab(_identifier(context.name)) for context in model.contexts}
    facts = {
        e.note: _fact(model, e, names) for e in model.elements if e.kind is ElementKind.EVENT and e.context in names
    }
    return [
        _Planner(model, context, names, facts).service()
        for context in model.contexts
        if any(fact.element.context == context.note for fact in facts.values())
    ]


def owner_name(model: Model, element: Element) -> str:
    """The aggregate of an event or a command; the context stands in where the board has none."""
    owner = model.owner(element)
    if owner is not None:
        return _identifier(owner.name)
    return _identifier(next(context.name for context in model.contexts if context.note == element.context))


def strongly(model: Model, note: str, relation: Relation, *, backwards: bool = False) -> list[Element]:
    """The elements at the other end of the links that nobody doubts, by rank."""
    ends = {
        (link.source if backwards else link.target)
        for link in model.links
        if not link.weak and link.relation is relation and (link.target if backwards else link.source) == note
    }
    return sorted((e for e in model.elements if e.note in ends), key=lambda e: (e.rank, e.note))


def _fact(model: Model, element: Element, names: dict[str, str]) -> Fact:
    aggregate = owner_name(model, element)
    key = key_name(aggregate)
    type_ = _identifier(element.name)
    return Fact(element, names[element.context], type_, type_, aggregate, key, with_key(key, element.attributes))


class _Planner:
    """The plan of one context, found step by step."""

    def __init__(self, model: Model, context: Context, names: dict[str, str], facts: dict[str, Fact]) -> None:
        self._model = model
        self._context = context
        self._name = names[context.note]
        self._every_fact = facts
        self._facts = sorted(
            (fact for fact in facts.values() if fact.element.context == context.note),
            key=lambda f: (f.element.rank, f.element.note),
        )
        self._taken = {fact.class_name.lower() for fact in self._facts}
        self._foreign: dict[str, Fact] = {}

    def service(self) -> Service:
        """The whole plan."""
        orders = [self._order(e) for e in self._model.of(self._context.note, ElementKind.COMMAND)]
        self._taken |= {order.type.lower() for order in orders}
        emitted = {order.emits[0].type for order in orders if order.emits and not order.missing}
        orders += [self._recorder(fact) for fact in self._facts if fact.type not in emitted]
        rules, loose = self._rules(orders)
        looks = self._looks()
        return Service(
            context=self._name,
            note=self._context.note,
            title=self._context.text,
            name=_identifier(self._context.name),
            package=f"{snake(self._context.name)}_service",
            roots=self._roots(orders),
            facts=self._facts,
            foreign=sorted(self._foreign.values(), key=lambda f: f.class_name),
            orders=orders,
            rules=rules,
            looks=looks,
            loose=loose,
        )

    def _order(self, element: Element) -> Order:
        caused = [
            self._every_fact[e.note]
            for e in strongly(self._model, element.note, Relation.CAUSES)
            if e.note in self._every_fact
        ]
        caused = [fact for fact in caused if fact.element.context == self._context.note]
        aggregate = owner_name(self._model, element)
        emits = [fact for fact in caused if fact.aggregate == aggregate]
        key = key_name(aggregate)
        fields = with_key(key, element.attributes)
        between = strongly(self._model, element.note, Relation.HANDLED_BY)
        return Order(
            element=element,
            type=_identifier(element.name),
            aggregate=aggregate,
            key=key,
            fields=fields,
            emits=emits,
            opens=self._opens(aggregate, emits),
            actors=[e.said() for e in strongly(self._model, element.note, Relation.INITIATES, backwards=True)],
            missing=[a.name for a in emits[0].fields if not self._supplied(a, fields, emits[0])] if emits else [],
            systems=[e for e in between if e.kind is ElementKind.SYSTEM],
        )

    def _recorder(self, fact: Fact) -> Order:
        return Order(
            element=fact.element,
            type=self._free(f"Record{fact.type}"),
            aggregate=fact.aggregate,
            key=fact.key,
            fields=fact.fields,
            emits=[fact],
            opens=None,
            records=True,
        )

    def _opens(self, aggregate: str, emits: list[Fact]) -> bool | None:
        """GEN-1: the command of an aggregate's first event begins a stream, every other one needs it.

        Where the context stands in for an aggregate nobody has said what begins and ends, so nothing is required.
        """
        drawn = {e.name for e in self._model.of(self._context.note, ElementKind.AGGREGATE)}
        first = next((fact for fact in self._facts if fact.aggregate == aggregate), None)
        if not emits or first is None or aggregate not in drawn:
            return None
        return emits[0].type == first.type

    def _supplied(self, wanted: Attribute, given: list[Attribute], event: Fact) -> bool:
        return wanted.optional or any(fits(a, wanted) for a in given) or remembered(wanted, event, self._facts)

    def _rules(self, orders: list[Order]) -> tuple[list[Rule], list[Element]]:
        rules: list[Rule] = []
        loose: list[Element] = []
        on_board = {order.element.note: order for order in orders if not order.records}
        for policy in (e for e in self._model.elements if e.kind is ElementKind.POLICY):
            invoked = strongly(self._model, policy.note, Relation.INVOKES)
            then = [on_board[e.note] for e in invoked if e.note in on_board]
            causes = strongly(self._model, policy.note, Relation.TRIGGERS, backwards=True)
            on = [self._seen(self._every_fact[e.note]) for e in causes if e.note in self._every_fact] if then else []
            if then and on:
                rules.append(Rule(policy, self._function(policy, {rule.function for rule in rules}), on, then))
            elif policy.context == self._context.note and not (invoked and causes):
                loose.append(policy)
        return rules, loose

    def _looks(self) -> list[Look]:
        looks: list[Look] = []
        for element in self._model.of(self._context.note, ElementKind.READ_MODEL):
            fed = [self._every_fact[e.note] for e in strongly(self._model, element.note, Relation.FEEDS, backwards=True)
                   if e.note in self._every_fact]  # fmt: skip
            on = [self._seen(fact) for fact in fed] or self._facts
            name = _unused(snake(_identifier(element.name)), {look.name for look in looks})
            looks.append(Look(element, name, element.said(), on, _shared_key(on), fed=bool(fed)))
        seen = {fact.type for look in looks for fact in look.on}
        for aggregate in dict.fromkeys(fact.aggregate for fact in self._facts):
            on = [fact for fact in self._facts if fact.aggregate == aggregate]
            if {fact.type for fact in on} <= seen:
                continue
            name = _unused(f"{snake(aggregate)}_overview", {look.name for look in looks})
            looks.append(Look(None, name, f"{aggregate} overview", on, on[0].key))
        return looks

    def _roots(self, orders: list[Order]) -> list[Root]:
        aggregates = {e.name: e for e in self._model.of(self._context.note, ElementKind.AGGREGATE)}
        names = dict.fromkeys([*(f.aggregate for f in self._facts), *(o.aggregate for o in orders)])
        roots: list[Root] = []
        for name in names:
            module = _unused(snake(name), _MODULES | {root.module for root in roots})
            facts = [fact for fact in self._facts if fact.aggregate == name]
            mine = [order for order in orders if order.aggregate == name]
            roots.append(Root(aggregates.get(name), name, module, key_name(name), facts, mine))
        return roots

    def _seen(self, fact: Fact) -> Fact:
        """The event as this service knows it: of another context it may need another class name."""
        if fact.element.context == self._context.note:
            return fact
        if fact.element.note not in self._foreign:
            owner = next(c.name for c in self._model.contexts if c.note == fact.element.context)
            self._foreign[fact.element.note] = Fact(
                fact.element,
                fact.context,
                fact.type,
                self._free(f"{owner}{fact.type}"),
                fact.aggregate,
                fact.key,
                fact.fields,
            )
        return self._foreign[fact.element.note]

    def _function(self, policy: Element, taken: set[str]) -> str:
        return _unused(snake(_identifier(policy.name)), taken | _IMPORTED)

    def _free(self, name: str) -> str:
        number, free = 1, name
        while free.lower() in self._taken:
            number += 1
            free = f"{name}{number}"
        self._taken.add(free.lower())
        return free


def remembered(wanted: Attribute, event: Fact, facts: Iterable[Fact]) -> bool:
    """Whether an earlier event of the same aggregate has told this value, so that the state knows it."""
    told = [
        (fact, attribute)
        for fact in facts
        if fact.aggregate == event.aggregate
        for attribute in fact.fields
        if attribute.name == wanted.name
    ]
    earlier = any(fact.element.rank < event.element.rank and fits(attribute, wanted) for fact, attribute in told)
    return earlier and len({attribute.type for _, attribute in told}) == 1


def _shared_key(facts: list[Fact]) -> str:
    keys = {fact.key for fact in facts}
    return keys.pop() if len(keys) == 1 else ""


def _unused(name: str, taken: Iterable[str]) -> str:
    number, free = 1, name
    while free in set(taken):
        number += 1
        free = f"{name}_{number}"
    return free


def _identifier(name: str) -> str:
    """The name, once more looked at: what is no identifier never becomes code (TRUST X1)."""
    if not IDENTIFIER.match(name):
        raise ValueError(f"not an identifier: {name!r}")
    return name
