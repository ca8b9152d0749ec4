"""Every limit is a setting, held between bounds, and stands in docs/settings.md as it is in the code (TRUST section 2)."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from boards.domain.decide import room as board_room
from boards.importers import limits as file_limits
from boards.live import lobby
from storming import environment, limits

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_says_what_the_code_says() -> None:
    page = (ROOT / "docs" / "settings.md").read_text()
    rows = re.findall(r"^\| `(\w+)` \| (\d+) \| (\d+) \| (\d+) \|", page, re.MULTILINE)
    assert [(name, *map(int, numbers)) for name, *numbers in rows] == [
        (limit.variable, limit.default, limit.least, limit.most) for limit in limits.LIMITS
    ]


@pytest.mark.parametrize("name", [limit.variable for limit in limits.LIMITS])
def test_every_limit_stands_in_the_example(name: str) -> None:
    assert re.search(rf"^#{name}=", (ROOT / ".env.example").read_text(), re.MULTILINE)


@pytest.mark.parametrize("given", ["many", "-1", "0", "61", "2.5", "²", "9" * 5000])
def test_a_number_that_cannot_be_used_stops_the_start(monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    monkeypatch.setenv("PRESENCE_PER_SECOND", given)
    with pytest.raises(ImproperlyConfigured, match="PRESENCE_PER_SECOND must be a number from 1 to 60"):
        environment.number("PRESENCE_PER_SECOND", 20, least=1, most=60)


def test_without_a_word_of_the_surroundings_the_defaults_hold() -> None:
    assert lobby.SOCKETS_PER_BOARD == 200
    assert board_room.ITEM_LIMIT == 20_000
    assert file_limits.FILE == 10 * 1024 * 1024


def test_what_the_surroundings_say_reaches_the_rooms() -> None:
    asked = (
        "import django; django.setup(); from django.conf import settings; from boards.live import across, connection, lobby, room;"
        "from boards.domain.decide import room as board; from boards.handling import wire, wired;"
        "from boards.importers import limits, packing; options = settings.DATABASES['default']['OPTIONS'];"
        "print(lobby.SOCKETS_PER_PERSON, lobby.HELLO_SECONDS, room.PRESENCE_SECONDS, board.ITEM_LIMIT, limits.FILE,"
        "packing.Allowance()._left,"
        "wire.plain('\"' + 'x' * 69_998 + '\"') and wire.MESSAGE_LIMIT, connection.BACKLOG_BYTES, connection.BACKLOG_SECONDS,"
        "across.DEADLINE, wired.WRITERS.deadline, wired.READERS.deadline, options['options'].split()[-1])"
    )
    said = {
        "SOCKETS_PER_PERSON": "300",
        "HELLO_SECONDS": "20",
        "PRESENCE_PER_SECOND": "10",
        "BOARD_ITEMS": "500",
        "IMPORT_BYTES": "2000",
        "IMPORT_UNPACKED_BYTES": "3000",
        "MESSAGE_BYTES": "70000",
        "BACKLOG_BYTES": "400000",
        "BACKLOG_SECONDS": "3",
        "STATEMENT_SECONDS": "10",
        "LAYER_MS": "250",
        "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none",
        "DJANGO_SETTINGS_MODULE": "storming.settings",
        "SECRET_KEY": "for this test",
    }
    done = subprocess.run(
        [sys.executable, "-c", asked], env=said, cwd=ROOT, capture_output=True, text=True, check=False
    )
    told = "300 20 0.1 500 2000 3000 70000 400000 3 0.25 8.0 8.0 statement_timeout=10000"
    assert done.stdout.split() == told.split(), done.stderr
