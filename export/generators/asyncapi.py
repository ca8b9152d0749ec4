"""AsyncAPI 3.1.0, one document for each context (EXPORT 4.2, ASY-1 to ASY-6).

A context sends its own events and receives those that its policies and its read models wait for. Messages travel as structured
CloudEvents: the envelope is one schema, what happened is another. Payloads are written in the default dialect of AsyncAPI, because
its parser does not look into any other.
"""

from typing import Any, Final

from export.generators.origin import context_origin, origin, release, said
from export.generators.payload import Schema, context_of, payload
from export.generators.yaml_text import yaml_bytes
from export.model import Context, Element, ElementKind, Files, Model, Relation
from export.names import kebab

E = ElementKind
Json = dict[str, Any]
CONTENT: Final = "application/cloudevents+json"

ENVELOPE: Final[Schema] = {
    "type": "object",
    "properties": {
        "specversion": {"type": "string", "const": "1.0"},
        "id": {"type": "string", "minLength": 1},
        "source": {"type": "string", "minLength": 1},
        "type": {"type": "string", "minLength": 1},
        "subject": {"type": "string", "minLength": 1},
        "time": {"type": "string", "format": "date-time"},
        "datacontenttype": {"type": "string", "const": "application/json"},
    },
    "required": ["specversion", "id", "source", "type"],
}
"""What CloudEvents 1.0 asks of every event."""


def generate(model: Model) -> Files:
    """One YAML document for each context."""
    return {f"{kebab(context.name)}/asyncapi.yaml": yaml_bytes(document(model, context)) for context in model.contexts}


def address(model: Model, event: Element) -> str:
    """The subject an event is published on: context, aggregate, event (STR-3 of the table in EXPORT 11)."""
    context, owner = context_of(model, event), model.owner(event)
    return f"{kebab(context.name)}.{owner.name if owner is not None else context.name}.{event.name}"


def document(model: Model, context: Context) -> Json:
    """The AsyncAPI document of one context, as plain data."""
    own = model.of(context.note, E.EVENT)
    waiting = _waiting(model, context)
    foreign = [event for event, _ in waiting if event.context != context.note]
    events = {_channel(model, context, event): event for event in (*own, *foreign)}
    return {
        "asyncapi": "3.1.0",
        "info": {
            "title": said(context),
            "version": release(model),
            "x-eventstorming": context_origin(model, context),
        },
        "defaultContentType": CONTENT,
        "servers": {"nats": {"host": "127.0.0.1:4222", "protocol": "nats"}},
        "channels": {channel: _described(model, channel, event) for channel, event in events.items()},
        "operations": {
            **{f"send{event.name}": _operation("send", event.name, event) for event in own},
            **{
                f"{listener.name}_{_channel(model, context, event)}": _operation(
                    "receive", _channel(model, context, event), listener
                )
                for event, listener in waiting
            },
        },
        "components": {
            "messages": {channel: _message(model, channel, event) for channel, event in events.items()},
            "schemas": {"CloudEventEnvelope": ENVELOPE}
            | {f"{channel}Data": payload(model, event) for channel, event in events.items()},
            "messageTraits": {"structuredCloudEvent": {"contentType": CONTENT}},
        },
    }


def _waiting(model: Model, context: Context) -> list[tuple[Element, Element]]:
    """Which events this context waits for, and the policy or read model that does; uncertain links are no promise."""
    sure = {(link.source, link.target) for link in model.links if not link.weak}
    return [
        (event, listener)
        for listener in model.of(context.note, E.POLICY, E.READ_MODEL)
        for event in model.before(listener.note, Relation.TRIGGERS, Relation.FEEDS)
        if (event.note, listener.note) in sure and (event.context != context.note or listener.kind is E.POLICY)
    ]


def _channel(model: Model, context: Context, event: Element) -> str:
    """The id of an event's channel; another context's name goes in front of its events, for both may use one word."""
    return event.name if event.context == context.note else f"{context_of(model, event).name}_{event.name}"


def _described(model: Model, channel: str, event: Element) -> Json:
    return {
        "address": address(model, event),
        "title": event.said(),
        "messages": {channel: {"$ref": f"#/components/messages/{channel}"}},
        "x-eventstorming": origin(model, event),
    }


def _operation(action: str, channel: str, cause: Element) -> Json:
    return {
        "action": action,
        "title": cause.said(),
        "channel": {"$ref": f"#/channels/{channel}"},
        "messages": [{"$ref": f"#/channels/{channel}/messages/{channel}"}],
    }


def _message(model: Model, channel: str, event: Element) -> Json:
    happened = f"{kebab(context_of(model, event).name)}.{event.name}"
    return {
        "name": happened,
        "title": event.said(),
        "traits": [{"$ref": "#/components/messageTraits/structuredCloudEvent"}],
        "payload": {
            "allOf": [
                {"$ref": "#/components/schemas/CloudEventEnvelope"},
                {
                    "type": "object",
                    "properties": {
                        "type": {"type": "string", "const": happened},
                        "data": {"$ref": f"#/components/schemas/{channel}Data"},
                    },
                    "required": ["type", "data"],
                },
            ]
        },
        "x-eventstorming": origin(model, event),
    }
