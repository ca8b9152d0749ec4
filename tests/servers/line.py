"""A line between a client and a server that can lose what the server says."""

import asyncio
from contextlib import suppress
from types import TracebackType
from typing import Self

from tests.servers.program import free_port


class Line:
    """Carries bytes both ways; while it is `deaf`, what the server says goes into `lost` instead."""

    def __init__(self, port: int) -> None:
        """port: the server's, on this machine. Use it for one block."""
        self.deaf = False
        self.lost = bytearray()
        self._to = port
        self._port = free_port()
        self._listening: asyncio.Server | None = None
        self._ends: list[asyncio.StreamWriter] = []

    @property
    def ws_url(self) -> str:
        """Where clients find it."""
        return f"ws://127.0.0.1:{self._port}"

    async def __aenter__(self) -> Self:
        """Listen."""
        self._listening = await asyncio.start_server(self._connect, "127.0.0.1", self._port)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Cut everything."""
        assert self._listening is not None
        self._listening.close()
        for end in self._ends:
            end.transport.abort()

    async def _connect(self, client: asyncio.StreamReader, to_client: asyncio.StreamWriter) -> None:
        server, to_server = await asyncio.open_connection("127.0.0.1", self._to)
        self._ends += [to_client, to_server]
        await asyncio.gather(self._carry(client, to_server), self._carry(server, to_client, loses=True))

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, *, loses: bool = False) -> None:
        with suppress(ConnectionError):
            while part := await source.read(65536):
                if loses and self.deaf:
                    self.lost += part
                    continue
                target.write(part)
                await target.drain()
        target.close()
