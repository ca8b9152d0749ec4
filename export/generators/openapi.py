"""OpenAPI 3.1, one document for each context: its commands and its views over HTTP (EXPORT table 4.4)."""

from typing import Any, Final

import msgspec

from export.generators.origin import actors_of, context_origin, origin, release, said
from export.generators.payload import payload
from export.generators.yaml_text import yaml_bytes
from export.model import Context, Element, ElementKind, Files, Model
from export.names import kebab, snake

Json = dict[str, Any]
_PROBLEM: Final = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
_REFUSALS: Final = {
    "400": "The body does not fit the schema.",
    "404": "Nobody knows this.",
    "409": "Somebody else was first.",
    "422": "The rules say no.",
    "501": "The board does not say what follows.",
}
_PROBLEM_SCHEMA: Final = {
    "type": "object",
    "properties": {
        "type": {"type": "string"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
    },
}


def generate(model: Model) -> Files:
    """One YAML document for each context."""
    return {f"{kebab(context.name)}/openapi.yaml": yaml_bytes(document(model, context)) for context in model.contexts}


def document(model: Model, context: Context) -> Json:
    """The OpenAPI document of one context, as plain data."""
    commands = model.of(context.note, ElementKind.COMMAND)
    views = model.of(context.note, ElementKind.READ_MODEL)
    return {
        "openapi": "3.1.0",
        "info": {"title": said(context), "version": release(model), "x-eventstorming": context_origin(model, context)},
        "servers": [{"url": "http://127.0.0.1:8000"}],
        "paths": {
            **{f"/commands/{command.name}": {"post": _command(model, command)} for command in commands},
            **{f"/views/{snake(view.name)}": {"get": _view(model, view)} for view in views},
        },
        "components": {
            "schemas": {
                **{element.name: payload(model, element) for element in (*commands, *views)},
                "Accepted": _accepted(),
                "Problem": msgspec.to_builtins(_PROBLEM_SCHEMA),
            }
        },
    }


def _command(model: Model, command: Element) -> Json:
    owner = model.owner(command)
    told: Json = {
        "operationId": command.name,
        "summary": command.said(),
        "tags": [owner.name] if owner is not None else [],
        "parameters": [{"name": "Idempotency-Key", "in": "header", "schema": {"type": "string"}}],
        "requestBody": {
            "required": True,
            "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{command.name}"}}},
        },
        "responses": {
            "202": {
                "description": "It happened.",
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Accepted"}}},
            },
            **{status: {"description": why, "content": _PROBLEM} for status, why in _REFUSALS.items()},
        },
        "x-eventstorming": origin(model, command),
    }
    actors = [actor.said() for actor in actors_of(model, command)]
    return told | ({"x-actors": actors} if actors else {})


def _view(model: Model, view: Element) -> Json:
    rows = {"type": "array", "items": {"$ref": f"#/components/schemas/{view.name}"}}
    told = {"view": {"type": "string"}, "position": {"type": "integer"}, "rows": rows}
    page = {"type": "object", "properties": told, "required": list(told)}
    return {
        "operationId": f"read{view.name}",
        "summary": view.said(),
        "parameters": [{"name": "min_position", "in": "query", "schema": {"type": "integer", "minimum": 0}}],
        "responses": {
            "200": {
                "description": "The rows, at least as new as asked for.",
                "content": {"application/json": {"schema": page}},
            },
            "503": {"description": "Not there yet.", "content": _PROBLEM},
        },
        "x-eventstorming": origin(model, view),
    }


def _accepted() -> Json:
    return {
        "type": "object",
        "properties": {
            "stream": {"type": "string"},
            "version": {"type": "integer"},
            "position": {"type": "integer"},
            "events": {"type": "array", "items": {"type": "object"}},
        },
    }
