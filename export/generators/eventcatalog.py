"""EventCatalog: a folder of pages that its people copy into their catalogue (EXPORT table 4.4, E08).

The board is a domain, a context is a service, an external system is a service that somebody else runs. Messages carry the id that
their CloudEvents have as type. Owners must be named, and all that a board knows is that the people of the workshop made it.
"""

from collections.abc import Iterator
from typing import Any, Final

import msgspec

from export.generators import jsonschema
from export.generators.eventcatalog_flow import message_id, steps
from export.generators.markdown import escaped
from export.generators.mdx import GRAPH, OWNER, SCHEMA, head, listed, page, pointer, told
from export.generators.origin import actors_of, context_origin, origin, said
from export.generators.outsiders import Outsider, outsiders
from export.generators.payload import fields, key_of
from export.model import Context, Element, ElementKind, Files, Model, Relation
from export.names import kebab, type_name

E, R = ElementKind, Relation
_FOLDERS: Final = {E.EVENT: "events", E.COMMAND: "commands", E.READ_MODEL: "queries"}
_PIVOTAL: Final = {"content": "Pivotal event", "backgroundColor": "orange", "textColor": "orange"}


def generate(model: Model) -> Files:
    """`domains/<Board>/…` with everything below it, and the one team that owns it."""
    domain = type_name(model.title, "Board", "", model.language).name
    systems = outsiders(model)
    services = [context.name for context in model.contexts] + [system.name for system in systems]
    root = f"domains/{domain}"
    front = head(domain, model.title or domain, "What was stormed on one board.")
    front |= {"services": [pointer(service) for service in services], "x-eventstorming": {"board": model.board}}
    files = {f"{root}/index.mdx": page(front, "A domain of one EventStorming board.", GRAPH)}
    for context in model.contexts:
        files.update(_service(model, context, f"{root}/services/{context.name}"))
    for system in systems:
        files[f"{root}/services/{system.name}/index.mdx"] = _system(model, system)
    team = {"id": OWNER, "name": "The people of the workshop", "summary": "Those who stormed the board."}
    return files | {f"teams/{OWNER}.mdx": page(team, "Name the real owners when you know them.")}


def _service(model: Model, context: Context, root: str) -> Iterator[tuple[str, bytes]]:
    own, entities = model.of(context.note, *_FOLDERS), model.of(context.note, E.AGGREGATE)
    walk, flow = steps(model, context), f"{context.name}Flow"
    receives = [e for e in own if e.kind is not E.EVENT] + _heard(model, context)
    front = head(context.name, said(context), f"The bounded context {context.name}.") | {
        "sends": [pointer(message_id(model, element)) for element in own if element.kind is E.EVENT],
        "receives": [pointer(message_id(model, element)) for element in receives],
        "entities": [pointer(message_id(model, entity)) for entity in entities],
        **({"flows": [pointer(flow)]} if walk else {}),
        "x-eventstorming": context_origin(model, context),
    }
    rest = {"Actors": E.ACTOR, "Policies": E.POLICY, "Hot spots": E.HOTSPOT}
    lists = [part for title, kind in rest.items() for part in listed(title, _words(model, context, kind))]
    yield f"{root}/index.mdx", page(front, "A bounded context of the board.", *lists, GRAPH)
    for element in own:
        folder = f"{root}/{_FOLDERS[element.kind]}/{element.name}"
        schema = msgspec.json.encode(jsonschema.schema(model, element, kebab(context.name)))
        yield f"{folder}/index.mdx", _message(model, context, element)
        yield f"{folder}/schema.json", msgspec.json.format(schema, indent=2) + b"\n"
    for entity in entities:
        yield f"{root}/entities/{entity.name}/index.mdx", _entity(model, context, entity)
    if walk:
        front = head(flow, said(context), f"How {context.name} works, step by step.") | {"steps": walk}
        yield f"{root}/flows/{flow}/index.mdx", page(front, "Drawn on the board.", "<NodeGraph />")


def _heard(model: Model, context: Context) -> list[Element]:
    """Events that something in this context waits for, its own included: a policy may follow an event at home."""
    listeners = model.of(context.note, E.POLICY, E.READ_MODEL)
    found = [event for listener in listeners for event in model.before(listener.note, R.TRIGGERS, R.FEEDS)]
    return list({event.note: event for event in found}.values())


def _message(model: Model, context: Context, element: Element) -> bytes:
    owner = model.owner(element) if element.kind is not E.READ_MODEL else None
    place = f"{owner.name} in {context.name}" if owner is not None else context.name
    givers = actors_of(model, element)
    summary = {
        E.EVENT: f"Something that happened to {place}.",
        E.COMMAND: f"Asks {place} to do something.",
        E.READ_MODEL: f"What people look at in {place}.",
    }[element.kind]
    summary += f" Given by {', '.join(actor.name for actor in givers)}." if givers else ""
    front = head(message_id(model, element), element.said(), summary) | {"schemaPath": "schema.json"}
    front |= {"badges": [_PIVOTAL]} if element.pivotal else {}
    front["x-eventstorming"] = origin(model, element)
    return page(front, *told(model, element), SCHEMA, GRAPH)


def _entity(model: Model, context: Context, entity: Element) -> bytes:
    front = head(message_id(model, entity), entity.said(), f"An aggregate of {context.name}.") | {
        "aggregateRoot": True,
        "identifier": key_of(model, entity),
        "properties": [_property(field.name, field.type, optional=field.optional) for field in fields(model, entity)],
        "x-eventstorming": origin(model, entity),
    }
    return page(front, *told(model, entity), "<EntityPropertiesTable />")


def _property(name: str, written: str, *, optional: bool) -> dict[str, Any]:
    return {"name": name, "type": written, "required": not optional}


def _system(model: Model, system: Outsider) -> bytes:
    received = {e.note: e for note in system.elements for e in model.before(note.note, R.HANDLED_BY)}
    sent = {e.note: e for note in system.elements for e in model.after(note.note, R.EMITS)}
    front = head(system.name, system.said, "An external system.") | {
        "externalSystem": True,
        "sends": [pointer(message_id(model, event)) for event in sent.values()],
        "receives": [pointer(message_id(model, command)) for command in received.values()],
        "x-eventstorming": {
            "board": model.board,
            "notes": [note for element in system.elements for note in element.notes()],
        },
    }
    return page(front, "Somebody else runs this.", GRAPH)


def _words(model: Model, context: Context, kind: ElementKind) -> list[str]:
    """What people wrote on the notes of a kind, escaped, and where."""
    found = (
        (element.said(), ", ".join(f"`{note}`" for note in element.notes())) for element in model.of(context.note, kind)
    )
    return [f"{escaped(words)} ({notes})" for words, notes in found]
