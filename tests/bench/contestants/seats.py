"""Who may sit where: written by `prepare` beside the results, read by whoever makes clients."""

from pathlib import Path
from typing import Final

import msgspec

from tests.bench.asked import CACHE

FILE: Final = CACHE / "seats.json"


class Table(msgspec.Struct):
    """One board, and the value of a cookie for each of its people."""

    board: str
    cookies: list[str]


class Seats(msgspec.Struct):
    """Everything that clients need to know; `origin` is the page they come from."""

    protocol: int
    origin: str
    tables: list[Table]


def read(file: Path = FILE) -> Seats:
    """What was prepared last."""
    return msgspec.json.decode(file.read_bytes(), type=Seats)
