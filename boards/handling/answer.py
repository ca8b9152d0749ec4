"""What becomes of a wish that is kept."""

from typing import NamedTuple

from boards.journal.entry import Entry


class Kept(NamedTuple):
    """The wish is on disk.

    versions  its first and last entry; empty when it was no news
    entries   what it made
    head      the board's version when it was answered
    """

    versions: tuple[int, ...]
    entries: list[Entry]
    head: int
