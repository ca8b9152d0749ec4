"""Whether a service accepts what its specification says: both are written from one model, by different hands."""

import json
from typing import Any

from export.generators.payload import payload
from export.model import Element, ElementKind, Model
from export.names import kebab
from export.stubs import python_service

_KINDS = (ElementKind.EVENT, ElementKind.COMMAND)


def disagreements(model: Model) -> list[str]:
    """The messages whose fields, required fields, types or closedness differ between the service and the payload schema."""
    files = python_service.generate(model)
    found: list[str] = []
    for context in model.contexts:
        for path, text in files.items():
            if path.startswith(f"{kebab(context.name)}/") and path.endswith("_generated/schemas.json"):
                schemas = json.loads(text)
                served = schemas["commands"] | {name.rpartition(".")[2]: s for name, s in _own(schemas, context.name)}
                found += [e.name for e in model.of(context.note, *_KINDS) if not _agree(model, e, served.get(e.name))]
    return found


def _own(schemas: dict[str, Any], context: str) -> list[tuple[str, Any]]:
    """The schemas of the context's own events: they are registered as `<context>.<Event>`."""
    return [(name, schema) for name, schema in schemas["events"].items() if name.startswith(f"{kebab(context)}.")]


def _agree(model: Model, element: Element, served: dict[str, Any] | None) -> bool:
    """Commands are closed on both sides. An event is open to its readers, and its writer adds nothing."""
    said = payload(model, element)
    closed = said.get("additionalProperties", True) is (served or {}).get("additionalProperties", True)
    return served is not None and _outline(said) == _outline(served) and (closed or element.kind is ElementKind.EVENT)


def _outline(schema: dict[str, Any]) -> tuple[set[str], set[str], dict[str, Any]]:
    properties = schema["properties"]
    return (
        set(properties),
        set(schema.get("required", ())),
        {name: (inner.get("type"), inner.get("format"), inner.get("minLength")) for name, inner in properties.items()},
    )
