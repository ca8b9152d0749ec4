"""F20: logs as released versions wrote them are read today, whole, and give the board that they gave then.

`released/VERSION.jsonl` holds rows of every event that the version knew, `VERSION.board.json` the board after them. They are
never changed; a release with a changed event adds a pair.
"""

from pathlib import Path
from typing import get_args

import msgspec
import pytest

from boards.domain.events import Event
from boards.domain.evolve import replay
from boards.domain.ids import BoardId
from boards.domain.picture import Picture, board_of
from boards.journal.chain import ROOT, seal
from boards.journal.codec import Row, entries_of, type_of
from boards.journal.upcasters import UPCASTERS

LOGS = sorted(Path(__file__).with_name("released").glob("*.jsonl"))
BOARD = BoardId("released")
ROW = msgspec.json.Decoder(Row)


def rows(log: Path) -> list[Row]:
    return [ROW.decode(line) for line in log.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("log", LOGS, ids=lambda log: str(log.stem))
def test_F20_a_released_log_is_read_and_gives_its_board(log: Path) -> None:
    entries = entries_of(BOARD, 0, rows(log))
    drawn = msgspec.json.decode(log.with_suffix(".board.json").read_bytes(), type=Picture)
    assert replay(entry.event for entry in entries) == board_of(drawn)


@pytest.mark.parametrize("log", LOGS, ids=lambda log: str(log.stem))
def test_F22_the_chain_of_a_released_log_still_holds(log: Path) -> None:
    previous = ROOT
    for row in rows(log):
        previous = seal(BOARD, previous, row)
        assert row.hash == previous


def test_F20_every_event_and_every_old_shape_is_in_a_released_log() -> None:
    known = {(row.type, row.schema) for log in LOGS for row in rows(log)}
    assert {type_of(event) for event in get_args(Event)} <= {kind for kind, _ in known}
    assert set(UPCASTERS) <= known
