"""The files that Vite built, by their hashed names: `{% client_files "main" %}` in a template."""

import json
from functools import lru_cache
from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag
def client_files(entry: str) -> SafeString:
    """The style sheets and the script of one entry, `static/src/<entry>.ts`; nothing while the client is not built."""
    manifest = _manifest()
    key = f"static/src/{entry}.ts"
    if key not in manifest:
        return SafeString("")
    styles = _styles(manifest, key, set())
    return SafeString(
        format_html_join("", '<link rel="stylesheet" href="{}{}">', ((settings.STATIC_URL, file) for file in styles))
        + format_html_join(
            "", '<script type="module" src="{}{}"></script>', [(settings.STATIC_URL, manifest[key]["file"])]
        )
    )


def _styles(manifest: dict[str, Any], key: str, seen: set[str]) -> list[str]:
    """Style sheets of an entry and of what it imports, imported ones first, each once."""
    if key in seen:
        return []
    seen.add(key)
    chunk = manifest[key]
    found = [file for below in chunk.get("imports", []) for file in _styles(manifest, below, seen)]
    return list(dict.fromkeys(found + chunk.get("css", [])))


def _manifest() -> dict[str, Any]:
    """What Vite wrote about its output; read again whenever it was built anew."""
    path = settings.CLIENT_FILES / "manifest.json"
    try:
        stamp = path.stat().st_mtime_ns
    except FileNotFoundError:
        return {}
    return _read(str(path), stamp)


@lru_cache(maxsize=2)
def _read(path: str, _stamp: int) -> dict[str, Any]:
    with open(path, encoding="utf-8") as file:  # noqa: PTH123  -- the cache wants a plain string
        read: dict[str, Any] = json.load(file)
    return read
