"""What the code can open has a row in the table of states, so that nothing new is forgotten by those who look at all of them."""

import re
from pathlib import Path

import pytest

from tests.browser.states.places import NARROW_ONLY, PLACES, WIDE_ONLY

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "static" / "src"
SEEN = " ".join(selector for part in PLACES.values() for selector in part.values())
CODE = {path.relative_to(SOURCE): path.read_text() for path in SOURCE.rglob("*.ts") if ".test." not in path.name}


def everywhere(pattern: str) -> set[str]:
    """What the code names in that place."""
    return {name for text in CODE.values() for name in re.findall(pattern, text)}


CHOICES = set(
    re.findall(r"'(\w+)'", re.findall(r"CHOICES: readonly Choice\[\] = \[(.+)\]", CODE[Path("panels/choose.ts")])[0])
)
DIALOGS = everywhere(r"dialogFor\(asked, '(\w+)'") | everywhere(r"confirmWith\(\s*'(\w+)'") | CHOICES
HUNG = CODE[Path("main.ts")] + CODE[Path("dialogs.ts")]
LAYERS = set(re.findall(r"(?:bare|island|host|layer)\('([\w-]+)'", HUNG)) - {"stage", "unseen"}
ALWAYS_THERE = {"title", "format-island", "people", "palette", "corner", "zoom-bar", "legend", "trail-layer"}
"""Parts of the board itself, which is looked at as a whole."""


def test_the_code_is_read_rightly() -> None:
    """A table of nothing would agree with everything."""
    assert {"export", "legend", "paste", "withdraw", "leadTo"} <= DIALOGS
    assert {"tip-layer", "meeting-layer", "find"} <= LAYERS
    assert len(DIALOGS) == sum(
        len(re.findall(r"(?:dialogFor\(asked, '|confirmWith\(\s*')", text)) for text in CODE.values()
    ) + len(CHOICES)


@pytest.mark.parametrize("name", sorted(DIALOGS))
def test_every_dialog_has_a_state(name: str) -> None:
    """Those that are asked for, and the questions with two answers."""
    assert f'dialog[data-panel="{name}"]' in SEEN


@pytest.mark.parametrize("name", sorted(everywhere(r'id="([\w-]+)" class="menu')))
def test_every_menu_has_a_state(name: str) -> None:
    """Those that open beside a button."""
    assert f"#{name}" in SEEN


@pytest.mark.parametrize("name", sorted(LAYERS - ALWAYS_THERE))
def test_every_layer_over_the_board_has_a_state(name: str) -> None:
    """What is hung around the board and is not always there."""
    assert f".{name}" in SEEN


def test_every_dialog_is_opened_by_the_one_way() -> None:
    """A dialog made by hand would not be found above."""
    makers = {str(path) for path, text in CODE.items() if "createElement('dialog')" in text or "<dialog" in text}
    assert makers == {"panels/dialog.ts"}


def test_every_page_has_a_state() -> None:
    """One row at least for each template."""
    roots = {"home.html": "[data-board]", "import.html": "#import", "failure.html": "#failure", "board.html": ".note"}
    assert {path.name for path in (ROOT / "templates").glob("*.html")} - {"base.html"} == set(roots)
    assert all(root in SEEN for root in roots.values())


def test_what_a_window_lacks_is_in_the_table() -> None:
    """A misspelt exception would let nothing out, or everything."""
    assert {state for part in PLACES.values() for state in part} >= WIDE_ONLY | NARROW_ONLY
