"""Python types, spelled in TypeScript. Only what our contract uses is known; anything else is a defect and says so."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from inspect import getdoc
from types import MappingProxyType, NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from msgspec import Struct, UnsetType
from msgspec.structs import fields

PLAIN: dict[Any, str] = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    NoneType: "null",
    Any: "unknown",
}


def interface(struct: type[Struct], named: Mapping[object, str]) -> tuple[str, set[str]]:
    """An interface, and the names that it uses. A field with a default may be left out on the wire."""
    hints = get_type_hints(struct, include_extras=True)
    used: set[str] = set()
    lines = [_comment(getdoc(struct)) + f"export interface {struct.__name__} {{"]
    tag = struct.__struct_config__.tag
    if tag is not None:
        lines.append(f"  readonly type: '{tag}'")
    for field in fields(struct):
        mark = "" if field.required else "?"
        lines.append(f"  readonly {field.encode_name}{mark}: {spell(hints[field.name], used, named)}")
    return "\n".join(lines) + "\n}\n", used


def union(name: str, members: Any) -> tuple[str, set[str]]:  # noqa: ANN401  -- a union has no type of its own
    """A union of interfaces under one name."""
    used: set[str] = set()
    spelled = [spell(member, used) for member in get_args(members)]
    return f"export type {name} =\n" + "".join(f"  | {member}\n" for member in spelled), used


def enum(made: type[StrEnum]) -> str:
    """The words of an enum, as a list and as a union."""
    name = made.__name__
    plural = {"FrameRole": "FRAME_ROLES", "Axis": "AXES"}.get(name, f"{name.upper()}S")
    return constants(plural, name, [member.value for member in made], getdoc(made))


def constants(plural: str, name: str, words: Sequence[str], doc: str | None) -> str:
    """A list of words, and the union of them."""
    listed = "".join(f"  '{word}',\n" for word in words)
    return f"{_comment(doc)}export const {plural} = [\n{listed}] as const\n\nexport type {name} = (typeof {plural})[number]\n"


def record(name: str, made: type) -> str:
    """An interface for a named tuple."""
    lines = "".join(f"  readonly {field}: {spell(hint, set())}\n" for field, hint in get_type_hints(made).items())
    return f"{_comment(getdoc(made))}export interface {name} {{\n{lines}}}\n"


def imports(homes: Mapping[str, str]) -> str:
    """Import lines, one per file."""
    by_file: dict[str, list[str]] = {}
    for name, file in sorted(homes.items()):
        by_file.setdefault(file, []).append(name)
    return "".join(f"import type {{ {', '.join(names)} }} from './{file}'\n" for file, names in sorted(by_file.items()))


def literal(value: Any) -> str:  # noqa: ANN401  -- any plain value
    """A value in TypeScript's own notation."""
    if isinstance(value, str):
        return "'" + json.dumps(value, ensure_ascii=False)[1:-1].replace("'", "\\'") + "'"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{key}: {literal(inner)}" for key, inner in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(literal(inner) for inner in value) + "]"
    return json.dumps(value)


def spell(hint: Any, used: set[str], named: Mapping[object, str] = MappingProxyType({})) -> str:  # noqa: ANN401  -- type hints have no common type; one line each
    """A type in TypeScript's words; names of ours are collected in `used`."""
    if hint in PLAIN:
        return PLAIN[hint]
    if hint in named:
        used.add(named[hint])
        return named[hint]
    origin, inside = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return spell(inside[0], used, named)
    if origin in {Union, UnionType}:
        return " | ".join(spell(member, used, named) for member in inside if member is not UnsetType)
    if origin is list or inside[1:] == (Ellipsis,):
        inner = spell(inside[0], used, named)
        return f"readonly ({inner})[]" if " " in inner else f"readonly {inner}[]"
    if origin is tuple:
        return "readonly [" + ", ".join(spell(member, used, named) for member in inside) + "]"
    if origin is dict:
        return f"Readonly<Record<string, {spell(inside[1], used, named)}>>"
    if hint is datetime:
        return "string"
    if hasattr(hint, "__supertype__") or (isinstance(hint, type) and issubclass(hint, Struct | StrEnum)):
        used.add(hint.__name__)
        return str(hint.__name__)
    raise TypeError(f"the contract has no word for {hint!r}")


def _comment(doc: str | None) -> str:
    """The first paragraph and what follows, as a comment."""
    if not doc:
        return ""
    lines = doc.replace("*/", "* /").splitlines()
    if len(lines) == 1:
        return f"/** {lines[0]} */\n"
    return "/**\n" + "".join(f" * {line}".rstrip() + "\n" for line in lines) + " */\n"
