"""What a client missed, or that it is too much to send here (STYLE X8)."""

from collections.abc import Sequence
from typing import Final

from boards.domain.ids import BoardId
from boards.journal.codec import Unreadable
from boards.journal.entry import Entry
from boards.journal.port import Journal
from boards.live.answers import Encoded, encoded
from boards.live.frames import Happened, Reload

ENTRIES: Final = 500
BYTES: Final = 256_000
"""More than this is fetched as a state over HTTP: cheaper for both sides."""


def told(entries: Sequence[Entry], head: int) -> Encoded:
    """The entries as one frame, or the advice to reload."""
    if len(entries) <= ENTRIES:
        ready = encoded(Happened(list(entries)))
        if ready.size <= BYTES:
            return ready
    return encoded(Reload(head))


def missed(journal: Journal, board: BoardId, after: int) -> tuple[int, Encoded | None]:
    """The board's head, and what came after a version: None when nothing did. Blocking.

    Raises JournalAway, and Unreadable when the very next entry cannot be read.

    A client that claims to show more than there is has seen another log: it reloads.
    """
    head = journal.head(board)
    if after > head:
        return head, encoded(Reload(head))
    if after == head:
        return head, None
    try:
        if head - after > ENTRIES:
            journal.read(board, after=after, limit=1)  # a client that reloaded may stand before what cannot be read
            return head, encoded(Reload(head))
        return head, told(journal.read(board, after=after, upto=head), head)
    except Unreadable as stop:
        return head, _up_to(journal, board, after, stop, head)


def _up_to(journal: Journal, board: BoardId, after: int, stop: Unreadable, head: int) -> Encoded:
    """What can be read before an entry that cannot, or the advice to reload when a snapshot lies behind it. Raises it."""
    if stop.version > after + 1:
        return told(journal.read(board, after=after, upto=stop.version - 1), head)
    drawn = journal.snapshot(board)
    if drawn is not None and drawn.version >= stop.version:
        return encoded(Reload(head))
    raise stop
