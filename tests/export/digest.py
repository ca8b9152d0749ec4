"""Prints one digest for each format of a few boards: run under another hash seed it prints the same (EXPORT E15)."""

import hashlib

from export.bundle import FORMATS, export
from tests.export.drawing import taxi, two_contexts


def digests() -> list[str]:
    """A line for each board and format."""
    return [
        f"{drawn.board.title} {name} {hashlib.sha256(export(drawn.board, 'b1', name).body).hexdigest()}"
        for drawn in (taxi(), two_contexts())
        for name in FORMATS
    ]


if __name__ == "__main__":
    print("\n".join(digests()))
