"""What the surroundings say becomes settings, or a sentence that names the variable."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from storming import environment


def test_without_a_database_there_is_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("DATABASE_URL", raising=False)
    made = environment.database("DATABASE_URL", tmp_path)
    assert (made["ENGINE"], made["NAME"]) == ("django.db.backends.sqlite3", str(tmp_path / "storming.sqlite3"))
    assert "synchronous=FULL" in made["OPTIONS"]["init_command"]


@pytest.mark.django_db(transaction=True)
def test_D4_sqlite_really_runs_with_wal_and_full_synchronisation() -> None:
    from django.db import connection  # noqa: PLC0415  -- only here

    if connection.vendor != "sqlite":
        pytest.skip("the tests run on another database, which has no such settings")
    with connection.cursor() as cursor:
        found = [cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert found == ["wal", 2]


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("postgresql://me:s%40crt@db.example.org:5433/board", ("board", "me", "s@crt", "db.example.org", "5433")),
        ("postgres://db.example.org/board", ("board", "", "", "db.example.org", "")),
        ("postgresql:///board?host=/run/pg&user=me", ("board", "me", "", "/run/pg", "")),
    ],
)
def test_a_postgresql_address_is_taken_apart(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str, expected: tuple[str, ...]
) -> None:
    monkeypatch.setenv("DATABASE_URL", address)
    made = environment.database("DATABASE_URL", tmp_path)
    assert tuple(made[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT")) == expected
    assert made["CONN_HEALTH_CHECKS"] is True


@pytest.mark.parametrize("address", ["mysql://x/y", "nonsense"])
def test_another_database_stops_the_start_with_an_example(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str
) -> None:
    monkeypatch.setenv("DATABASE_URL", address)
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must be postgresql://"):
        environment.database("DATABASE_URL", tmp_path)


def test_the_secret_is_made_once_and_for_its_owner_only(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    kept = tmp_path / "var" / "secret_key"
    first, second = environment.secret("SECRET_KEY", kept), environment.secret("SECRET_KEY", kept)
    assert first == second
    assert len(first) >= 50
    assert kept.stat().st_mode & 0o777 == 0o600
    assert [file.name for file in kept.parent.iterdir()] == ["secret_key"]


@pytest.mark.parametrize(("word", "on"), [("1", True), ("on", True), ("", False), ("False", False)])
def test_a_switch_is_on_or_off(monkeypatch: pytest.MonkeyPatch, word: str, on: bool) -> None:  # noqa: FBT001  -- a table
    monkeypatch.setenv("DEBUG", word)
    assert environment.switch("DEBUG") is on


def test_a_switch_that_is_neither_names_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEBUG", "maybe")
    with pytest.raises(ImproperlyConfigured, match="DEBUG must be 1 or 0"):
        environment.switch("DEBUG")


@pytest.mark.parametrize(
    ("given", "origin"),
    [
        ("https://Board.Example.org/", "https://board.example.org"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
        ("https://me:secret@board.example.org:8443/x?y", "https://board.example.org:8443"),
    ],
)
def test_an_origin_is_scheme_host_and_port(monkeypatch: pytest.MonkeyPatch, given: str, origin: str) -> None:
    monkeypatch.setenv("PUBLIC_URL", given)
    assert environment.origin("PUBLIC_URL", "") == origin


def test_an_origin_without_a_scheme_stops_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLIC_URL", "board.example.org")
    with pytest.raises(ImproperlyConfigured, match="PUBLIC_URL must be an address"):
        environment.origin("PUBLIC_URL", "")
