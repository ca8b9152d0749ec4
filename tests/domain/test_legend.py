"""What a board calls the kinds, and on which paper they lie."""

import msgspec
import pytest

from boards.domain import commands as c
from boards.domain import events as e
from boards.domain.compensate import compensate
from boards.domain.decide.legend import CONTRAST, INK, contrast
from boards.domain.evolve import replay
from boards.domain.ids import CommandId
from boards.domain.kinds import LOOKS, Kind
from boards.domain.picture import plain
from boards.domain.rejections import ChangedSince, NameMissing, TextNotWritable, TextTooLong, TooDark
from tests.domain.specification import OPENED, given

RULE = e.LegendEdited(Kind.POLICY, "Whenever rule", "#CBB2D8", None, None)


def test_Y1_a_kind_is_called_something_else_here() -> None:
    given().when(c.EditLegend(Kind.POLICY, " Whenever  rule ", "#cbb2d8")).then(RULE)
    given().when(c.EditLegend(Kind.POLICY, " ")).then_refused(NameMissing)
    given().when(c.EditLegend(Kind.POLICY, "x" * 61)).then_refused(TextTooLong)
    given().when(c.EditLegend(Kind.POLICY, "two\nlines")).then_refused(TextNotWritable)


@pytest.mark.parametrize("paper", ["#000000", "#1A1A1A", "#767676", "#C00000", "#0000FF"])
def test_Y2_words_stay_readable(paper: str) -> None:
    given().when(c.EditLegend(Kind.EVENT, paper=paper)).then_refused(TooDark)


@pytest.mark.parametrize("kind", [kind for kind in Kind if LOOKS[kind].paper])
def test_Y2_the_paper_of_every_kind_would_do(kind: Kind) -> None:
    assert contrast(LOOKS[kind].paper, INK) >= CONTRAST
    assert round(contrast("#FFFFFF", "#000000"), 9) == 21


@pytest.mark.parametrize("paper", ["red", "#FFF", "#FFFFFF\n", "url(x)", "#GGGGGG"])
def test_Y2_a_paper_is_a_colour(paper: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"type": "EditLegend", "kind": "event", "paper": paper}, c.EditLegend)


def test_Y3_what_is_left_out_is_as_everywhere_again() -> None:
    given(RULE).when(c.EditLegend(Kind.POLICY, paper="#CBB2D8")).then(
        e.LegendEdited(Kind.POLICY, None, "#CBB2D8", "Whenever rule", "#CBB2D8"),
    )
    given(RULE).when(c.EditLegend(Kind.POLICY)).then(
        e.LegendEdited(Kind.POLICY, None, None, "Whenever rule", "#CBB2D8"),
    )
    given(RULE).when(c.EditLegend(Kind.POLICY, "Whenever rule", "#CBB2D8")).then_nothing()
    given().when(c.EditLegend(Kind.EVENT, paper="#ff9f4b")).then_nothing()
    given().when(c.EditLegend(Kind.EVENT)).then_nothing()


def test_Y3_a_board_without_a_legend_of_its_own_says_nothing_of_it() -> None:
    assert plain(replay([OPENED, RULE]))["legend"] == [
        {"kind": "policy", "name": "Whenever rule", "paper": "#CBB2D8"},
    ]
    back = e.LegendEdited(Kind.POLICY, None, None, "Whenever rule", "#CBB2D8")
    assert "legend" not in plain(replay([OPENED, RULE, back]))


def test_U3_what_somebody_called_it_since_stays() -> None:
    since = e.LegendEdited(Kind.POLICY, "Rule", "#CBB2D8", "Whenever rule", "#CBB2D8")
    with pytest.raises(ChangedSince):
        compensate(CommandId("did"), [RULE], replay([OPENED, RULE, since]))
