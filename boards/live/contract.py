"""The TypeScript twins of our types: Python is the source, static/src/contract the result (DESIGN D1, STYLE X10).

`render` writes every file; HISTORY pins what each protocol version looked like. Whoever changes the contract after a release
adds a line to HISTORY and takes the next PROTOCOL; a test compares the last fingerprint.
"""

import hashlib
import re
from enum import StrEnum
from types import ModuleType
from typing import Final, NamedTuple

from msgspec import Struct

from boards.domain import commands, events, ids, items, kinds, picture, rejections, texts
from boards.handling import refusals
from boards.journal import entry
from boards.live import frames, typescript

HEADER: Final = "// Made by `manage.py contract` from {source}. Change it there.\n"


class Pinned(NamedTuple):
    """One version of the contract: what it brought, in plain words, and what it looked like."""

    words: str
    fingerprint: str


HISTORY: Final[dict[int, Pinned]] = {
    1: Pinned("The first contract: storming together, catching up, presence.", "1fb6472d761ee08b"),
    2: Pinned(
        "Accepted names all wishes that were kept together; a board may end before an entry that cannot be read.",
        "1f56d04581fd557d",
    ),
    3: Pinned(
        "The stage: a frame changes its role, items are locked, notes are turned, restacked and tagged; a legend; room is made;"
        " things are resized together.",
        "2f92343737cc50c2",
    ),
}

UNIONS: Final[dict[str, tuple[str, ...]]] = {
    "commands": ("Command",),
    "events": ("Event",),
    "frames": ("ClientFrame", "ServerFrame"),
}
NAMED: Final[dict[object, str]] = {commands.Command: "Command", events.Event: "Event"}
"""Unions that are called by name wherever they occur."""
SOURCES: Final[tuple[ModuleType, ...]] = (items, commands, events, picture, entry, frames)


def render() -> dict[str, str]:
    """Every file of the contract by name; the same types give the same text."""
    home = dict.fromkeys(_ids(), "ids")
    home |= {enum.__name__: "kinds" for enum in _enums()}
    for source in SOURCES:
        home |= {struct.__name__: _file(source) for struct in _structs(source)}
        home |= {union: _file(source) for union in UNIONS.get(_file(source), ())}
    files = {"ids.ts": _render_ids(), "kinds.ts": _render_kinds(), "limits.ts": _render_limits()}
    files["refusals.ts"] = _render_refusals()
    for source in SOURCES:
        files[f"{_file(source)}.ts"] = _render_structs(source, home)
    return dict(sorted(files.items()))


def fingerprint(files: dict[str, str]) -> str:
    """A short name for the shape of a contract; comments do not count."""
    said = "".join(
        name + re.sub(r"/\*\*.*?\*/|^//.*?$", "", text, flags=re.DOTALL | re.MULTILINE) for name, text in files.items()
    )
    return hashlib.sha256(re.sub(r"\s+", " ", said).encode()).hexdigest()[:16]


def _file(source: ModuleType) -> str:
    return source.__name__.rpartition(".")[2]


def _ids() -> list[str]:
    return [name for name, made in vars(ids).items() if hasattr(made, "__supertype__")]


def _enums() -> list[type[StrEnum]]:
    return [kinds.Kind, kinds.Format, kinds.FrameRole, kinds.Axis]


def _structs(source: ModuleType) -> list[type[Struct]]:
    return [
        made
        for made in vars(source).values()
        if isinstance(made, type) and issubclass(made, Struct) and made.__module__ == source.__name__
    ]


def _render_structs(source: ModuleType, home: dict[str, str]) -> str:
    body: list[str] = []
    used: set[str] = set()
    for struct in _structs(source):
        text, names = typescript.interface(struct, NAMED)
        body.append(text)
        used |= names
    for union in UNIONS.get(_file(source), ()):
        text, names = typescript.union(union, getattr(source, union))
        body.append(text)
        used |= names
    imports = typescript.imports({name: home[name] for name in used if home[name] != _file(source)})
    return HEADER.format(source=source.__name__) + imports + "\n" + "\n".join(body)


def _render_ids() -> str:
    lines = "".join(f"export type {name} = string\n" for name in _ids())
    return HEADER.format(source=ids.__name__) + "\n" + lines


def _render_kinds() -> str:
    text = HEADER.format(source=kinds.__name__) + "\n"
    text += "\n".join(typescript.enum(enum) for enum in _enums())
    text += "\n" + typescript.record("Look", kinds.Look)
    text += "\nexport const LOOKS: Readonly<Record<Kind, Look>> = {\n"
    text += "".join(f"  {kind.value}: {typescript.literal(look._asdict())},\n" for kind, look in kinds.LOOKS.items())
    text += "}\n\nexport const PALETTES: Readonly<Record<Format, readonly Kind[]>> = {\n"
    text += "".join(
        f"  {form.value}: {typescript.literal([kind.value for kind in palette])},\n"
        for form, palette in kinds.PALETTES.items()
    )
    return text + "}\n"


def _render_limits() -> str:
    limits = {
        "PROTOCOL": frames.PROTOCOL,
        "REACH": items.REACH,
        "TEXT_LIMIT": texts.TEXT_LIMIT,
        "TITLE_LIMIT": texts.TITLE_LIMIT,
        "NAME_LIMIT": texts.NAME_LIMIT,
        "TAG_LIMIT": texts.TAG_LIMIT,
        "TAGS_LIMIT": texts.TAGS_LIMIT,
    }
    lines = "".join(f"export const {name} = {number}\n" for name, number in limits.items())
    return HEADER.format(source="boards.domain and boards.live.frames") + "\n" + lines


def _render_refusals() -> str:
    board_says = [made.code for made in rejections.Rejection.__subclasses__() if made.__module__ == rejections.__name__]
    before_it = (
        refusals.CommandIdReused,
        refusals.CommandFailed,
        refusals.EntryUnreadable,
        refusals.Malformed,
        refusals.TooLarge,
    )
    codes = {*board_says, *(made.code for made in before_it), *frames.CODES}
    return (
        HEADER.format(source="boards.domain.rejections, boards.handling.refusals and boards.live.frames")
        + "\n"
        + typescript.constants("REFUSALS", "RefusalCode", sorted(codes), "Why the answer is no.")
    )
