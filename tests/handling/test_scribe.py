"""On SQLite one connection writes all turns, whichever boards they belong to."""

import asyncio
import threading
from typing import Any

import pytest

from boards.domain.ids import BoardId
from boards.handling import wired
from boards.journal.relational import RelationalJournal


async def test_all_turns_are_written_in_one_thread_on_sqlite(monkeypatch: pytest.MonkeyPatch) -> None:
    threads: set[int] = set()

    def append(_self: RelationalJournal, _board: BoardId, _entries: Any, **_how: Any) -> None:
        threads.add(threading.get_ident())

    monkeypatch.setattr(RelationalJournal, "append", append)
    pen = wired.pen(asyncio.get_running_loop())
    await asyncio.gather(*[pen.append(BoardId(f"b{n}"), [], expected=0, receipts=()) for n in range(50)])
    assert len(threads) == 1
