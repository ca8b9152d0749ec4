"""Reads on from its checkpoint, publishes, and only then moves the checkpoint: at least once, in the journal's order."""

import logging
from collections.abc import Awaitable, Callable
from typing import Final

from asgiref.sync import sync_to_async
from django.db import transaction

from boards.journal.codec import Unreadable
from boards.journal.port import Journal, JournalAway, Placed, Position
from boards.projections import checkpoints
from boards.relay.publishers.port import Publisher
from boards.relay.translation import message

log = logging.getLogger(__name__)

READER: Final = "relay"
PAGE: Final = 200
"""Messages between two moves of the checkpoint: as many may come twice after a crash, under the same id."""


class Relay:
    """One reader of the journal. Several at once do no harm: ids make their messages the same."""

    def __init__(self, journal: Journal, publisher: Publisher, reader: str = READER) -> None:
        self._journal, self._publisher, self._reader = journal, publisher, reader

    async def once(self) -> int:
        """Publish everything that is new and answer how many messages that were.

        Raises  ConnectionError when the stream is away, Unreadable at an entry that cannot be read; the checkpoint then
                stands before what was not published
        """
        told = 0
        while page := await sync_to_async(self._page)():
            before, entries = page
            for placed in entries:
                await self._publisher.publish(message(placed))
            await sync_to_async(self._move)(before, entries[-1].position)
            told += len(entries)
        return told

    async def follow(self, pause: Callable[[], Awaitable[bool]]) -> None:
        """Publish for as long as `pause` answers true; a stream that is away is tried again after the next pause."""
        reached = False
        while True:
            try:
                if not reached:
                    await self._publisher.open()
                    reached = True
                await self.once()
            except ConnectionError as away:
                log.warning("nothing is relayed just now: %s", away)
                await self._publisher.close()
                reached = False
            except JournalAway as away:
                log.warning("the journal is away: %s", away)
            except Unreadable as stop:
                log.error("the relay stands before version %s of board %s: %s", stop.version, stop.board, stop.why)  # noqa: TRY400  -- the row is at fault, not this code
            if not await pause():
                await self._publisher.close()
                return

    def _page(self) -> tuple[Position, list[Placed]] | None:
        before = checkpoints.checkpoint(self._reader)
        entries = self._journal.feed(before, PAGE)
        return (before, entries) if entries else None

    def _move(self, before: Position, after: Position) -> None:
        with transaction.atomic():
            checkpoints.move(self._reader, before, after)
