"""An Entry of the journal as a CloudEvents 1.0 message. Only names that the board chose become part of a subject."""

from typing import Any

import msgspec

from boards.journal.port import Placed

TYPE_PREFIX = "storming.board."
SUBJECT_PREFIX = "storming.boards"


class Message(msgspec.Struct, frozen=True):
    """What goes to the stream.

    id        the same for the same entry, for ever; a stream drops a repetition by it
    subject   storming.boards.BOARD.FACT
    body      the CloudEvent in its JSON form
    """

    id: str
    subject: str
    body: bytes


def message(placed: Placed) -> Message:
    """The message that tells one entry."""
    board, entry = placed.board, placed.entry
    data: dict[str, Any] = msgspec.to_builtins(entry.event)
    fact = data.pop("type")
    name = f"{board}:{entry.version}"
    event = {
        "specversion": "1.0",
        "id": name,
        "source": f"/boards/{board}",
        "type": f"{TYPE_PREFIX}{fact}",
        "subject": board,
        "time": msgspec.to_builtins(entry.at),
        "datacontenttype": "application/json",
        "version": entry.version,
        "position": str(placed.position),
        "by": entry.by,
        "command": entry.command,
        "data": data,
    }
    return Message(name, f"{SUBJECT_PREFIX}.{board}.{fact}", msgspec.json.encode(event))
