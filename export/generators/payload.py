"""What a message carries, as JSON Schema, in the two dialects we write (EXPORT X4, ATT-2, ATT-3).

A command is closed: an unknown field is a mistake of the sender. Events and read models stay open, so that they can grow.
"""

from typing import Any, Final

from export.model import Attribute, Context, Element, ElementKind, Model, Relation
from export.names import key_name

Schema = dict[str, Any]

MONEY: Final[Schema] = {
    "type": "object",
    "properties": {
        "amount": {"type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$"},
        "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
    },
    "required": ["amount", "currency"],
    "additionalProperties": False,
}
KEY_LENGTHS: Final[Schema] = {"minLength": 1, "maxLength": 200}
"""A key of text is part of addresses and of other keys, so it is neither empty nor a story."""
KEY_TYPES: Final = ("string", "int", "uuid")
_SIMPLE: Final[dict[str, Schema]] = {
    "string": {"type": "string"},
    "int": {"type": "integer"},
    "number": {"type": "number"},
    "bool": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
    "uuid": {"type": "string", "format": "uuid"},
    "money": MONEY,
}


def context_of(model: Model, element: Element) -> Context:
    """The context an element lives in."""
    return next(context for context in model.contexts if context.note == element.context)


def key_of(model: Model, element: Element) -> str:
    """The field that says which aggregate a message is about; the context stands in where no aggregate was named."""
    owner = element if element.kind is ElementKind.AGGREGATE else model.owner(element)
    return key_name(owner.name if owner is not None else context_of(model, element).name)


def fields(model: Model, element: Element) -> list[Attribute]:
    """The key and then the attributes of a message; a read model takes over what its events carry (GEN-5)."""
    found: dict[str, Attribute] = {}
    if element.kind is not ElementKind.READ_MODEL:
        key = key_of(model, element)
        found[key] = _key(key, element.attributes)
    for attribute in element.attributes:
        found.setdefault(attribute.name, attribute)
    if element.kind is ElementKind.READ_MODEL:
        for event in model.before(element.note, Relation.FEEDS):
            for attribute in fields(model, event):
                found.setdefault(attribute.name, _maybe(attribute))
    return list(found.values())


def payload(model: Model, element: Element) -> Schema:
    """The schema of one message, without dialect, without definitions, without extensions."""
    carried = fields(model, element)
    schema: Schema = {"type": "object", "properties": {field.name: _said(field) for field in carried}}
    if element.kind is not ElementKind.READ_MODEL and carried[0].type == "string":
        schema["properties"][carried[0].name] |= KEY_LENGTHS
    required = [field.name for field in carried if not field.optional]
    if required:
        schema["required"] = required
    if element.kind is ElementKind.COMMAND:
        schema["additionalProperties"] = False
    return schema


def type_schema(written: str) -> Schema:
    """The schema of an attribute's type; each call gives a fresh one, so that no two places share it."""
    if written.startswith("list["):
        return {"type": "array", "items": type_schema(written[5:-1])}
    return dict(_SIMPLE[written])


def _said(attribute: Attribute) -> Schema:
    """What may stand in a field: an optional one may be missing, and whoever keeps it may write it down as null."""
    schema = type_schema(attribute.type)
    return {"anyOf": [schema, {"type": "null"}]} if attribute.optional else schema


def _key(name: str, given: list[Attribute]) -> Attribute:
    """The key is never optional, and it is text unless somebody gave it another type that can be one."""
    known = next((attribute for attribute in given if attribute.name == name), Attribute(name=name))
    kind = known.type if known.type in KEY_TYPES else "string"
    return Attribute(name, kind, False, known.example, known.text, known.note)  # noqa: FBT003 - optional


def _maybe(attribute: Attribute) -> Attribute:
    return Attribute(attribute.name, attribute.type, True, attribute.example, attribute.text, attribute.note)  # noqa: FBT003 - optional
