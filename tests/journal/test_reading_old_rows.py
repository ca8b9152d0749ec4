"""Old rows are lifted, damaged ones are named."""

from typing import Any

import pytest

from boards.domain.events import BoardOpened
from boards.domain.kinds import Format
from boards.journal import codec
from boards.journal.chain import ROOT, sealed
from boards.journal.codec import Row, Unreadable, entry_of
from boards.journal.upcasters import UPCASTERS, schema_of, uplift
from tests.journal.promise import HERE, OPENED, entries

ROW = sealed(HERE, ROOT, entries(OPENED))[0]


def titled(data: dict[str, Any]) -> dict[str, Any]:
    """A board was opened with a `name` once, and has a `title` now."""
    return {"type": "BoardOpened", "title": data["name"], "format": data["format"], "language": "en"}


def begun(data: dict[str, Any]) -> dict[str, Any]:
    """Boards began before they opened."""
    return {**data, "type": "BoardOpened"}


TABLE = {("BoardOpened", 1): titled, ("BoardBegun", 1): begun}


def test_an_event_without_upcasters_has_schema_1() -> None:
    assert schema_of("NotePlaced", TABLE) == 1


def test_an_upcaster_makes_the_next_schema_today_s() -> None:
    assert schema_of("BoardOpened", TABLE) == 2


def test_old_data_is_lifted_through_every_change_also_of_its_name() -> None:
    old = {"type": "BoardBegun", "name": "Rides", "format": "design"}
    lifted = uplift("BoardBegun", 1, old, TABLE)
    assert lifted == {"type": "BoardOpened", "title": "Rides", "format": "design", "language": "en"}


def test_a_row_of_an_old_schema_is_read_as_today_s_event(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(UPCASTERS, ("BoardOpened", 1), titled)
    old = ROW._replace(data='{"type":"BoardOpened","name":"Rides","format":"design"}', schema=1)
    assert entry_of(HERE, old).event == BoardOpened("Rides", Format.DESIGN, "en")


@pytest.mark.parametrize(
    "row",
    [
        ROW._replace(data='{"type":"BoardOpened","title":1,"format":"design","language":"en"}'),
        ROW._replace(data="{"),
        ROW._replace(data='{"type":"NeverHeardOf"}', type="NeverHeardOf"),
        ROW._replace(schema=99),
        ROW._replace(at=2**62),
    ],
    ids=["wrong type", "broken text", "unknown event", "from the future", "in the year 148108"],
)
def test_a_row_that_cannot_be_read_is_named(row: Row) -> None:
    with pytest.raises(Unreadable) as problem:
        codec.entry_of(HERE, row)
    assert (problem.value.board, problem.value.version) == (HERE, 1)
