"""Identifiers from people's words (EXPORT NAM-1 to NAM-7, TRUST 8 X2). The only place where one is made.

An identifier is `[A-Za-z][A-Za-z0-9]*` of at most 60 characters, or the snake or kebab form of one. What people wrote is
read, never copied: a name that cannot be derived is the kind with the note's id.
"""

import builtins
import keyword
import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from anyascii import anyascii
from msgspec import Struct

LONGEST: Final = 48
IDENTIFIER: Final = re.compile(r"[A-Za-z][A-Za-z0-9]{0,59}\Z")

_GERMAN: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"})
_INVISIBLE: Final = {"Cc", "Cf", "Cs", "Co", "Cn"}
_DECORATION: Final = {"So", "Sk"}
_APOSTROPHE: Final = re.compile(r"(?<=\w)['’ʼ＇](?=\w)")
_WORD: Final = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z][a-z0-9]*|[A-Z]+[0-9]*(?![a-z])|[0-9]+[a-z0-9]*")
_TYPESCRIPT: Final = (
    "abstract any array as asserts async await bigint boolean break case catch class const constructor continue date debugger "
    "declare default delete do else enum error export extends false finally for from function get if implements import in infer "
    "instanceof interface is keyof let map module namespace never new null number object of package private promise protected "
    "public readonly record regexp require return satisfies set static string super switch symbol this throw true try type "
    "typeof undefined unique unknown using var void while with yield"
)
_PROTOBUF: Final = (
    "bool bytes double enum extend extensions fixed32 fixed64 float group import int32 int64 map max message oneof option "
    "optional package public repeated required reserved returns rpc service sfixed32 sfixed64 sint32 sint64 stream string "
    "syntax timestamp to uint32 uint64 weak"
)
_WINDOWS: Final = {"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
_KEYWORDS: Final = {word.lower() for word in (*keyword.kwlist, *keyword.softkwlist)}
RESERVED: Final = frozenset(
    _KEYWORDS
    | {word.lower() for word in dir(builtins)}
    | set(_TYPESCRIPT.split())
    | set(_PROTOBUF.split())
    | _WINDOWS
    | {"self", "cls", "constructor", "prototype", "proto", "domain", "generated", "main", "tests", "test"}
)
"""Words that mean something to a target language or a file system; compared without regard to case."""

_FIELDS: Final = frozenset(_KEYWORDS | {"self", "cls", "constructor", "prototype", "proto"})
"""Fewer words are forbidden as a field: `type`, `id` and `date` are honest attribute names."""


class Derived(Struct, frozen=True):
    """A name and what was done to get it: cut (ES042) or made up because no letters were left (ES041)."""

    name: str
    cut: bool = False
    made_up: bool = False


def label(text: str) -> str:
    """The first line that says something, without invisible and control characters; empty if there is none (NAM-1)."""
    for line in text.splitlines():
        seen = " ".join("".join(c if c != "\t" else " " for c in _visible(line)).split())
        if seen:
            return seen
    return ""


def words(text: str, language: str = "en") -> list[str]:
    """The ASCII words of a text, split also at camel case, with acronyms left whole (NAM-2, NAM-3)."""
    plain = _APOSTROPHE.sub("", unicodedata.normalize("NFC", _visible(text)))
    if language == "de":
        plain = plain.translate(_GERMAN)
    plain = "".join(" " if unicodedata.category(c) in _DECORATION else c for c in plain)
    ascii_text = anyascii(unicodedata.normalize("NFKC", plain))
    if ascii_text.isupper():
        ascii_text = ascii_text.lower()
    return [word for part in re.findall(r"[A-Za-z0-9]+", ascii_text) for word in _split(part)]


def pascal(parts: Iterable[str]) -> str:
    """PascalCase; acronyms stay as they are."""
    return "".join(part[0].upper() + part[1:] for part in parts)


def snake(name: str) -> str:
    """The snake case form of an identifier: two that differ without regard to case differ here too."""
    return "_".join(part.lower() for part in _split(name))


def kebab(name: str) -> str:
    """The kebab case form of an identifier."""
    return snake(name).replace("_", "-")


def key_name(owner: str) -> str:
    """The field that says which one: `<aggregate>_id` (ATT-3); `owner` is the aggregate's or the context's name."""
    return f"{snake(owner)}_id"


def type_name(text: str, kind: str, note: str, language: str = "en") -> Derived:
    """The Pascal case name for what a note says. `kind` and `note` step in where the words cannot carry a name."""
    parts = words(label(text), language)
    behind = pascal(words(kind))
    if not any(c.isalpha() for part in parts for c in part):
        number = pascal(parts)
        return Derived((behind + (number or pascal(words(note))))[:LONGEST] or behind, made_up=True)
    if not parts[0][0].isalpha():
        parts = [behind, *parts]
    whole = len(pascal(parts))
    while len(parts) > 1 and len(pascal(parts)) > LONGEST:
        parts = parts[:-1]
    name = pascal(parts)[:LONGEST]
    if name.lower() in RESERVED:
        name += behind
    return Derived(name, cut=whole > LONGEST)


def field_name(text: str, position: int, language: str = "en") -> str:
    """The snake case name of an attribute; `position` names it when its words cannot."""
    name = "_".join(word.lower() for word in words(label(text), language))[:LONGEST].strip("_")
    if not name:
        return f"field_{position}"
    if not name[0].isalpha():
        name = f"field_{name}"
    return f"{name}_value" if name in _FIELDS else name


def is_identifier(name: str) -> bool:
    """Whether a name somebody else recorded may be used as it is."""
    return IDENTIFIER.match(name) is not None and name.lower() not in RESERVED


def _visible(text: str) -> str:
    return "".join(c for c in text if c in "\t " or unicodedata.category(c) not in _INVISIBLE)


def _split(part: str) -> list[str]:
    return _WORD.findall(part)
