"""What a service will consist of, decided before a line of it is written. Texts of people are here only to be quoted."""

from msgspec import Struct, field

from export.model import Attribute, Element


class Fact(Struct, frozen=True):
    """An event as the service knows it.

    context      kebab name of the context that owns it: the first token of its subject
    type         the registered name, stored and published
    class_name   the class in `messages`; differs from `type` only when another context uses the same word
    fields       its attributes, the key first
    """

    element: Element
    context: str
    type: str
    class_name: str
    aggregate: str
    key: str
    fields: list[Attribute]


class Order(Struct, frozen=True):
    """A command as the service knows it.

    emits      what it causes, by rank: the first is emitted, the others are alternatives for a person to decide (GEN-2)
    opens      GEN-1: True a stream begins with it, False it needs one, None either
    records    it was not on the board: it records a fact that no command there can cause
    actors     who issues it on the board
    missing    fields of the emitted event that nobody supplies (ES052); then it answers 501
    systems    external systems it passes through on the board, which the service does not call
    """

    element: Element
    type: str
    aggregate: str
    key: str
    fields: list[Attribute]
    emits: list[Fact]
    opens: bool | None
    records: bool = False
    actors: list[str] = []
    missing: list[str] = []
    systems: list[Element] = []


class Rule(Struct, frozen=True):
    """A policy that runs here: whenever one of these events, then these commands of this context."""

    element: Element
    function: str
    on: list[Fact]
    then: list[Order]


class Look(Struct, frozen=True):
    """A read model, or the overview of an aggregate with an event that none looks at.

    element   None for an overview
    by        the field that is the key, or empty: then the stream's id is
    fed       the board says which events feed it; otherwise all events of the context do
    """

    element: Element | None
    name: str
    label: str
    on: list[Fact]
    by: str
    fed: bool = True


class Root(Struct, frozen=True):
    """An aggregate: one module in `domain`. `element` is None when the context itself stands in for it."""

    element: Element | None
    name: str
    module: str
    key: str
    facts: list[Fact]
    orders: list[Order]


class Service(Struct, frozen=True):
    """One bounded context, ready to be written down.

    folder, package   kebab name in the archive; name of the Python package
    loose             policies that cannot run: no event or no command is connected
    """

    context: str
    note: str
    title: str
    name: str
    package: str
    roots: list[Root]
    facts: list[Fact]
    foreign: list[Fact]
    orders: list[Order]
    rules: list[Rule]
    looks: list[Look]
    loose: list[Element] = field(default_factory=list)

    @property
    def folder(self) -> str:
        """The folder in the archive."""
        return self.context
