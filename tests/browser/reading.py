"""What a page says and shows, for tests that look at it as a whole."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

SOURCE = Path(__file__).parents[2] / "static" / "src"

SAID = """() => {
  const said = []
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walk.nextNode()) if (!walk.currentNode.parentElement.closest('script, style')) said.push(walk.currentNode.data)
  for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
    const [label, title, hint] = ['aria-label', 'title', 'placeholder'].map((name) => one.getAttribute(name) ?? '')
    said.push(label, title.split('  ')[0], hint)
  }
  return said.filter(Boolean).map((text) => text.trim()).filter(Boolean)
}"""

COLOURS = """async (png) => {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, image.width, image.height)
  const counts = {}
  for (let at = 0; at < data.length; at += 4) {
    const colour = '#' + [data[at], data[at + 1], data[at + 2]].map((part) => part.toString(16).padStart(2, '0')).join('')
    counts[colour] = (counts[colour] ?? 0) + 1
  }
  return counts
}"""


def catalogue(language: str) -> dict[str, str]:
    """The sentences of the client in a language, by key; those with plural forms are left out."""
    tables = "".join(room.read_text() for room in (SOURCE / "words").glob(f"*/{language}.ts"))
    rows = re.findall(r"^  '([\w.]+)': '((?:[^'\\]|\\.)+)',$", tables, re.MULTILINE)
    return {key: text.replace("\\'", "'") for key, text in rows}


def dark(token: str) -> str:
    """The dark value of a colour token, as #rrggbb."""
    found = re.search(rf"--{token}: light-dark\(#\w+, (#\w+)\)", (SOURCE / "style" / "tokens.css").read_text())
    assert found is not None, token
    return found[1]


def said(page: Page) -> set[str]:
    """Everything that a page says: texts, names of what can be pressed, hints."""
    return set(page.evaluate(SAID))


def colours(page: Page, png: bytes) -> dict[str, int]:
    """How many pixels of a picture have which colour; any page will do to count them."""
    counts: dict[str, int] = page.evaluate(COLOURS, base64.b64encode(png).decode())
    return counts
