"""A setting that nobody can find is no setting."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def settings_of_the_code() -> set[str]:
    """Environment variables that storming/ reads: the first argument of every call of its environment module."""
    calls = (
        node
        for file in (ROOT / "storming").rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call) and node.args and ast.unparse(node.func).startswith("environment.")
    )
    names = (call.args[0].value for call in calls if isinstance(call.args[0], ast.Constant))
    return {name for name in names if isinstance(name, str) and name.isupper()}


def settings_of_the_shell() -> set[str]:
    """Variables that `make run` reads beside them."""
    return set(re.findall(r"^([A-Z_]+) \?=", (ROOT / "Makefile").read_text(), re.MULTILINE))


SETTINGS = sorted(settings_of_the_code() | settings_of_the_shell())


def test_the_search_for_settings_finds_some() -> None:
    assert {"DATABASE_URL", "VALKEY_URL", "SECRET_KEY", "PUBLIC_URL", "STORMING_VAR", "SERVER", "HOST", "PORT"} <= set(
        SETTINGS
    )


@pytest.mark.parametrize("name", SETTINGS)
@pytest.mark.parametrize("page", ["docs/settings.md", ".env.example"])
def test_every_setting_is_documented(name: str, page: str) -> None:
    assert re.search(rf"\b{name}\b", (ROOT / page).read_text())
