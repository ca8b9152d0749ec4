"""One answer to every question of access: may this role do this? (TRUST A1)."""

from typing import Final

from boards.access.roles import Role
from boards.domain import commands as c

EVERYBODY: Final = frozenset(Role)
WRITERS: Final = frozenset({Role.FACILITATOR, Role.PARTICIPANT})
FACILITATORS: Final = frozenset({Role.FACILITATOR})

WHO_MAY: Final[dict[type, frozenset[Role]]] = {
    c.OpenBoard: FACILITATORS,
    c.RenameBoard: FACILITATORS,
    c.ImportDrawing: FACILITATORS,
    c.Introduce: EVERYBODY,
    c.PlaceNote: WRITERS,
    c.PlaceNotes: WRITERS,
    c.MoveItems: WRITERS,
    c.InsertSpace: WRITERS,
    c.RewordNote: WRITERS,
    c.ResizeNote: WRITERS,
    c.ResizeItems: WRITERS,
    c.ChangeKind: WRITERS,
    c.TurnNotes: WRITERS,
    c.RestackNotes: WRITERS,
    c.TagNotes: WRITERS,
    c.RemoveItems: WRITERS,
    c.LockItems: WRITERS,
    c.UnlockItems: WRITERS,
    c.ConnectNotes: WRITERS,
    c.RewordLink: WRITERS,
    c.DrawFrame: WRITERS,
    c.RenameFrame: WRITERS,
    c.ChangeFrameRole: WRITERS,
    c.ResizeFrame: WRITERS,
    c.DrawPivotal: WRITERS,
    c.RenamePivotal: WRITERS,
    c.EditLegend: FACILITATORS,
    c.RecordNames: WRITERS,
    c.Undo: WRITERS,
}
"""The table of rights. A test holds its keys against every command there is (TRUST A8)."""


def may(role: str, command: c.Command) -> bool:
    """Whether somebody of this role may wish for this at all; the board still decides whether it happens."""
    return role in WHO_MAY[type(command)]


def may_invite(role: str) -> bool:
    """Whether this role sees the board's links, revokes them and makes new ones."""
    return role == Role.FACILITATOR
