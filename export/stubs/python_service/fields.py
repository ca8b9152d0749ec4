"""Attributes in three languages: a Python annotation, a JSON Schema, an example value (EXPORT 7.3)."""

import json
import re
from collections.abc import Iterable
from typing import Any, Final

from export.model import TYPES, Attribute

ANNOTATIONS: Final = {
    "string": "str",
    "int": "int",
    "number": "float",
    "bool": "bool",
    "date": "str",
    "datetime": "str",
    "uuid": "str",
    "money": "dict[str, str]",
}
"""Values stay what JSON made of them; dates and money are text that the schema has checked."""

SCHEMAS: Final[dict[str, dict[str, Any]]] = {
    "string": {"type": "string"},
    "int": {"type": "integer"},
    "number": {"type": "number"},
    "bool": {"type": "boolean"},
    "date": {"type": "string", "format": "date"},
    "datetime": {
        "type": "string",
        "format": "date-time",
        "pattern": r"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d+)?([Zz]|[+-]\d{2}:\d{2})$",
    },
    "uuid": {"type": "string", "format": "uuid"},
    "money": {
        "type": "object",
        "required": ["amount", "currency"],
        "properties": {
            "amount": {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"},
            "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
        },
        "additionalProperties": False,
    },
}
EXAMPLES: Final[dict[str, Any]] = {
    "int": 1,
    "number": 1.5,
    "bool": True,
    "date": "2026-01-31",
    "datetime": "2026-01-31T12:00:00Z",
    "uuid": "00000000-0000-4000-8000-000000000001",
    "money": {"amount": "12.50", "currency": "EUR"},
}
_LIST: Final = re.compile(r"list\[(.+)\]\Z")
_KEY_TYPES: Final = ("string", "int", "uuid")
_NO_CONTROLS: Final = {"pattern": "[\\u0000-\\u001f\\u007f]"}


def with_key(key: str, attributes: Iterable[Attribute]) -> list[Attribute]:
    """The attributes with the key first; it is required, and text unless somebody gave it another fit type (ATT-3)."""
    listed = list(attributes)
    given = next((a for a in listed if a.name == key), Attribute(name=key))
    kind = given.type if given.type in _KEY_TYPES else "string"
    first = Attribute(name=key, type=kind, example=given.example, text=given.text, note=given.note)
    return [first, *(a for a in listed if a.name != key)]


def annotation(attribute: Attribute) -> str:
    """The Python type."""
    inner, listed = _kind(attribute.type)
    whole = f"list[{ANNOTATIONS[inner]}]" if listed else ANNOTATIONS[inner]
    return f"{whole} | None" if attribute.optional else whole


def example(attribute: Attribute) -> Any:  # noqa: ANN401 - a value of JSON
    """A value of its type: what somebody wrote after `=`, if it fits, or one made from the name (ATT-4)."""
    inner, listed = _kind(attribute.type)
    one = _written(inner, attribute.example) if attribute.example is not None else None
    if one is None:
        one = EXAMPLES.get(inner, f"{attribute.name}-1".replace("_", "-"))
    return [one] if listed else one


def examples(attributes: Iterable[Attribute]) -> dict[str, Any]:
    """A whole body."""
    return {attribute.name: example(attribute) for attribute in attributes}


def schema(note: str, key: str, attributes: Iterable[Attribute]) -> dict[str, Any]:
    """JSON Schema 2020-12 of a message, with one example."""
    listed = list(attributes)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$comment": f"note {note}",
        "type": "object",
        "required": [a.name for a in listed if not a.optional],
        "properties": {a.name: _schema(a, is_key=a.name == key) for a in listed},
        "additionalProperties": False,
        "examples": [examples(listed)],
    }


def fits(source: Attribute, target: Attribute) -> bool:
    """Whether a value of one may be copied into the other as it is."""
    return source.name == target.name and source.type == target.type and (target.optional or not source.optional)


def _schema(attribute: Attribute, *, is_key: bool) -> dict[str, Any]:
    inner, listed = _kind(attribute.type)
    one = SCHEMAS[inner]
    if is_key and inner == "string":
        one = {**one, "minLength": 1, "maxLength": 200, "not": _NO_CONTROLS}
    whole = {"type": "array", "items": one} if listed else one
    return {"anyOf": [whole, {"type": "null"}]} if attribute.optional else whole


def _kind(kind: str) -> tuple[str, bool]:
    """The innermost known type, and whether there is a list of it. What nobody knows is text (ES050)."""
    found = _LIST.match(kind)
    inner = found[1] if found else kind
    return (inner if inner in TYPES else "string"), found is not None


def _written(kind: str, text: str) -> Any:  # noqa: ANN401 - a value of JSON
    """The example as a value of the type, or None when it is none."""
    if kind == "string":
        return "".join(c for c in text if c.isprintable())[:200] or None
    try:
        value = json.loads(text.lower() if kind == "bool" else text, parse_constant=lambda _: None)
    except (ValueError, RecursionError):
        return None
    if kind == "bool":
        return value if isinstance(value, bool) else None
    whole = isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**53
    if kind == "int":
        return value if whole else None
    if kind == "number":
        return value if whole or (isinstance(value, float) and abs(value) < 2**53) else None
    return None
