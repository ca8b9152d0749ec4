"""The files that Vite built, by their hashed names: `{% client_files "main" %}` in a template."""

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()


@register.simple_tag
def client_files(entry: str) -> SafeString:
    """The style sheets and the script of one entry, `static/src/<entry>.ts`; nothing while the client is not built.

    Scripts that the entry imports, and the words of the page's language, are announced, so that they come at once.
    """
    manifest = _manifest()
    key = f"static/src/{entry}.ts"
    if key not in manifest:
        return SafeString("")
    chunks = list(_chunks(manifest, key, set()))
    # Styles that several entries share may be a file of their own, which Vite names after the entry's; the entry has the last word.
    shared = {chunk["file"] for name, chunk in manifest.items() if name.endswith(".css")}
    named = dict.fromkeys(chain.from_iterable(chunk.get("css", []) for chunk in chunks))
    styles = sorted(named, key=lambda file: file not in shared)
    scripts = [chunk["file"] for chunk in (*chunks[:-1], *_words(manifest, chunks))]
    return SafeString(
        _tags('<link rel="stylesheet" href="{}{}">', styles)
        + _tags('<link rel="modulepreload" href="{}{}">', scripts)
        + _tags('<script type="module" src="{}{}"></script>', [manifest[key]["file"]])
    )


def _tags(tag: str, files: Iterable[str]) -> str:
    return format_html_join("", tag, ((settings.STATIC_URL, file) for file in files))


def _chunks(manifest: dict[str, Any], key: str, seen: set[str]) -> Iterator[dict[str, Any]]:
    """An entry and what it imports, imported ones first, each once."""
    if key in seen:
        return
    seen.add(key)
    for below in manifest[key].get("imports", []):
        yield from _chunks(manifest, below, seen)
    yield manifest[key]


def _words(manifest: dict[str, Any], chunks: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The tables of words that these chunks load when they run, in the language of the page."""
    table = f"/{(get_language() or 'en')[:2]}.ts"
    for key in dict.fromkeys(chain.from_iterable(chunk.get("dynamicImports", []) for chunk in chunks)):
        if key.startswith("static/src/words/") and key.endswith(table):
            yield manifest[key]


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
