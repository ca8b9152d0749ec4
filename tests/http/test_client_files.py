"""The tags of the built client: styles first, then what the script needs, announced, then the script."""

import json
from pathlib import Path
from typing import Any

from django.utils import translation

from boards.http.client_files import client_files

MANIFEST = {
    "static/src/main.ts": {"file": "main.js", "css": ["main.css"], "imports": ["_below"], "dynamicImports": ["_later"]},
    "_below": {"file": "below.js", "css": ["below.css"], "imports": ["_deep"]},
    "_deep": {
        "file": "deep.js",
        "imports": ["_below"],
        "dynamicImports": ["static/src/words/de.ts", "static/src/words/en.ts"],
    },
    "_later": {"file": "later.js"},
    "static/src/words/de.ts": {"file": "de.js", "isDynamicEntry": True},
    "static/src/words/en.ts": {"file": "en.js", "isDynamicEntry": True},
    "static/src/words/start/de.ts": {"file": "de-start.js", "isDynamicEntry": True},
}


def test_a_page_announces_what_its_script_imports_and_the_words_of_its_language(settings: Any, tmp_path: Path) -> None:
    settings.CLIENT_FILES = tmp_path
    assert client_files("main") == ""
    (tmp_path / "manifest.json").write_text(json.dumps(MANIFEST))
    common = (
        '<link rel="stylesheet" href="/static/below.css"><link rel="stylesheet" href="/static/main.css">'
        '<link rel="modulepreload" href="/static/deep.js"><link rel="modulepreload" href="/static/below.js">'
    )
    script = '<script type="module" src="/static/main.js"></script>'
    with translation.override("en"):
        assert client_files("main") == f'{common}<link rel="modulepreload" href="/static/en.js">{script}'
    with translation.override("de"):
        assert client_files("main") == f'{common}<link rel="modulepreload" href="/static/de.js">{script}'
    assert client_files("nothing") == ""


def test_styles_that_entries_share_come_before_the_entrys_own(settings: Any, tmp_path: Path) -> None:
    settings.CLIENT_FILES = tmp_path
    manifest = {
        "_paper.css": {"file": "paper.css"},
        "static/src/main.ts": {"file": "main.js", "css": ["main.css", "paper.css"]},
    }
    (tmp_path / "manifest.json").write_text(json.dumps(manifest))
    sheets = '<link rel="stylesheet" href="/static/paper.css"><link rel="stylesheet" href="/static/main.css">'
    assert client_files("main").startswith(sheets)
