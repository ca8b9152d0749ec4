"""The flow of one context for EventCatalog: who gives which command, what happens, and what that sets off."""

from typing import Any, Final

from export.generators.mdx import pointer
from export.generators.payload import context_of
from export.model import Context, Element, ElementKind, Model, Relation
from export.names import kebab

E, R = ElementKind, Relation
_SHOWN: Final = (E.ACTOR, E.COMMAND, E.SYSTEM, E.EVENT, E.POLICY, E.READ_MODEL)
_MESSAGES: Final = frozenset({E.COMMAND, E.EVENT, E.READ_MODEL})


def message_id(model: Model, element: Element) -> str:
    """What a message is called in the catalogue: the type that its CloudEvents carry."""
    return f"{kebab(context_of(model, element).name)}.{element.name}"


def steps(model: Model, context: Context) -> list[dict[str, Any]]:
    """The steps of a context, and events of other contexts that something here waits for."""
    own = model.of(context.note, *_SHOWN)
    inside = {element.note for element in own}
    heard = {link.source for link in model.links if link.target in inside and link.relation in {R.TRIGGERS, R.FEEDS}}
    foreign = [e for e in model.elements if e.note in heard - inside]
    shown = {element.note for element in (*own, *foreign)}
    return [_step(model, element, shown, inside) for element in (*foreign, *own)]


def _step(model: Model, element: Element, shown: set[str], inside: set[str]) -> dict[str, Any]:
    step: dict[str, Any] = {"id": element.note, "title": element.said(), **_node(model, element)}
    following = [
        {"id": link.target, **({"label": "not certain"} if link.weak else {})}
        for link in model.links
        if link.source == element.note and link.target in shown and {link.source, link.target} & inside
    ]
    return step | ({"next_steps": following} if following else {})


def _node(model: Model, element: Element) -> dict[str, Any]:
    if element.kind in _MESSAGES:
        return {"message": pointer(message_id(model, element))}
    if element.kind is E.ACTOR:
        return {"type": "actor", "actor": {"name": element.said()}}
    if element.kind is E.SYSTEM:
        return {"externalSystem": {"name": element.said()}}
    return {"custom": {"title": element.said(), "type": "Policy"}}
