"""The page as assistive technology has it: the browser's own accessibility tree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Page


@dataclass(frozen=True)
class Heard:
    """One node: what it is and what it is called."""

    role: str
    name: str


def tree(page: Page) -> list[Heard]:
    """Every node that is not ignored, in the order of the page."""
    session = page.context.new_cdp_session(page)
    nodes: list[dict[str, Any]] = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        Heard(str(node.get("role", {}).get("value", "")), str(node.get("name", {}).get("value", "")))
        for node in nodes
        if not node.get("ignored")
    ]
