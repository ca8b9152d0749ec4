"""The words every part of the service shares: messages, refusals, and the description of one bounded context.

ServiceError
  Rejected         a business rule said no                               HTTP 422
  KeyReused        the same Idempotency-Key with another body            HTTP 422
  Conflict         somebody else wrote the stream first                  HTTP 409
  Malformed        these bytes are no event of the kind they claim       not acknowledged twice
  Unavailable      the stream cannot be reached just now                 tried again
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, ClassVar, TypeVar

T = TypeVar("T")
Row = dict[str, Any]
EventKey = tuple[str, str]
"""The context an event belongs to and its registered type: two contexts may use the same word."""


class ServiceError(Exception):
    """Whatever the service refuses, with a reason to show."""


class Rejected(ServiceError):
    """A business rule said no; the text is the rule's own."""


class KeyReused(ServiceError):
    """An idempotency key came a second time with another command."""


class Conflict(ServiceError):
    """The stream has moved on since the writer looked."""


class Malformed(ServiceError):
    """Bytes that are not what they claim to be."""


class Unavailable(ServiceError):
    """The stream cannot be reached just now."""


@dataclass(frozen=True, kw_only=True)
class Message:
    """A command or an event. Its own fields are in snake case, so nothing here collides with them.

    NOTE, LABEL   the sticky note it came from, and what stands on it
    TYPE          the registered name: stored and published, independent of the name of the class
    AGGREGATE     who handles or emits it; the first part of the stream id
    KEY           the field that says which one
    """

    NOTE: ClassVar[str] = ""
    LABEL: ClassVar[str] = ""
    TYPE: ClassVar[str] = ""
    AGGREGATE: ClassVar[str] = ""
    KEY: ClassVar[str] = ""


@dataclass(frozen=True, kw_only=True)
class Command(Message):
    """What somebody wants.

    OPENS    True: only where no stream exists yet; False: only where one exists; None: either
    ACTORS   who issues it on the board; documentation, not a permission
    """

    OPENS: ClassVar[bool | None] = None
    ACTORS: ClassVar[tuple[str, ...]] = ()


@dataclass(frozen=True, kw_only=True)
class Event(Message):
    """What happened. CONTEXT is the bounded context that owns the fact."""

    CONTEXT: ClassVar[str] = ""


@dataclass(frozen=True)
class Aggregate:
    """Two pure functions and where they begin."""

    name: str
    initial: Any
    decide: Callable[[Any, Any], Sequence[Event]]
    evolve: Callable[[Any, Any], Any]


@dataclass(frozen=True)
class Policy:
    """Whenever one of these events, then these commands."""

    name: str
    note: str
    on: frozenset[EventKey]
    react: Callable[[Any], Sequence[Command]]


@dataclass(frozen=True)
class View:
    """A read model: which row an event belongs to (None: to no row), and what the row becomes (None: nothing)."""

    name: str
    note: str
    label: str
    on: frozenset[EventKey]
    key: Callable[[Any], str | None]
    fold: Callable[[Row | None, Any], Row | None]


@dataclass(frozen=True)
class Catalogue:
    """One bounded context, complete: all that the runtime knows of the board.

    subscribes   (context, aggregate) of every stream of events that a policy or a view needs
    upcasts      older registered types -> the one that reads them today
    schemas      JSON Schema of every command and event, with an example each
    """

    context: str
    title: str
    aggregates: Mapping[str, Aggregate]
    commands: Mapping[str, type[Command]]
    events: Mapping[EventKey, type[Event]]
    policies: Sequence[Policy]
    views: Sequence[View]
    subscribes: Sequence[tuple[str, str]]
    upcasts: Mapping[str, str]
    schemas: Mapping[str, Mapping[str, Any]]

    def event(self, context: str, type_: str, data: Mapping[str, Any]) -> Event | None:
        """Read a stored or delivered event; None when this service does not know its type.

        Unknown fields are ignored and missing ones are None: what was written by an older or newer version stays readable.
        """
        if context == self.context:
            type_ = self.upcasts.get(type_, type_)
        known_as = self.events.get((context, type_))
        return (
            None if known_as is None else known_as(**{field.name: data.get(field.name) for field in fields(known_as)})
        )


def content(message: Message) -> dict[str, Any]:
    """The fields of a message as plain data."""
    return {field.name: getattr(message, field.name) for field in fields(message)}


def stream_of(message: Message) -> str:
    """The stream a message belongs to: `<Aggregate>-<id>`."""
    return f"{message.AGGREGATE}-{getattr(message, message.KEY)}"


def known(value: T | None, name: str) -> T:
    """A value that an earlier event should have told; Rejected when none has."""
    if value is None:
        raise Rejected(f"{name} is not known yet")
    return value
