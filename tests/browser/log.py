"""The log as it lies on the server, folded from zero by the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from boards.domain.events import Event
from boards.domain.evolve import replay
from boards.domain.picture import plain

if TYPE_CHECKING:
    from tests.browser.person import Person


def entries(person: Person, url: str) -> list[dict[str, Any]]:
    """All entries of the board that this person has open, oldest first, over HTTP with the person's own cookie."""
    found: list[dict[str, Any]] = []
    while True:
        after = found[-1]["version"] if found else 0
        answer = person.context.request.get(f"{url}/api/boards/{person.board_id}/entries/?after={after}&limit=500")
        assert answer.ok, answer.text()
        page = answer.json()
        found += page["entries"]
        if len(found) >= page["head"]:
            return found


def replayed(log: list[dict[str, Any]]) -> dict[str, Any]:
    """The board that the log makes, from the first entry on."""
    assert [entry["version"] for entry in log] == list(range(1, len(log) + 1))
    facts = [msgspec.convert({"type": entry["type"], **entry["data"]}, Event) for entry in log]
    return plain(replay(facts))
