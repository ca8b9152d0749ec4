"""The database into a file, while people go on working."""

import gzip
import hashlib
import os
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, cast

from msgspec import Struct

from boards.backup.cut import cut, rows
from boards.backup.lines import ENCODER, TABLES, VERSION, End, Head, word


def take(alias: str, file: Path) -> dict[str, int]:
    """Write a backup and answer how many lines of each kind it holds. Memory does not grow with the journal.

    The file appears under its name only when it is whole and on disk; nobody but its owner may read it.
    Raises FileExistsError, OSError.
    """
    if file.exists():
        raise FileExistsError(17, "there is a file of this name already", str(file))
    unfinished = file.with_name(f"{file.name}.unfinished-{os.getpid()}")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as raw:
            with gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=raw) as packed:
                counts = write(alias, cast("BinaryIO", packed))
            raw.flush()
            os.fsync(raw.fileno())
        os.link(unfinished, file)  # unlike renaming, this never takes the place of another file
    finally:
        unfinished.unlink(missing_ok=True)
    return counts


def write(alias: str, out: BinaryIO) -> dict[str, int]:
    """Write the lines of a backup."""
    seal = hashlib.sha256()
    counts = Counter({word(kind): 0 for kind in TABLES})

    def say(line: Struct) -> None:
        text = ENCODER.encode(line) + b"\n"
        seal.update(text)
        out.write(text)

    with cut(alias) as connection:
        say(Head(VERSION, datetime.now(UTC)))
        for kind in TABLES:
            for row in rows(connection, kind):
                say(row)
                counts[word(kind)] += 1
    say(End(dict(counts), seal.hexdigest()))
    return dict(counts)
