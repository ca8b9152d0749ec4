"""What Storming's clients say in the peers' harness, which reads this file with its own Python (docs/protocol.md).

An edit is one note with its stamp inside the text. Rewording notes would put the words that were replaced into the fact as
well, and their stamp would be counted a second time.
"""

import json
from pathlib import Path
from typing import Any, Final

from adapters import PLACEHOLDER, TEXTS, Adapter, jdump

SEATS: Final = Path(__file__).resolve().parents[3] / ".cache" / "bench" / "seats.json"
"""Written by `prepare`."""


class Storming(Adapter):
    """One editor's wishes and acknowledgements; everybody is a person of their own."""

    explicit_ack = True

    def __init__(self, room: str) -> None:
        """Read who may sit at the board."""
        super().__init__(room)
        self._seats = json.loads(SEATS.read_text())
        self._table = self._seats["tables"][0]

    def path(self, _i: int) -> str:
        """The board's address."""
        return f"/ws/boards/{self._table['board']}/"

    def headers(self, i: int) -> dict[str, str]:
        """A browser on a page of ours."""
        return {"Cookie": self._table["cookies"][i], "Origin": self._seats["origin"]}

    def on_open(self, c: Any) -> None:
        """Greet."""
        c.send(jdump({"type": "Hello", "protocol": self._seats["protocol"], "after": 0}), False)  # noqa: FBT003

    def on_join_frame(self, c: Any, data: bytes, _binary: bool) -> None:  # noqa: FBT001
        """Wait for the welcome."""
        if b'"Welcome"' in data:
            c.join_done()

    def keepalive(self, c: Any) -> None:
        """Say that we are there."""
        c.send(b'{"type":"Ping"}', False)  # noqa: FBT003

    def edit(self, c: Any, k: int) -> list[tuple[bool, bytes]]:
        """Place a note of about 200 bytes."""
        command = {
            "type": "PlaceNote",
            "note": f"n-{c.idx}-{k}",
            "kind": "event",
            "x": k * 37 % 10000,
            "y": k * 91 % 10000,
            "text": f"{PLACEHOLDER} {TEXTS[k % 997]}",
        }
        return [(False, jdump({"type": "Submit", "id": f"w-{c.idx}-{k}", "command": command}))]

    def count_acks(self, c: Any, data: bytes) -> int:
        """How many wishes of this client a frame accepts: each id stands in it once."""
        return data.count(b'"w-%d-' % c.idx) if data.startswith(b'{"type":"Accepted"') else 0
