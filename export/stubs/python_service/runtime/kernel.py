"""A command becomes events: fold the stream, decide, append, put into the outbox, keep the receipt. One transaction."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Callable, Mapping
from typing import Any

from . import journal
from .store import AlreadyThere, Query, Store
from .words import Catalogue, Command, Conflict, KeyReused, Rejected, content, stream_of

Answer = dict[str, Any]
"""`{stream, version, position, events: [{id, type, position}]}`: where the command's effects stand."""

LONGEST_CHAIN = 100
"""Events caused by policies one after another; a longer chain is a circle."""


class Kernel:
    """The write side of the service."""

    def __init__(self, catalogue: Catalogue, store: Store) -> None:
        self.catalogue = catalogue
        self.store = store
        self.listeners: list[Callable[[], None]] = []

    def handle(self, command: Command, key: str | None = None, expected: int | None = None) -> Answer:
        """Decide and write. When this returns, everything it says is on the disk.

        key        the caller's idempotency key: the same key and command get the first answer again, without a new effect
        expected   version of the stream that the caller saw
        Raises     Rejected, KeyReused, Conflict; NotImplementedError where the board does not say enough
        """
        try:
            with self.store.writing() as query:
                answer = self.decide(query, command, key or str(uuid.uuid4()), expected=expected)
        except AlreadyThere as taken:
            raise Conflict(f"{stream_of(command)} was written by somebody else") from taken
        self.changed()
        return answer

    def decide(
        self,
        query: Query,
        command: Command,
        command_id: str,
        *,
        expected: int | None = None,
        meta: Mapping[str, Any] | None = None,
    ) -> Answer:
        """The same inside somebody else's transaction; `meta` tells what caused the command."""
        fingerprint = _fingerprint(command)
        receipt = query("SELECT fingerprint, answer FROM receipts WHERE command_id = ?", command_id)
        if receipt:
            if receipt[0][0] != fingerprint:
                raise KeyReused("this Idempotency-Key was used with another command")
            return dict(json.loads(receipt[0][1]))
        if int((meta or {}).get("hops", 0)) > LONGEST_CHAIN:
            raise Rejected(f"more than {LONGEST_CHAIN} policies in a row: they seem to go in a circle")
        answer = self._write(query, command, command_id, expected, meta or {})
        query(
            "INSERT INTO receipts(command_id, fingerprint, answer) VALUES(?, ?, ?)",
            command_id,
            fingerprint,
            json.dumps(answer),
        )
        return answer

    def changed(self) -> None:
        """Tell everybody who waits that something was committed."""
        for listener in self.listeners:
            listener()

    def _write(
        self, query: Query, command: Command, command_id: str, expected: int | None, meta: Mapping[str, Any]
    ) -> Answer:
        stream, context = stream_of(command), self.catalogue.context
        history = journal.stream(query, context, stream)
        version = len(history)
        if expected is not None and expected != version:
            raise Conflict(f"{stream} is at version {version}, not {expected}")
        if command.OPENS is True and history:
            raise Rejected(f"{stream} already exists")
        if command.OPENS is False and not history:
            raise Rejected(f"{stream} does not exist")
        aggregate = self.catalogue.aggregates[command.AGGREGATE]
        state = aggregate.initial
        for line in history:
            event = self.catalogue.event(context, line.type, line.data)
            state = state if event is None else aggregate.evolve(state, event)
        written: list[dict[str, Any]] = []
        position = history[-1].position if history else 0
        for fact in aggregate.decide(command, state):
            version += 1
            event_id = str(uuid.uuid4())
            position = journal.append(
                query,
                source=context,
                stream=stream,
                version=version,
                event_id=event_id,
                type_=fact.TYPE,
                data=content(fact),
                meta={"command": command.TYPE, "command_id": command_id, "correlation": command_id, **meta},
            )
            query("INSERT INTO outbox(position) VALUES(?)", position)
            written.append({"id": event_id, "type": fact.TYPE, "position": position})
        return {"stream": stream, "version": version, "position": position, "events": written}


def _fingerprint(command: Command) -> str:
    body = json.dumps([command.TYPE, content(command)], sort_keys=True, allow_nan=False)
    return hashlib.sha256(body.encode()).hexdigest()
