"""The table of rights (TRUST A8)."""

from typing import get_args

import pytest

from boards.access.policy import WHO_MAY, may
from boards.access.roles import Role
from boards.domain import commands as c
from boards.domain.kinds import Format


def test_A8_every_command_has_a_line() -> None:
    assert set(WHO_MAY) == set(get_args(c.Command))


@pytest.mark.parametrize("command", get_args(c.Command))
def test_a_facilitator_may_everything(command: type) -> None:
    assert Role.FACILITATOR in WHO_MAY[command]


def test_an_observer_may_only_say_a_name() -> None:
    assert [command for command in get_args(c.Command) if Role.OBSERVER in WHO_MAY[command]] == [c.Introduce]


def test_a_participant_opens_renames_relabels_and_fills_no_board() -> None:
    denied = {command for command in get_args(c.Command) if Role.PARTICIPANT not in WHO_MAY[command]}
    assert denied == {c.OpenBoard, c.RenameBoard, c.EditLegend, c.ImportDrawing}


def test_an_unknown_role_may_nothing() -> None:
    assert not may("owner", c.OpenBoard(title="x", format=Format.BLANK))


@pytest.mark.parametrize(("mine", "other", "covers"), [
    (Role.FACILITATOR, Role.PARTICIPANT, True),
    (Role.PARTICIPANT, Role.PARTICIPANT, True),
    (Role.OBSERVER, Role.PARTICIPANT, False),
])  # fmt: skip
def test_roles_have_an_order(mine: Role, other: Role, covers: bool) -> None:  # noqa: FBT001  -- a table
    assert mine.covers(other) is covers
