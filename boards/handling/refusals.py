"""What is refused before the board is asked: it is about the wish itself, not about what is on the board."""

from dataclasses import dataclass

from boards.domain.rejections import Rejection


@dataclass(eq=False)
class CommandIdReused(Rejection):
    """The id of this command belongs to another command already (DESIGN D6)."""

    code = "command_id_reused"
    command: str


@dataclass(eq=False)
class Malformed(Exception):  # noqa: N818  -- the answer to bytes from outside, not a defect (STYLE E1)
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
