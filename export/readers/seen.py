"""What the reader knows when it has read a board, and how a finding about it is made."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from boards.domain.board import Board
from export.model import Blocks, Element, ElementKind, Finding, Link, Relation, Severity
from export.readers.assignment import Drawn
from export.readers.contexts import Homes
from export.readers.naming import Named
from export.readers.sentences import SENTENCES, key
from export.readers.sorting import Sorted


class Seen(Struct, frozen=True):
    """Everything the reader knows when it has read a board."""

    board: Board
    heaps: Sorted
    homes: Homes
    drawn: Drawn
    elements: Sequence[Element]
    links: Sequence[Link]
    named: Mapping[str, Named]
    oddities: Mapping[str, list[str]]

    def of(self, *kinds: ElementKind) -> list[Element]:
        """The elements of these kinds, in order of placing."""
        return [element for element in self.elements if element.kind in kinds]

    def title(self, note: str | None) -> str:
        """What a note is called, for a message; empty if it is no element."""
        known = self.heaps.elements.get(note or "")
        return known[2].title if known else ""

    def sources(self, *relations: Relation) -> set[str]:
        """The notes that some link of these relations begins at."""
        return {link.source for link in self.links if link.relation in relations}

    def targets(self, *relations: Relation) -> set[str]:
        """The notes that some link of these relations ends at."""
        return {link.target for link in self.links if link.relation in relations}


def finding(
    code: str,
    severity: Severity,
    notes: Sequence[str],
    *,
    case: str = "",
    blocks: Sequence[Blocks] = (),
    **fields: str,
) -> Finding:
    """One finding, in the words of its row; nothing is blocked unless it says so."""
    said = SENTENCES[key(code, case)]
    message = said.message % fields
    return Finding(code, severity, list(notes), message, said.fix, list(blocks), case, fields)
