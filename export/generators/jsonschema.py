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
    written = payload(model, element)
    defines = _shares_money(written)
    if written.pop("additionalProperties", None) is False:
        written["unevaluatedProperties"] = False
    head: dict[str, Any] = {
        "$schema": DIALECT,
        "$id": f"urn:storming:{model.board}:{context}:{FOLDERS[element.kind]}:{element.name}",
        "$comment": msgspec.json.encode(origin(model, element)).decode(),
        "title": element.said(),
    }
    return head | written | ({"$defs": {"Money": MONEY}} if defines else {})


def _shares_money(written: Schema) -> bool:
    """Put a reference where an amount of money stands; say whether there was one."""
    shared = False
    properties: dict[str, Schema] = written["properties"]
    for name, inner in properties.items():
        if inner == MONEY:
            properties[name] = {"$ref": "#/$defs/Money"}
            shared = True
        elif inner.get("items") == MONEY:
            inner["items"] = {"$ref": "#/$defs/Money"}
            shared = True
    return shared
