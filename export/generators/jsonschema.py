"""JSON Schema 2020-12: one file for each event, command, read model and aggregate (EXPORT X4, table 4.4).

They accept and reject the same messages as the payloads in the AsyncAPI document, in the newer dialect: money is a
definition, and a closed message is closed by `unevaluatedProperties`. The origin is a `$comment`, because strict
validators refuse words of our own.
"""

from typing import Any, Final

import msgspec

from export.generators.origin import origin
from export.generators.payload import MONEY, Schema, payload
from export.model import Element, ElementKind, Files, Model
from export.names import kebab

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
FOLDERS: Final = {
    ElementKind.EVENT: "events",
    ElementKind.COMMAND: "commands",
    ElementKind.READ_MODEL: "views",
    ElementKind.AGGREGATE: "states",
}


def generate(model: Model) -> Files:
    """`<context>/<events|commands|views|states>/<Name>.json`."""
    files: Files = {}
    for context in model.contexts:
        for element in model.of(context.note, *FOLDERS):
            path = f"{kebab(context.name)}/{FOLDERS[element.kind]}/{element.name}.json"
            text = msgspec.json.encode(schema(model, element, kebab(context.name)))
            files[path] = msgspec.json.format(text, indent=2) + b"\n"
    return files


def schema(model: Model, element: Element, context: str) -> Schema:
    """The 2020-12 schema of one message."""
    plain = payload(model, element)
    written: Schema = _with_references(plain)
    defines = {"$defs": {"Money": MONEY}} if written != plain else {}
    if written.pop("additionalProperties", None) is False:
        written["unevaluatedProperties"] = False
    head: dict[str, Any] = {
        "$schema": DIALECT,
        "$id": f"urn:storming:{model.board}:{context}:{FOLDERS[element.kind]}:{element.name}",
        "$comment": msgspec.json.encode(origin(model, element)).decode(),
        "title": element.said(),
    }
    return head | written | defines


def _with_references(tree: Any) -> Any:  # noqa: ANN401 - any part of a schema
    """The same schema, with a reference wherever an amount of money stands."""
    if tree == MONEY:
        return {"$ref": "#/$defs/Money"}
    if isinstance(tree, dict):
        return {key: _with_references(value) for key, value in tree.items()}
    return [_with_references(value) for value in tree] if isinstance(tree, list) else tree
