"""Fed bit by bit or made again: the same rows (STYLE X12). What cannot be read stops the reader (E5)."""

from typing import Any

import pytest
from django.forms.models import model_to_dict

from boards.domain.evolve import replay
from boards.domain.ids import BoardId
from boards.journal.codec import Unreadable
from boards.journal.memory import MemoryJournal
from boards.journal.port import START, Placed, Position
from boards.projections import runner as running
from boards.projections.checkpoints import checkpoint
from boards.projections.runner import Runner
from boards.projections.tables import ActivityRow, CatalogueRow
from boards.projections.wired import PROJECTIONS, runner
from tests.projections.histories import journal_of

pytestmark = pytest.mark.django_db

SEEDS = (1, 2, 3)


def rows() -> dict[str, list[dict[str, Any]]]:
    """Everything that the projections say, without the keys of the tables."""
    return {
        "catalogue": [model_to_dict(row) for row in CatalogueRow.objects.order_by("board")],
        "activity": [
            model_to_dict(row, exclude=["id"]) for row in ActivityRow.objects.order_by("board", "minute", "person")
        ],
    }


@pytest.mark.parametrize("page", [1, 7, 500])
def test_X12_fed_in_pages_of_any_size_equals_made_again(monkeypatch: pytest.MonkeyPatch, page: int) -> None:
    journal = journal_of(*SEEDS)
    monkeypatch.setattr(running, "PAGE", page)
    runner(journal).advance()
    fed = rows()
    monkeypatch.setattr(running, "PAGE", 500)
    assert runner(journal).rebuild() == []
    assert rows() == fed
    assert len(fed["catalogue"]) == len(SEEDS)


def test_X12_the_catalogue_draws_what_is_on_the_board() -> None:
    journal = journal_of(*SEEDS)
    runner(journal).advance()
    for row in CatalogueRow.objects.all():
        board = replay(entry.event for entry in journal.read(BoardId(row.board)))
        drawn = {f"note {n.id}": [n.kind.value, n.x, n.y, n.w, n.h] for n in board.notes.values()}
        drawn |= {f"frame {f.id}": ["frame", f.x, f.y, f.w, f.h] for f in board.frames.values()}
        assert row.picture == drawn
        assert (row.title, row.format, row.version, row.notes) == (
            board.title, board.format, board.version, len(board.notes),
        )  # fmt: skip
        assert {person: name for person, name in row.names.items() if name} == board.people


def test_activity_counts_every_entry_once() -> None:
    journal = journal_of(*SEEDS)
    runner(journal).advance()
    for seed in SEEDS:
        board = BoardId(f"board-{seed}")
        counted = ActivityRow.objects.filter(board=board)
        assert sum(row.entries for row in counted) == journal.head(board)
        assert max(row.last for row in counted) == journal.head(board)


def test_advancing_again_changes_nothing() -> None:
    journal = journal_of(*SEEDS)
    runner(journal).advance()
    before = rows()
    runner(journal).advance()
    assert rows() == before


class Torn(MemoryJournal):
    """A journal in which one entry cannot be read."""

    def __init__(self, whole: MemoryJournal, readable: int) -> None:
        super().__init__()
        self._whole, self._readable = whole, readable

    def feed(self, after: Position = START, limit: int = 1000) -> list[Placed]:
        page = [placed for placed in self._whole.feed(after, limit) if placed.position.row <= self._readable]
        if not page and self._whole.feed(after, 1):
            torn = self._whole.feed(after, 1)[0]
            raise Unreadable(torn.board, torn.entry.version, "torn")
        return page


def test_E5_a_projection_stops_where_it_cannot_read_on_and_keeps_its_place() -> None:
    whole = journal_of(*SEEDS)
    torn = Torn(whole, readable=40)
    stops = runner(torn).advance()
    assert [stop.why for stop in stops] == ["torn", "torn"]
    assert {checkpoint(projection.name).row for projection in PROJECTIONS} == {40}
    assert sum(row.entries for row in ActivityRow.objects.all()) == 40
    assert Runner(whole, PROJECTIONS).advance() == []
    after_repair = rows()
    runner(whole).rebuild()
    assert rows() == after_repair
