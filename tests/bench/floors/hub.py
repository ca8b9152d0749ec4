"""A bare hub that speaks our frames and knows nothing else: no people, no rights, no rules, no receipts.

It commits whatever a turn of the loop brought to SQLite (WAL, synchronous=FULL), then writes one frame to everybody, then
acknowledges. Served by `uvicorn tests.bench.floors.hub:app`; FLOOR_DB names the file.
"""

import asyncio
import os
import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any, Final

Send = Callable[[dict[str, Any]], Awaitable[None]]

_DISK: Final = sqlite3.connect(os.environ.get("FLOOR_DB", ":memory:"), check_same_thread=False, isolation_level=None)
_DISK.execute("PRAGMA journal_mode=WAL")
_DISK.execute("PRAGMA synchronous=FULL")
_DISK.execute("CREATE TABLE IF NOT EXISTS entry (version INTEGER PRIMARY KEY, data TEXT)")

_here: set[Send] = set()
_waiting: list[tuple[Send, str]] = []
_flushing: set[asyncio.Task[None]] = set()


async def app(scope: dict[str, Any], receive: Callable[[], Awaitable[dict[str, Any]]], send: Send) -> None:
    """One socket; anything else is not served."""
    if scope["type"] != "websocket":
        return
    await receive()
    await send({"type": "websocket.accept"})
    try:
        while (message := await receive())["type"] != "websocket.disconnect":
            if message["text"].startswith('{"type":"Submit"'):
                _submit(send, message["text"])
            else:
                await _say(send, '{"type":"Welcome","protocol":0,"head":0}')
                _here.add(send)
    finally:
        _here.discard(send)


def _submit(sender: Send, text: str) -> None:
    _waiting.append((sender, text))
    if not _flushing:
        task = asyncio.get_running_loop().create_task(_flush())
        _flushing.add(task)
        task.add_done_callback(_flushing.discard)


async def _flush() -> None:
    while _waiting:
        batch = _waiting[:]
        _waiting.clear()
        await asyncio.to_thread(_commit, [text for _, text in batch])
        happened = '{"type":"Happened","entries":[' + ",".join(text for _, text in batch) + "]}"
        for send in list(_here):
            await _say(send, happened)
        accepted: dict[Send, list[str]] = {}
        for sender, text in batch:
            accepted.setdefault(sender, []).append(f'["{text[23 : text.index(chr(34), 23)]}",[1,1]]')
        for sender, wishes in accepted.items():
            await _say(sender, '{"type":"Accepted","wishes":[' + ",".join(wishes) + "]}")


def _commit(texts: list[str]) -> None:
    _DISK.execute("BEGIN IMMEDIATE")
    _DISK.executemany("INSERT INTO entry (data) VALUES (?)", [(text,) for text in texts])
    _DISK.execute("COMMIT")


async def _say(send: Send, text: str) -> None:
    await send({"type": "websocket.send", "text": text})
