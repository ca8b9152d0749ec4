"""Markdown: the model as a page that people read, with a picture drawn by Mermaid (TRUST 8 X3).

People's words are never markup here: every sign that Markdown or HTML could take for its own is escaped, and each text is one line.
"""

import re
from typing import Final

from export.generators.mermaid import flow_chart
from export.generators.origin import said
from export.model import Context, Element, ElementKind, Files, Finding, LeftOut, Model
from export.names import label

_MARKUP: Final = re.compile(r"([\\`*_{}\[\]()#+\-.!|~:=@$^/\"'])")
_HEADINGS: Final = {
    ElementKind.EVENT: "Events",
    ElementKind.COMMAND: "Commands",
    ElementKind.AGGREGATE: "Aggregates",
    ElementKind.POLICY: "Policies",
    ElementKind.READ_MODEL: "Read models",
    ElementKind.ACTOR: "Actors",
    ElementKind.SYSTEM: "External systems",
    ElementKind.HOTSPOT: "Hot spots",
}
_BESIDE: Final = frozenset({"concerns"})


def generate(model: Model) -> Files:
    """One page."""
    lines = [f"# {escaped(model.title) or 'Board'}", ""]
    for context in model.contexts:
        lines += _context(model, context)
    lines += _findings(model.findings)
    lines += _left_out(model.left_out)
    return {"board.md": "\n".join(lines).encode()}


def escaped(text: str) -> str:
    """People's words on one line of Markdown, read as nothing but words."""
    plain = label(" ".join(text.splitlines()))
    return _MARKUP.sub(r"\\\1", plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def _context(model: Model, context: Context) -> list[str]:
    lines = [f"## {escaped(said(context))}", "", "```mermaid", flow_chart(model, context).rstrip(), "```", ""]
    for kind, heading in _HEADINGS.items():
        elements = model.of(context.note, kind)
        if elements:
            lines += [f"### {heading}", "", "| Note | Name | Attributes | Leads to | Id |", "|---|---|---|---|---|"]
            lines += [_row(model, element) for element in elements]
            lines.append("")
    return lines


def _row(model: Model, element: Element) -> str:
    attributes = ", ".join(f"{a.name}: {a.type}{' (optional)' if a.optional else ''}" for a in element.attributes)
    names = {e.note: e.name for e in model.elements}
    follows = [
        f"{names[link.target]}{' (not certain)' if link.weak else ''}"
        for link in model.links
        if link.source == element.note and link.relation.value not in _BESIDE
    ]
    star = " \N{BLACK STAR}" if element.pivotal else ""
    cells = [escaped(element.said()) + star, element.name, escaped(attributes), ", ".join(follows), f"`{element.note}`"]
    return f"| {' | '.join(cells)} |"


def _findings(findings: list[Finding]) -> list[str]:
    if not findings:
        return []
    lines = ["## Findings", "", "| Code | Severity | Message | Notes |", "|---|---|---|---|"]
    for found in findings:
        notes = ", ".join(f"`{note}`" for note in found.notes)
        lines.append(f"| {found.code} | {found.severity} | {escaped(found.message)} {escaped(found.fix)} | {notes} |")
    return [*lines, ""]


def _left_out(left_out: list[LeftOut]) -> list[str]:
    if not left_out:
        return []
    lines = ["## Left out", "", "| Note | Reason |", "|---|---|"]
    return [*lines, *(f"| `{left.note}` | {escaped(left.message)} |" for left in left_out), ""]
