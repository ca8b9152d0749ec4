"""What a board means: the one document that every generator reads (EXPORT section 3, `storming-model/1`).

Nothing here knows a place, a colour or a person. `note` is always the id of the note (or frame) that something came
from, so that each line of a generated file can name its origin.
"""

from enum import StrEnum
from hashlib import sha256
from typing import Final, Literal

from msgspec import Struct, field, to_builtins
from msgspec.json import encode

FORMAT: Final = "storming-model/1"


class ElementKind(StrEnum):
    """The kinds of notes that reach a model."""

    EVENT = "event"
    COMMAND = "command"
    ACTOR = "actor"
    POLICY = "policy"
    SYSTEM = "system"
    READ_MODEL = "read_model"
    AGGREGATE = "aggregate"
    HOTSPOT = "hotspot"


class Relation(StrEnum):
    """Who follows whom; the reader finds these and no others (INF-3)."""

    INITIATES = "initiates"  # actor -> command
    INFORMS = "informs"  # read model -> actor or command
    HANDLED_BY = "handled_by"  # command -> aggregate or system
    EMITS = "emits"  # aggregate or system -> event
    CAUSES = "causes"  # command -> event, directly or by way of the aggregate or system between them
    TRIGGERS = "triggers"  # event -> policy
    INVOKES = "invokes"  # policy -> command
    FEEDS = "feeds"  # event -> read model
    CONCERNS = "concerns"  # hot spot -> whatever it hangs on


Rule = Literal["connector", "confirmed", "containment", "proximity"]
Severity = Literal["error", "warning", "info"]
Blocks = Literal["specs", "stubs"]


class Context(Struct, frozen=True, rename="camel"):
    """A bounded context. `note` is its frame's id, or the board's id when the board itself is the context.

    text   the words on the frame, or the board's title
    name   Pascal case; unique without regard to case among the contexts
    """

    note: str
    text: str
    name: str


class Attribute(Struct, frozen=True, omit_defaults=True, rename="camel"):
    """One line of an attribute list (ATT-1, ATT-2).

    name     snake case, unique in its element
    type     one of TYPES, or `list[...]` of one of them
    text     the words it was read from
    example  as written after `=`, if somebody gave one
    note     the note the line stood on, if not the element's own
    """

    name: str
    type: str = "string"
    optional: bool = False
    example: str | None = None
    text: str = ""
    note: str | None = None


TYPES: Final = ("string", "int", "number", "bool", "date", "datetime", "uuid", "money")
"""What an attribute can be. Money is `{amount: decimal string, currency}`, never a float (ATT-2)."""


class Element(Struct, frozen=True, rename="camel"):
    """One thing of the domain.

    context  the `note` of its Context
    text     the note's own words, whole, attribute lines included
    title    the words it is called by, on one line, without tags and invisible characters; show people this
    name     Pascal case identifier, unique without regard to case inside the context, for all kinds together
    rank     0, 1, 2 ... along the timeline among the elements of its kind in its context
    merged   further notes that mean the same thing (INF-8)
    lists    notes lying on it that were read as its attribute lists
    version  board version at which its meaning last changed; 0 when nobody looked it up (MOD-1)
    """

    note: str
    kind: ElementKind
    context: str
    text: str
    name: str
    attributes: list[Attribute] = []
    rank: int = 0
    pivotal: bool = False
    merged: list[str] = []
    lists: list[str] = []
    version: int = 0
    title: str = ""

    def said(self) -> str:
        """What to call it in front of people."""
        return self.title or self.name

    def notes(self) -> list[str]:
        """Its own note and those that mean the same."""
        return [self.note, *self.merged]


class Link(Struct, frozen=True, rename="camel"):
    """Somebody follows somebody. The ends are `note`s of elements, never of merged notes (INF-6).

    score, margin   0 to 1; how sure the rule is, and how far ahead of the runner-up
    weak            nobody has confirmed it and it could be wrong (INF-7): specifications show it, stubs leave it out
    """

    source: str = field(name="from")
    target: str = field(name="to")
    relation: Relation
    rule: Rule
    score: float
    runner_up: str | None = None
    margin: float = 1.0
    weak: bool = False


class Finding(Struct, frozen=True, omit_defaults=True, rename="camel"):
    """Something a person should look at. `blocks` says which files it stops; usually none.

    message, fix   in English; whoever says them in another language takes `code`, `case` and `fields`
    case           which of its sentences a code says, where it has several
    fields         what was filled into the message, by name
    """

    code: str
    severity: Severity
    notes: list[str]
    message: str
    fix: str
    blocks: list[Blocks]
    case: str = ""
    fields: dict[str, str] = {}


class LeftOut(Struct, frozen=True, rename="camel"):
    """A note that is in no file, and why: a short stable word (`empty`, `kind`, `drawing`) and a sentence."""

    note: str
    reason: str
    message: str = ""


class Model(Struct, frozen=True, rename="camel"):
    """A whole board. Lists are in a stable order: contexts and elements by placing, links by their ends."""

    board: str
    version: int
    title: str
    language: str
    contexts: list[Context]
    elements: list[Element]
    links: list[Link]
    findings: list[Finding]
    left_out: list[LeftOut]
    format: str = FORMAT

    def element(self, note: str) -> Element:
        """The element of that note; KeyError if there is none."""
        for element in self.elements:
            if element.note == note:
                return element
        raise KeyError(note)

    def owner(self, element: Element) -> Element | None:
        """The aggregate that stands behind a command or an event, by confirmed or strong links only.

        A command that nobody handles belongs to the aggregate of the first event it causes. None means: nobody drew one, so
        the context itself is the aggregate (its name serves). Specifications and services both ask here, or their subjects
        and keys would differ.
        """
        caused = {element.note} if element.kind is ElementKind.EVENT else set[str]()
        commands = self._ends(Relation.CAUSES, targets=caused) if caused else {element.note}
        owners = self._ends(Relation.EMITS, targets=caused) | self._ends(Relation.HANDLED_BY, sources=commands)
        for candidate in self.elements:
            if candidate.note in owners and self._is_aggregate(candidate, element.context):
                return candidate
        if element.kind is not ElementKind.COMMAND:
            return None
        effects = self._ends(Relation.CAUSES, sources={element.note})
        events = (event for event in self.of(element.context, ElementKind.EVENT) if event.note in effects)
        return next((found for event in events if (found := self.owner(event)) is not None), None)

    def _ends(
        self, relation: Relation, *, sources: set[str] | None = None, targets: set[str] | None = None
    ) -> set[str]:
        """The other ends of the strong links of a relation that begin at `sources` or end at `targets`."""
        strong = [link for link in self.links if link.relation is relation and not link.weak]
        if sources is not None:
            return {link.target for link in strong if link.source in sources}
        return {link.source for link in strong if link.target in (targets or ())}

    @staticmethod
    def _is_aggregate(element: Element, context: str) -> bool:
        return element.kind is ElementKind.AGGREGATE and element.context == context

    def of(self, context: str, *kinds: ElementKind) -> list[Element]:
        """The elements of one context (its `note`), of these kinds or of all, by kind as asked and then by rank."""
        order = kinds or tuple(ElementKind)
        found = [element for element in self.elements if element.context == context and element.kind in order]
        return sorted(found, key=lambda element: (order.index(element.kind), element.rank))

    def after(self, note: str, *relations: Relation) -> list[Element]:
        """What follows this element by one of these relations, by rank."""
        ends = {link.target for link in self.links if link.source == note and link.relation in relations}
        return sorted((e for e in self.elements if e.note in ends), key=lambda e: (e.rank, e.note))

    def before(self, note: str, *relations: Relation) -> list[Element]:
        """What leads to this element by one of these relations, by rank."""
        ends = {link.source for link in self.links if link.target == note and link.relation in relations}
        return sorted((e for e in self.elements if e.note in ends), key=lambda e: (e.rank, e.note))


def semantic_hash(model: Model) -> str:
    """sha256 of what the board means (MOD-2): moving, recolouring or voting leaves it as it was."""
    meaning = {
        "contexts": [to_builtins(context) for context in sorted(model.contexts, key=lambda c: c.note)],
        "elements": [
            {key: value for key, value in to_builtins(element).items() if key != "version"}
            for element in sorted(model.elements, key=lambda e: e.note)
        ],
        "links": sorted([link.source, link.target, link.relation.value] for link in model.links),
    }
    return sha256(encode(meaning, order="deterministic")).hexdigest()


class SheetRow(Struct, frozen=True):
    """One note as it lies on the board, for tables and pictures. Lengths in board units.

    paper   a colour like #FF9F4B; empty for a label without paper
    tags    short words that people put on it
    """

    note: str
    kind: str
    context: str
    text: str
    by: str
    x: float
    y: float
    w: float
    h: float
    paper: str
    tags: tuple[str, ...] = ()


class SheetFrame(Struct, frozen=True):
    """One frame of the sheet."""

    note: str
    text: str
    x: float
    y: float
    w: float
    h: float


class SheetArrow(Struct, frozen=True):
    """One arrow of the sheet: from and to the middle of two notes."""

    note: str
    x1: float
    y1: float
    x2: float
    y2: float


class Sheet(Struct, frozen=True):
    """The board as it looks, for the formats that show it instead of its meaning (csv, svg). No model comes from it."""

    title: str
    rows: list[SheetRow]
    frames: list[SheetFrame]
    arrows: list[SheetArrow]


Files = dict[str, bytes]
"""What a generator makes: relative path with `/` -> content."""
