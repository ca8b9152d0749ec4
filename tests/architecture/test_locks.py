"""What is installed is named by version and hash, and by nobody's address (DESIGN D15)."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
LISTS = sorted((ROOT / "requirements").glob("*.in"))


def packages_of_the_client() -> dict[str, dict[str, Any]]:
    lock = json.loads((ROOT / "package-lock.json").read_text())
    return {path: package for path, package in lock["packages"].items() if path}


@pytest.mark.parametrize("wanted", LISTS, ids=lambda path: path.stem)
def test_every_wish_is_locked_with_hashes(wanted: Path) -> None:
    names = re.findall(r"^([A-Za-z0-9_.-]+)", wanted.read_text(), re.MULTILINE)
    wishes = {re.sub(r"[-_.]+", "-", name).lower() for name in names if not name.startswith("-")}

    entries = [line for line in wanted.with_suffix(".txt").read_text().split("\n") if re.match(r"\S+==", line)]
    locked = {re.split(r"\[|==", line)[0] for line in entries}

    assert wishes <= locked
    assert all(line.endswith("\\") for line in entries), "a version without a hash"


@pytest.mark.parametrize("wanted", LISTS, ids=lambda path: path.stem)
def test_no_python_lock_names_an_address(wanted: Path) -> None:
    assert not re.search(r"://|index-url|find-links", wanted.with_suffix(".txt").read_text())


def test_the_client_lock_names_no_download_address() -> None:
    assert [path for path, package in packages_of_the_client().items() if "resolved" in package] == []
    assert [path for path, package in packages_of_the_client().items() if "integrity" not in package] == []


def test_the_client_lock_knows_every_platform() -> None:
    packages = packages_of_the_client()
    known = {path.rpartition("node_modules/")[2] for path in packages}

    missing = {
        name for package in packages.values() for name in package.get("optionalDependencies", {}) if name not in known
    }

    assert missing == set()
