"""The page keeps what people wrote; only what stands between its marks is replaced."""

from pathlib import Path

import pytest

from tests.bench import publishing


def test_tables_replace_the_tables_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "performance.md"
    page.write_text(f"# Words\n\n{publishing.BEGIN}\nold\n{publishing.END}\nmore words\n")
    monkeypatch.setattr(publishing, "PAGE", page)

    publishing.publish("| new |")
    publishing.publish("| newer |")

    assert page.read_text() == f"# Words\n\n{publishing.BEGIN}\n\n| newer |\n{publishing.END}\nmore words\n"


def test_the_page_has_its_marks_and_the_machine_is_told_by_class() -> None:
    page = publishing.PAGE.read_text()

    assert page.count(publishing.BEGIN) == page.count(publishing.END) == 1
    assert "cores" in publishing.machine()
