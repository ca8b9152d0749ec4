"""Where a generated thing came from, and what people call it (EXPORT MOD-1)."""

from typing import Any

from export.model import Context, Element, ElementKind, Model, Relation, semantic_hash
from export.names import label


def origin(model: Model, element: Element) -> dict[str, Any]:
    """Board and note of an element, the version at which its meaning changed if known, and what hangs on it."""
    told: dict[str, Any] = {"board": model.board, "note": element.note}
    if element.version:
        told["version"] = element.version
    if element.merged:
        told["merged"] = element.merged
    if element.pivotal:
        told["pivotal"] = True
    questions = [spot.said() for spot in model.before(element.note, Relation.CONCERNS)]
    if questions:
        told["hotspots"] = questions
    return told


def context_origin(model: Model, context: Context) -> dict[str, Any]:
    """Board and frame of a context."""
    return {"board": model.board, "note": context.note}


def said(context: Context) -> str:
    """What people call a context."""
    return label(context.text) or context.name


def release(model: Model) -> str:
    """The version that specifications carry. It changes when the meaning does, and not when a note is moved (E17)."""
    return f"1.0.0+{semantic_hash(model)[:12]}"


def actors_of(model: Model, element: Element) -> list[Element]:
    """Who gives a command."""
    return [actor for actor in model.before(element.note, Relation.INITIATES) if actor.kind is ElementKind.ACTOR]
