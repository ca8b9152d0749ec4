"""One turn of an owner: the waiting wishes decided one after another, on one draft, in memory."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from boards.domain.board import Board
from boards.domain.commands import Undo
from boards.domain.decide import decide
from boards.domain.events import Event
from boards.domain.evolve import apply
from boards.domain.ids import CommandId, PersonId
from boards.domain.rejections import Rejection
from boards.handling.answer import Kept
from boards.handling.envelope import CommandEnvelope
from boards.handling.refusals import CommandFailed, CommandIdReused
from boards.journal.entry import Entry
from boards.journal.port import Receipt

log = logging.getLogger(__name__)


@dataclass
class Known:
    """What the journal says about wishes.

    receipts  those that are kept already
    entries   what these made, and what the gestures made that an Undo means
    """

    receipts: Mapping[CommandId, Receipt] = field(default_factory=dict)
    entries: Mapping[CommandId, list[Entry]] = field(default_factory=dict)


NOTHING: Final = Known()
"""What the journal says when nobody had to ask it."""


@dataclass(eq=False)
class Spoiled(Exception):
    """A fact of this wish did not fit the board for which it was decided: the draft is between two versions, and worth nothing."""

    command: CommandId


class Turn:
    """Begins with a draft and what is known; `settle` decides wish after wish; then `entries` and `receipts` are to be kept."""

    def __init__(self, draft: Board, known: Known, now: datetime) -> None:
        """Begin. The draft belongs to the turn: each wish that is granted changes it."""
        self.draft = draft
        self.entries: list[Entry] = []
        self.receipts: dict[CommandId, Receipt] = {}
        self._known = known
        self._now = now
        self._made: dict[CommandId, list[Entry]] = {}

    def settle(self, envelope: CommandEnvelope) -> Kept | Rejection:
        """What becomes of a wish, if this turn is kept. Raises Spoiled: then nothing of the turn may be kept."""
        kept = self._known.receipts.get(envelope.id) or self.receipts.get(envelope.id)
        if kept is not None:
            return self._again(envelope, kept)
        return self._decide(envelope)

    def doubted(self, envelope: CommandEnvelope, no: Rejection, late: Known) -> Kept | Rejection:
        """A refusal, unless the journal, asked afterwards, says that the wish had been kept long ago."""
        kept = late.receipts.get(envelope.id)
        if kept is None:
            return no
        self._made[envelope.id] = late.entries.get(envelope.id, [])
        return self._again(envelope, kept)

    def _decide(self, envelope: CommandEnvelope) -> Kept | Rejection:
        try:
            command, by = envelope.command, envelope.by
            events = decide(command, self.draft, by, self._gesture(command, by) if isinstance(command, Undo) else ())
        except Rejection as no:
            return no
        except Exception:
            log.exception("a command of type %s could not be decided", type(envelope.command).__name__)
            return CommandFailed(envelope.id)
        made = [self._happened(event, envelope) for event in events]
        first, last = (made[0].version, made[-1].version) if made else (0, 0)
        self.entries += made
        self.receipts[envelope.id] = Receipt(envelope.id, envelope.digest(), first, last)
        self._made[envelope.id] = made
        return Kept((first, last) if made else (), made, self.draft.version)

    def _happened(self, event: Event, envelope: CommandEnvelope) -> Entry:
        try:
            apply(self.draft, event)
        except Exception as defect:
            raise Spoiled(envelope.id) from defect
        return Entry(self.draft.version, self._now, envelope.by, envelope.id, event)

    def _again(self, envelope: CommandEnvelope, kept: Receipt) -> Kept | Rejection:
        """The same wish gets the same answer; other words under its id are refused."""
        if kept.digest != envelope.digest():
            return CommandIdReused(envelope.id)
        return self._answer(self._entries_of(envelope.id))

    def _gesture(self, undo: Undo, by: PersonId) -> Sequence[Event]:
        """The facts of the gesture that is meant; none when it is not this person's own."""
        return [entry.event for entry in self._entries_of(undo.gesture) if entry.by == by]

    def _entries_of(self, command: CommandId) -> list[Entry]:
        made = self._made.get(command)
        return self._known.entries.get(command, []) if made is None else made

    def _answer(self, made: list[Entry]) -> Kept:
        versions = (made[0].version, made[-1].version) if made else ()
        return Kept(versions, made, max(self.draft.version, *versions, 0))
