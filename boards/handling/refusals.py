"""What is refused before the board is asked: it is about the wish itself, not about what is on the board."""

from dataclasses import dataclass

from boards.domain.rejections import Rejection


@dataclass(eq=False)
class CommandIdReused(Rejection):
    """The id of this command belongs to another command already (DESIGN D6)."""

    code = "command_id_reused"
    command: str


@dataclass(eq=False)
class Malformed(Exception):
    """These bytes are no frame, no command, no JSON that we take. `what` says which rule they break (TRUST L13).

    json character duplicate_key depth number shape binary  are the values of `what`.
    """

    what: str
    where: str = ""

    code = "malformed"


@dataclass(eq=False)
class TooLarge(Malformed):
    """More bytes than a message may have (TRUST L01)."""

    code = "too_large"


@dataclass(eq=False)
class CommandFailed(Rejection):
    """A defect of the program met this command. Nothing of it was kept; the log of the server says more."""

    code = "command_failed"
    command: str


@dataclass(eq=False)
class EntryUnreadable(Rejection):
    """The log goes on with an entry that this program cannot read: a later one wrote it, or it is damaged (TRUST F20).

    Until it can be read the board is shown up to `last`, and nobody can change it; nothing is deleted.
    """

    code = "entry_unreadable"
    version: int
    last: int


@dataclass(eq=False)
class NotNow(Exception):
    """The wish could not be kept just now, or nobody knows whether it was: send it again, with the same id."""

    after_ms: int

    code = "not_now"
