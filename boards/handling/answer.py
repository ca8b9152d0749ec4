"""What becomes of a wish, and how whoever wished for it is told."""

from collections.abc import Callable

from msgspec import Struct

from boards.domain.rejections import Rejection
from boards.handling.refusals import NotNow
from boards.journal.entry import Entry


class Kept(Struct, frozen=True):
    """The wish is on disk.

    versions  its first and last entry; empty when it was no news
    entries   what it made
    head      the board's version when it was answered
    """

    versions: tuple[int, ...]
    entries: list[Entry]
    head: int


Answer = Kept | Rejection | NotNow
"""Each wish gets exactly one: it is kept, or the board says no, or it should come again with the same id (TRUST C4)."""

Tell = Callable[[Answer], None]
"""Takes the answer, in the event loop of the owner, right after the commit; must not wait."""
