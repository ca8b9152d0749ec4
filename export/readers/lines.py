"""What the lines of a note are: its name, its attributes, or neither (EXPORT NAM-1, ATT-1, ATT-2).

On real boards most notes of several lines are one name that somebody wrapped ("Deposit / completed"), and many begin with a
line that only says the kind ("[Command]"). So a further line is an attribute when something marks it as one: a bullet, a
type, an example, a question mark, a comma list, or a spelling no sentence has (`rideId`). One marked line makes attributes
of all, and so does an empty line under the name. Without any mark, two or more single words under a name of several words
are attributes, and everything else goes on with the name.
"""

import re
from typing import Final

from msgspec import Struct

from export.model import TYPES, Attribute
from export.names import field_name, label

_TAGS: Final = r"(?:\s*(?:\[[^\[\]]{1,40}\]|<[^<>]{1,40}>|«[^«»]{1,40}»|【[^【】]{1,40}】))+\s*"
_TAG: Final = re.compile(_TAGS)
_TAG_BEHIND: Final = re.compile(rf"(?<=\w){_TAGS}\Z")
_BULLET: Final = re.compile(r"^\s*(?:[-+*•·–▪◦]|\d+[.)])\s+")
_CODE: Final = re.compile(r"^[a-z]+(?:[A-Z][A-Za-z0-9]*|(?:_[a-z0-9]+)+)\??$|^[A-Z][a-z]+I[dD]$")
_COMMA: Final = re.compile(r",(?![^\[<]*[\]>])")
_NOT_A_FIELD: Final = re.compile(r"[.!;()\"→]|\?.")
_ANGLED: Final = re.compile(r"([^<>]+)<\s*([^<>]{1,40})\s*>\Z")
_ALIASES: Final = {
    "str": "string",
    "text": "string",
    "integer": "int",
    "long": "int",
    "float": "number",
    "double": "number",
    "decimal": "number",
    "boolean": "bool",
    "timestamp": "datetime",
    "date-time": "datetime",
    "guid": "uuid",
}
_MOST: Final = 40
"""Letters of an attribute's name, and attributes of a note: what is longer is a story."""


class Lines(Struct, frozen=True):
    """A note's text, understood. `oddities` are attributes whose type nobody knows (ES050)."""

    title: str
    attributes: list[Attribute]
    oddities: list[str]


def read_lines(text: str, language: str, *, may_have_attributes: bool) -> Lines:
    """Take a note's text apart; what is neither name nor attribute stays in the note's text only."""
    written = text.strip().splitlines()
    lines = [seen for seen in (label(_untagged(line)) for line in written) if seen]
    if not lines:
        return Lines(label(text), [], [])
    head, rest = lines[0], lines[1:]
    if not rest and ":" in head and "," in head and may_have_attributes:
        head, _, listed = head.partition(":")
        return _with_attributes(head.strip() or lines[0], listed.split(","), language)
    if not rest or not (_are_attributes(head, rest) or _set_apart(written, head)):
        return Lines(label(_TAG_BEHIND.sub("", " ".join(lines))), [], [])
    title = label(_TAG_BEHIND.sub("", head)).removesuffix(":") or head
    return _with_attributes(title, rest, language) if may_have_attributes else Lines(title, [], [])


def _set_apart(written: list[str], head: str) -> bool:
    """Whether an empty line stands under the name, or the name ends as a list begins."""
    named = next(place for place, line in enumerate(written) if label(_untagged(line)) == head)
    return head.endswith(":") or any(not line.strip() for line in written[named + 1 : named + 2])


def read_list(text: str, language: str, note: str) -> Lines:
    """A note that is nothing but a list of attributes (INF-2): every line is one, and each names the note it stood on."""
    lines = [seen for seen in (label(line) for line in text.splitlines()) if seen]
    return _with_attributes("", lines, language, note)


def _untagged(line: str) -> str:
    """The line without the tags it begins with."""
    tag = _TAG.match(line)
    return line[tag.end() :] if tag is not None else line


def _are_attributes(head: str, rest: list[str]) -> bool:
    if any(_marked(line) for line in rest):
        return True
    return len(rest) > 1 and " " in head and all(re.fullmatch(r"[^\W\d_]+", line) for line in rest)


def _marked(line: str) -> bool:
    name = re.split(r"[:=]", line, maxsplit=1)[0]
    typed = (":" in line or "=" in line) and 0 < len(name) <= _MOST and len(name.split()) <= 3  # noqa: PLR2004 - words
    return (
        bool(_BULLET.match(line) or _CODE.match(line.partition(" ")[0]))
        or typed
        or (line.endswith("?") and " " not in line)
        or "," in line
    )


def _with_attributes(title: str, lines: list[str], language: str, note: str | None = None) -> Lines:
    attributes: dict[str, Attribute] = {}
    oddities: list[str] = []
    for line in [part for whole in lines for part in _COMMA.split(whole)][:_MOST]:
        found = _attribute(line, len(attributes) + 1, language, note)
        if found is None or found[0].name in attributes:
            continue
        attributes[found[0].name] = found[0]
        if not found[1]:
            oddities.append(found[0].name)
    return Lines(title, list(attributes.values()), oddities)


def _attribute(line: str, position: int, language: str, note: str | None) -> tuple[Attribute, bool] | None:
    """One line as an attribute, and whether its type is known; None for a line that is a sentence."""
    plain = _BULLET.sub("", line).strip()
    head, equals, example = plain.partition("=")
    angled = _ANGLED.fullmatch(head.strip())
    head = f"{angled[1]}:{angled[2]}" if angled is not None else head
    name, colon, kind = (part.strip() for part in head.partition(":"))
    optional = name.endswith("?") or kind.endswith("?")
    name, kind = name.rstrip("? "), kind.rstrip("? ")
    if not name or len(name) > _MOST or _NOT_A_FIELD.search(name):
        return None
    known = _type(kind) if colon and kind else "string"
    return Attribute(
        name=field_name(name, position, language),
        type=known or "string",
        optional=optional,
        example=example.strip() if equals and example.strip() else None,
        text=plain,
        note=note,
    ), known is not None


def _type(written: str) -> str | None:
    word = written.strip().lower()
    inner = re.fullmatch(r"(?:list|array)\s*(?:\[|<|\s+of\s+)\s*([a-z-]+)\s*[\]>]?|([a-z-]+)\[\]", word)
    if inner is not None:
        item = _type(inner[1] or inner[2])
        return f"list[{item}]" if item else None
    word = _ALIASES.get(word, word)
    return word if word in TYPES else None
