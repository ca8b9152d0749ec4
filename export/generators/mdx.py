"""A page of EventCatalog: front matter as YAML, and a body in which people's words are nothing but words (TRUST 8 X3).

MDX reads braces as code and angle brackets as components. Both are written as signs; the components on a page are ours.
"""

from typing import Any, Final

from export.generators.markdown import escaped
from export.generators.origin import origin
from export.generators.yaml_text import yaml_bytes
from export.model import Element, Model

VERSION: Final = "1.0.0"
"""What EventCatalog calls the version of a thing. A board has none; the origin says when its meaning changed."""
OWNER: Final = "storming-workshop"
GRAPH: Final = "<NodeGraph />"
SCHEMA: Final = '<SchemaViewer file="schema.json" />'


def page(front: dict[str, Any], *parts: str) -> bytes:
    """One `index.mdx`: what EventCatalog looks up, and what people read; empty parts are left out."""
    body = "\n\n".join(part for part in parts if part)
    return b"---\n" + yaml_bytes(front) + b"---\n\n" + body.encode() + b"\n"


def head(identity: str, called: str, summary: str) -> dict[str, Any]:
    """What every page begins with. `summary` is shown in many places, so it holds names and no words of people."""
    return {"id": identity, "name": called, "version": VERSION, "summary": summary, "owners": [OWNER]}


def told(model: Model, element: Element) -> list[str]:
    """What the board says of an element: its words, and the questions that hang on it."""
    spots = origin(model, element).get("hotspots", [])
    return [f"> {escaped(element.said())}", *listed("Open questions", [escaped(spot) for spot in spots])]


def listed(heading: str, lines: list[str]) -> list[str]:
    """A heading and a list of what is escaped already; nothing without any."""
    return [f"## {heading}", "\n".join(f"- {line}" for line in lines)] if lines else []


def pointer(identity: str) -> dict[str, str]:
    """A reference to another page."""
    return {"id": identity, "version": VERSION}
