"""A reader of the part of the Context Mapper Language that is written here (EXPORT E12).

Written from the language's published description; it is stricter than the language and knows nothing that is not used.
"""

import re
from typing import Final, NoReturn

from msgspec import Struct

_TOKEN: Final = re.compile(
    r'\s+|//[^\n]*|(?P<text>"(?:[^"\\\n]|\\["\\])*")|(?P<word>\^?[A-Za-z_]\w*)|(?P<sign>->|[{}\[\],<>=+])'
)
_TYPES: Final = ("String", "int", "double", "boolean", "Date", "DateTime", "UUID", "Money")
_WORDS: Final = frozenset(
    "ContextMap contains BoundedContext type SYSTEM Application Flow command event initiated by delegates to emits triggers"
    " Aggregate DomainEvent CommandEvent Entity aggregateRoot List key nullable O U D Module Service Domain Event Command"
    " Set x o X String int double boolean Date DateTime".split()
)

Tree = list[object]


class Read(Struct):
    """A file as nested lists without people's words, and the names it declares and refers to."""

    tree: Tree
    declared: list[str]
    used: set[str]


class _Reader:
    def __init__(self, written: str) -> None:
        self.tokens: list[str] = []
        self.place = 0
        self.declared: list[str] = []
        self.used: set[str] = set()
        at = 0
        while at < len(written):
            found = _TOKEN.match(written, at)
            if found is None:
                raise SyntaxError(f"nothing begins with {written[at : at + 20]!r}")
            self.tokens += [found[0]] if found.lastgroup else []
            at = found.end()

    def next(self) -> str:
        return self.tokens[self.place] if self.place < len(self.tokens) else ""

    def take(self, *expected: str) -> str:
        if self.next() not in expected:
            self.refuse(" or ".join(expected))
        self.place += 1
        return self.tokens[self.place - 1]

    def refuse(self, expected: str) -> NoReturn:
        raise SyntaxError(
            f"{expected} expected after {self.tokens[max(0, self.place - 6) : self.place]}, not {self.next()!r}"
        )

    def may(self, *expected: str) -> bool:
        found = self.next() in expected
        self.place += found
        return found

    def name(self) -> str:
        found = self.next()
        if not re.fullmatch(r"\^?[A-Za-z_]\w*", found) or found in _WORDS:
            self.refuse("a name")
        self.place += 1
        return found.removeprefix("^")

    def declare(self, kind: str) -> str:
        self.declared.append(f"{kind} {self.name()}")
        return self.declared[-1]

    def refer(self, kind: str) -> str:
        found = f"{kind} {self.name()}"
        self.used.add(found)
        return found

    def text(self) -> str:
        if not self.next().startswith('"'):
            self.refuse("a text")
        self.place += 1
        return "said"

    def several(self, kind: str, between: str) -> Tree:
        found: Tree = [self.refer(kind)]
        while self.may(between):
            found.append(self.refer(kind))
        return found

    def map(self) -> Tree:
        self.take("ContextMap"), self.take("{")
        found: Tree = ["map"]
        if self.may("contains"):
            found += self.several("context", ",")
        while not self.may("}"):
            found.append(["upstream", self.refer("context")])
            for sign in ("[", "U", "]", "->", "[", "D", "]"):
                self.take(sign)
            found.append(["downstream", self.refer("context")])
        return found

    def context(self) -> Tree:
        self.take("BoundedContext")
        found: Tree = [self.declare("context")]
        self.take("{")
        if self.may("type"):
            self.take("=")
            found.append(self.take("SYSTEM"))
        if self.may("Application"):
            found.append(self.application())
        while not self.may("}"):
            self.take("Aggregate")
            inside: Tree = [self.declare("aggregate")]
            self.take("{")
            while not self.may("}"):
                inside.append(self.thing("Entity", "DomainEvent", "CommandEvent"))
            found.append(inside)
        return found

    def application(self) -> Tree:
        self.take("{")
        found: Tree = ["application"]
        while not self.may("Flow"):
            found.append(self.thing("DomainEvent", "CommandEvent"))
        found.append(self.declare("flow"))
        self.take("{")
        while not self.may("}"):
            found.append(self.step())
        self.take("}")
        return found

    def step(self) -> Tree:
        if self.may("event"):
            found: Tree = [self.refer("DomainEvent")]
            self.take("triggers"), self.take("command")
            return [*found, *self.several("CommandEvent", "+")]
        self.take("command")
        found = [self.refer("CommandEvent")]
        if self.may("["):
            self.take("initiated"), self.take("by")
            found.append(self.text())
            self.take("]")
        if self.may("delegates"):
            self.take("to")
            found.append(self.refer("aggregate"))
        self.take("emits"), self.take("event")
        return [*found, *self.several("DomainEvent", "O")]

    def thing(self, *kinds: str) -> Tree:
        found: Tree = [self.text(), self.declare(self.take(*kinds))]
        self.take("{")
        if self.may("aggregateRoot"):
            found.append("root")
        while not self.may("}"):
            found.append(self.attribute())
        return found

    def attribute(self) -> Tree:
        listed = self.may("List")
        if listed:
            self.take("<")
        found: Tree = [listed, self.take(*_TYPES)]
        if listed:
            self.take(">")
        return [*found, self.name(), self.may("key"), self.may("nullable")]


def read_cml(written: str) -> Read:
    """The file as a tree. Raises SyntaxError with what was expected."""
    reader = _Reader(written)
    tree: Tree = [reader.map()]
    while reader.next():
        tree.append(reader.context())
    return Read(tree, reader.declared, reader.used)
