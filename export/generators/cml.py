"""Context Mapper Language: contexts, aggregates, messages and who follows whom, in one file (EXPORT table 4.4, E12).

No validator of that language runs here, and the file says so: the tests read it with a grammar of the subset written below.
A command or event without an aggregate stands in the application of its context. What happens after a command with several
events is an inclusive or, because a board does not say whether all of them or one of them follow.
"""

from collections.abc import Iterable, Iterator

from export.generators.cml_text import comment, field, name, text
from export.generators.origin import actors_of, origin, said
from export.generators.outsiders import Outsider, outsiders
from export.generators.payload import fields
from export.model import Context, Element, ElementKind, Files, Link, Model, Relation

E, R = ElementKind, Relation
HEAD = "Checked with Storming's subset grammar, not by Context Mapper."
_MESSAGES = {E.EVENT: "DomainEvent", E.COMMAND: "CommandEvent"}
_REMARKS = {E.ACTOR: "Actor", E.READ_MODEL: "Read model", E.HOTSPOT: "Open question", E.SYSTEM: "External system"}


def generate(model: Model) -> Files:
    """One file for the whole board."""
    names, systems = _names(model), outsiders(model)
    lines = [comment(f"{model.title or 'Board'} (board {model.board})"), f"// {HEAD}", ""]
    lines += _map(model, systems)
    for context in model.contexts:
        lines += ["", *_context(model, context, names)]
    for system in systems:
        notes = ", ".join(note for element in system.elements for note in element.notes())
        lines += ["", comment(f"{system.said} (note {notes})"), f"BoundedContext {name(system.name)} {{"]
        lines += ["  type = SYSTEM", "}"]
    return {"board.cml": "\n".join([*lines, ""]).encode()}


def _names(model: Model) -> dict[str, str]:
    """What each element is called, and the root of each aggregate.

    A file has one room for all names: the later of two gets its context in front.
    """
    contexts = {context.note: context.name for context in model.contexts}
    taken: set[str] = set()
    names: dict[str, str] = {}
    for element in model.elements:
        wanted = element.name if element.name not in taken else f"{contexts[element.context]}_{element.name}"
        taken.add(wanted)
        names[element.note] = wanted
    for aggregate in (element for element in model.elements if element.kind is E.AGGREGATE):
        wanted = f"{names[aggregate.note]}_Root"
        while wanted in taken:
            wanted += "_"
        taken.add(wanted)
        names[_root(aggregate)] = wanted
    return names


def _root(aggregate: Element) -> str:
    return f"root of {aggregate.note}"


def _map(model: Model, systems: list[Outsider]) -> Iterator[str]:
    """Which context listens to which; an external system is always upstream of those it works for."""
    contexts = {context.note: context.name for context in model.contexts}
    homes = {element.note: element.context for element in model.elements}
    members = [name(called) for called in (*contexts.values(), *(system.name for system in systems))]
    heard = {
        (homes[link.source], homes[link.target])
        for link in model.links
        if link.relation in {R.TRIGGERS, R.FEEDS} and homes[link.source] != homes[link.target]
    }
    yield "ContextMap {"
    yield from ([f"  contains {', '.join(members)}"] if members else [])
    yield from (f"  {name(contexts[up])} [U]->[D] {name(contexts[down])}" for up, down in sorted(heard))
    for system in systems:
        yield from (f"  {name(system.name)} [U]->[D] {name(contexts[context])}" for context in system.contexts)
    yield "}"


def _context(model: Model, context: Context, names: dict[str, str]) -> Iterator[str]:
    messages = model.of(context.note, *_MESSAGES)
    aggregates = model.of(context.note, E.AGGREGATE)
    owners = {message.note: owner.note if (owner := model.owner(message)) else None for message in messages}
    yield comment(f"{said(context)} (note {context.note})")
    yield f"BoundedContext {name(context.name)} {{"
    yield "  Application {"
    yield from _indented(_remarks(model, context), 4)
    for message in messages:
        if owners[message.note] is None:
            yield from _indented(_thing(model, message, _MESSAGES[message.kind], names[message.note]), 4)
    yield f"    Flow {context.name}Flow {{"
    yield from _indented(_flow(model, context, names), 6)
    yield "    }"
    yield "  }"
    for aggregate in aggregates:
        yield from _indented(_origin(model, aggregate), 2)
        yield f"  Aggregate {name(names[aggregate.note])} {{"
        yield from _indented(_thing(model, aggregate, "Entity", names[_root(aggregate)]), 4)
        for message in messages:
            if owners[message.note] == aggregate.note:
                yield from _indented(_thing(model, message, _MESSAGES[message.kind], names[message.note]), 4)
        yield "  }"
    yield "}"


def _thing(model: Model, element: Element, word: str, called: str) -> Iterator[str]:
    """An event, a command or the root of an aggregate, with what it carries; people's own words stand in front."""
    if element.kind is not E.AGGREGATE:
        yield from _origin(model, element)
    yield text(element.said())
    yield f"{word} {name(called)} {{"
    yield from (["  aggregateRoot"] if element.kind is E.AGGREGATE else [])
    key, *others = fields(model, element)
    yield f"  {field(key, key=element.kind is E.AGGREGATE)}"
    yield from (f"  {field(attribute, key=False)}" for attribute in others)
    yield "}"


def _origin(model: Model, element: Element) -> Iterator[str]:
    told = origin(model, element)
    since = f", version {told['version']}" if "version" in told else ""
    also = f", also {', '.join(element.merged)}" if element.merged else ""
    yield comment(f"note {element.note}{since}{also}")
    if element.pivotal:
        yield "// pivotal event"
    yield from (comment(f"open question: {question}") for question in told.get("hotspots", ()))


def _remarks(model: Model, context: Context) -> Iterator[str]:
    """What the language has no word for."""
    for element in model.of(context.note, *_REMARKS):
        yield comment(f"{_REMARKS[element.kind]}: {element.said()} (note {', '.join(element.notes())})")


def _flow(model: Model, context: Context, names: dict[str, str]) -> Iterator[str]:
    for command in model.of(context.note, E.COMMAND):
        owner = model.owner(command)
        actors = ", ".join(actor.said() for actor in actors_of(model, command))
        begin = f"command {name(names[command.note])}"
        begin += f" [initiated by {text(actors)}]" if actors else ""
        begin += f" delegates to {name(names[owner.note])}" if owner is not None else ""
        for sure, events in _ends(model, command, R.CAUSES):
            yield f"{begin} emits event {' O '.join(name(names[event.note]) for event in events)}{sure}"
    for policy in model.of(context.note, E.POLICY):
        yield comment(f"{policy.said()} (note {', '.join(policy.notes())})")
        weak = {link.source for link in model.links if link.target == policy.note and link.weak}
        for sure, commands in _ends(model, policy, R.INVOKES):
            done = " + ".join(name(names[command.note]) for command in commands)
            for event in model.before(policy.note, R.TRIGGERS):
                certain = sure or (_UNSURE if event.note in weak else "")
                yield f"event {name(names[event.note])} triggers command {done}{certain}"


_UNSURE = " // not certain"


def _ends(model: Model, element: Element, relation: Relation) -> Iterator[tuple[str, list[Element]]]:
    """What follows an element: first what is sure, then what is not, with the remark that says so."""
    weak = {_end(link) for link in model.links if link.source == element.note and link.weak}
    following = model.after(element.note, relation)
    for remark in ("", _UNSURE):
        found = [other for other in following if ((other.note, relation) in weak) is bool(remark)]
        if found:
            yield remark, found


def _end(link: Link) -> tuple[str, Relation]:
    return link.target, link.relation


def _indented(lines: Iterable[str], by: int) -> Iterator[str]:
    return (" " * by + line for line in lines)
