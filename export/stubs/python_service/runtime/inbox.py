"""Events from the stream, each acted upon once, in the order of its own stream.

Receiving only writes down who has to look at an event; after that commit the broker may forget it. Working takes the
written-down items one by one: effects and the mark "done" share a transaction. What a policy cannot do is parked with the
reason, visible, and the others go on.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Mapping
from typing import Any

from . import journal
from .kernel import Kernel
from .store import Query
from .words import Event, Malformed, Policy, Rejected

FACTS = "facts"
"""The consumer that keeps other contexts' events for the views of this one."""
TRIES = 10
SLOWEST = 60.0  # seconds between two tries


class Inbox:
    """The consuming side of the service."""

    def __init__(self, kernel: Kernel, tries: int = TRIES) -> None:
        self._kernel = kernel
        self._catalogue = kernel.catalogue
        self._store = kernel.store
        self._tries = tries
        self._policies = {f"policy:{policy.name}": policy for policy in self._catalogue.policies}
        viewed = {key for view in self._catalogue.views for key in view.on}
        self._facts = {key for key in viewed if key[0] != self._catalogue.context}
        self.ignored = 0

    def receive(self, delivered: object) -> None:
        """Take an event in. When this returns it is safe here, and may be acknowledged.

        A repeated event changes nothing; one that comes too early waits until the ones before it have come.
        Raises Malformed when it is no event.
        """
        event = _checked(delivered)
        context, subject, sequence = _context(event), str(event["subject"]), int(event["sequence"])
        with self._store.writing() as query:
            reached = query("SELECT last FROM sequences WHERE source = ? AND subject = ?", context, subject)
            last = int(reached[0][0]) if reached else 0
            if sequence <= last:
                return
            if sequence > last + 1 and context == self._catalogue.context:
                last = self._catch_up(query, subject, last, sequence)
            if sequence > last + 1:
                query("INSERT OR IGNORE INTO early VALUES(?, ?, ?, ?)", context, subject, sequence, json.dumps(event))
                return
            while event:
                self._take(query, event)
                last += 1
                held = query(
                    "DELETE FROM early WHERE source = ? AND subject = ? AND sequence = ? RETURNING event",
                    context,
                    subject,
                    last + 1,
                )
                event = json.loads(held[0][0]) if held else {}
            query(
                "INSERT INTO sequences VALUES(?, ?, ?) ON CONFLICT(source, subject) DO UPDATE SET last = excluded.last",
                context,
                subject,
                last,
            )
        self._kernel.changed()

    def work(self) -> bool:
        """Let one consumer look at one waiting event. False when nothing is due."""
        with self._store.reading() as query:
            due = query(
                "SELECT id, consumer, event FROM inbox AS item WHERE status = 'waiting' AND due <= ? AND NOT EXISTS ("
                " SELECT 1 FROM inbox AS before WHERE before.status = 'waiting' AND before.consumer = item.consumer"
                " AND before.source = item.source AND before.subject = item.subject AND before.sequence < item.sequence)"
                " ORDER BY id LIMIT 1",
                time.time(),
            )
        if not due:
            return False
        item, consumer, event = int(due[0][0]), str(due[0][1]), json.loads(due[0][2])
        try:
            with self._store.writing() as query:
                self._act(query, consumer, event)
                query("UPDATE inbox SET status = 'done', event = NULL, reason = NULL WHERE id = ?", item)
        except (Rejected, NotImplementedError) as refused:
            self._failed(item, str(refused), for_good=True)
        except Exception as broken:  # noqa: BLE001 - whatever a policy raises, it must not stop the others
            self._failed(item, f"{type(broken).__name__}: {broken}", for_good=False)
        self._kernel.changed()
        return True

    def parked(self, limit: int = 100) -> list[dict[str, Any]]:
        """What nobody could act upon, oldest first, with the reason."""
        names = ("id", "consumer", "source", "event_id", "subject", "attempts", "reason", "event")
        with self._store.reading() as query:
            rows = query("SELECT " + ", ".join(names) + " FROM parked ORDER BY id LIMIT ?", limit)  # noqa: S608 - our own words
        return [{**dict(zip(names, row, strict=True)), "event": json.loads(row[-1])} for row in rows]

    def retry(self, item: int) -> bool:
        """Give a parked event another chance. False when there is none with this id."""
        with self._store.writing() as query:
            found = query(
                "UPDATE inbox SET status = 'waiting', attempts = 0, due = 0 WHERE id = ? AND status = 'parked' "
                "RETURNING id",
                item,
            )
        self._kernel.changed()
        return bool(found)

    def counts(self) -> dict[str, int]:
        """How many events wait for a consumer, are parked, or came before their predecessor."""
        with self._store.reading() as query:
            by_status = dict(query("SELECT status, count(*) FROM inbox WHERE status <> 'done' GROUP BY status"))
            early = query("SELECT count(*) FROM early")[0][0]
        return {"waiting": by_status.get("waiting", 0), "parked": by_status.get("parked", 0), "early": early}

    def _take(self, query: Query, event: Mapping[str, Any]) -> None:
        key = (_context(event), _type(event))
        if key[0] == self._catalogue.context:
            key = (key[0], self._catalogue.upcasts.get(key[1], key[1]))
        consumers = [name for name, policy in self._policies.items() if key in policy.on]
        if key in self._facts:
            consumers.append(FACTS)
        if not consumers:
            self.ignored += 1
        for consumer in consumers:
            query(
                "INSERT OR IGNORE INTO inbox(consumer, source, event_id, subject, sequence, event, status, attempts, due) "
                "VALUES(?, ?, ?, ?, ?, ?, 'waiting', 0, 0)",
                consumer,
                key[0],
                event["id"],
                event["subject"],
                int(event["sequence"]),
                json.dumps(event),
            )

    def _catch_up(self, query: Query, subject: str, last: int, sequence: int) -> int:
        """Our own journal knows what the stream no longer has."""
        for line in journal.stream(query, self._catalogue.context, subject, last):
            if line.version < sequence:
                self._take(query, line.cloudevent())
                last = line.version
        return last

    def _act(self, query: Query, consumer: str, event: Mapping[str, Any]) -> None:
        context = _context(event)
        if consumer == FACTS:
            journal.append(
                query,
                source=context,
                stream=str(event["subject"]),
                version=int(event["sequence"]),
                event_id=str(event["id"]),
                type_=_type(event),
                data=event["data"],
                meta={},
                time=str(event.get("time") or journal.now()),
            )
            return
        policy = self._policies.get(consumer)
        if policy is None:
            raise Rejected("this policy is no longer part of the service")
        fact = self._catalogue.event(context, _type(event), event["data"])
        if fact is not None:
            self._react(query, policy, fact, event)

    def _react(self, query: Query, policy: Policy, fact: Event, event: Mapping[str, Any]) -> None:
        meta = {
            "cause": str(event["id"]),
            "correlation": str(event.get("correlationid") or event["id"]),
            "policy": policy.name,
            "hops": int(event.get("hops", 0)) + 1,
        }
        for index, command in enumerate(policy.react(fact)):
            name = f"{event['source']}/{event['id']}/{policy.name}/{index}"
            self._kernel.decide(query, command, str(uuid.uuid5(uuid.NAMESPACE_URL, name)), meta=meta)

    def _failed(self, item: int, reason: str, *, for_good: bool) -> None:
        with self._store.writing() as query:
            attempts = int(query("SELECT attempts FROM inbox WHERE id = ?", item)[0][0]) + 1
            status = "parked" if for_good or attempts >= self._tries else "waiting"
            due = time.time() + min(SLOWEST, 0.05 * 2**attempts)
            query(
                "UPDATE inbox SET status = ?, attempts = ?, due = ?, reason = ? WHERE id = ?",
                status,
                attempts,
                due,
                reason,
                item,
            )


def _checked(delivered: object) -> dict[str, Any]:
    if not isinstance(delivered, Mapping):
        raise Malformed("not an object")
    for name in ("id", "source", "type", "subject", "sequence"):
        if not isinstance(delivered.get(name), str) or not delivered[name]:
            raise Malformed(f"the event has no {name}")
    if delivered.get("specversion") != "1.0" or not isinstance(delivered.get("data"), Mapping):
        raise Malformed("not a CloudEvent 1.0 with an object as its data")
    if not delivered["sequence"].isascii() or not delivered["sequence"].isdigit() or not delivered["type"].count("."):
        raise Malformed("sequence must be a number and type must name its context")
    return dict(delivered)


def _context(event: Mapping[str, Any]) -> str:
    return str(event["type"]).partition(".")[0]


def _type(event: Mapping[str, Any]) -> str:
    return str(event["type"]).partition(".")[2]
