"""The unions are closed, the folds are complete, and the board can be written down."""

import re
from pathlib import Path
from typing import get_args

import msgspec

from boards.domain import rejections
from boards.domain.board import Board
from boards.domain.commands import Command
from boards.domain.events import Event
from boards.domain.evolve import APPLY, evolve, replay
from boards.domain.kinds import LOOKS, PALETTES, Format, Kind
from boards.domain.picture import Picture, board_of, picture
from tests.domain.specification import OPENED, note
from tests.domain.test_undo import BOARD

ROOT = Path(__file__).parents[2]


def test_E1_every_fact_is_folded() -> None:
    assert set(APPLY) == set(get_args(Event))


def test_tags_are_written_out_and_equal_the_names_of_today() -> None:
    for member in (*get_args(Event), *get_args(Command)):
        assert member.__struct_config__.tag == member.__name__


def test_every_kind_has_a_look_and_every_format_a_palette() -> None:
    assert set(LOOKS) == set(Kind)
    assert set(PALETTES) == set(Format)
    keys = [look.key for look in LOOKS.values() if look.key]
    assert len(keys) == len(set(keys))


def test_evolve_leaves_the_board_before_as_it_was() -> None:
    before = replay([OPENED])
    from boards.domain.events import NotePlaced  # noqa: PLC0415  -- beside its only use

    after = evolve(before, NotePlaced(note()))
    assert (before.version, len(before.notes)) == (1, 0)
    assert (after.version, len(after.notes)) == (2, 1)


def test_a_board_can_be_written_down_and_read_back() -> None:
    text = msgspec.json.encode(picture(BOARD))
    assert board_of(msgspec.json.decode(text, type=Picture)) == BOARD
    assert board_of(picture(Board())) == Board()


def test_every_rejection_has_a_code_of_its_own_and_a_place_in_the_tree() -> None:
    family = [one for one in rejections.Rejection.__subclasses__() if one.__module__ == rejections.__name__]
    assert len({member.code for member in family}) == len(family)
    assert all(member.__name__ in (rejections.__doc__ or "") for member in family)


def test_every_rule_cited_by_a_test_is_written_in_RULES() -> None:
    rules = set(re.findall(r"^\| ([A-Z]\d) \|", (ROOT / "boards/domain/RULES.md").read_text(), re.MULTILINE))
    cited: set[str] = set()
    for file in (ROOT / "tests/domain").glob("test_*.py"):
        for name in re.findall(r"def test_((?:[A-Z]\d_)+)", file.read_text()):
            cited |= set(name.strip("_").split("_"))
    assert cited <= rules
    assert rules - cited == set(), "rules without a test"
