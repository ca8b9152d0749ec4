"""Mermaid: the event model as text, and a flow chart for pages that draw one (EXPORT table 4.1, E09).

The event model takes ASCII names only. The flow chart shows people's own words: every sign that is not a letter, a digit
or a space is written as a number, so that no text can close its label.
"""

from typing import Final

from export.model import Context, Element, ElementKind, Files, Model, Relation
from export.names import kebab

E, R = ElementKind, Relation
_WORDS: Final = {E.ACTOR: "ui", E.COMMAND: "cmd", E.EVENT: "evt", E.POLICY: "pcr", E.SYSTEM: "pcr", E.READ_MODEL: "rmo"}
_LONGEST_LABEL: Final = 80
_LINES: Final = {True: "-.->", False: "-->"}
_COLOURS: Final = {
    E.EVENT: "#FF9F4B",
    E.COMMAND: "#27BFE6",
    E.ACTOR: "#FEF445",
    E.POLICY: "#B485BC",
    E.SYSTEM: "#EA96BA",
    E.READ_MODEL: "#D1E27C",
    E.AGGREGATE: "#FFF9B1",
    E.HOTSPOT: "#F27C8C",
}


def generate(model: Model) -> Files:
    """One event model for each context."""
    return {f"{kebab(context.name)}.mmd": event_model(model, context).encode() for context in model.contexts}


def event_model(model: Model, context: Context) -> str:
    """Who commands, what happens and who looks at it, event by event along the timeline."""
    lines: list[str] = []
    shown: set[str] = set()
    for event in model.of(context.note, E.EVENT):
        story = [element for element in _story(model, event) if element.context == context.note]
        for place, element in enumerate(story):
            if element.note not in shown:
                shown.add(element.note)
                lines.append(_frame(len(lines) + 1, element, context, begins=place == 0))
    for element in model.of(context.note, E.COMMAND, E.POLICY, E.READ_MODEL, E.ACTOR):
        if element.note not in shown:
            lines.append(_frame(len(lines) + 1, element, context, begins=True))
    return "\n".join(["eventmodeling", *lines, ""])


def flow_chart(model: Model, context: Context) -> str:
    """Everything of one context and how it follows each other; uncertain links are dashed."""
    elements = model.of(context.note)
    ids = {element.note: f"n{place}" for place, element in enumerate(elements, start=1)}
    lines = [f'    {ids[e.note]}["{safe_label(e.said())}"]:::{e.kind.value}' for e in elements]
    produced = {link.target for link in model.links if link.relation is R.EMITS}
    lines += [
        f"    {ids[link.source]} {_LINES[link.weak]} {ids[link.target]}"
        for link in model.links
        if link.source in ids and link.target in ids and not (link.relation is R.CAUSES and link.target in produced)
    ]
    kinds = [kind for kind in E if any(element.kind is kind for element in elements)]
    lines += [f"    classDef {kind.value} fill:{_COLOURS[kind]},stroke:#424242,color:#1A1A1A" for kind in kinds]
    return "\n".join(["flowchart LR", *lines, ""])


def safe_label(text: str) -> str:
    """People's words as the inside of a Mermaid label: nothing but letters, digits, spaces and numbered signs."""
    short = text if len(text) <= _LONGEST_LABEL else text[: _LONGEST_LABEL - 1] + "…"
    return "".join(
        sign if sign == " " or (sign.isalnum() and sign.isprintable()) else f"#{ord(sign)};" for sign in short
    )


def _story(model: Model, event: Element) -> list[Element]:
    commands = model.before(event.note, R.CAUSES)
    givers = [giver for command in commands for giver in model.before(command.note, R.INITIATES, R.INVOKES)]
    return [*givers, *commands, event, *model.after(event.note, R.FEEDS, R.TRIGGERS)]


def _frame(number: int, element: Element, context: Context, *, begins: bool) -> str:
    return f"{'rf' if begins else 'tf'} {number:02} {_WORDS[element.kind]} {context.name}.{element.name}"
