"""A peer that comes in properly and then goes silent: its machine sleeps, or its network is gone. No ping is ever answered."""

import json
import socket
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.protocol import State
from websockets.typing import Origin
from websockets.uri import parse_uri

from boards.live.frames import PROTOCOL
from tests.servers.app import AppServer

SMALL: Final = 8 * 1024
"""Bytes of its receive buffer, so that the server's side fills soon."""


class HalfOpen:
    """A hand-made socket: it says Hello, hears the welcome, and from then on nothing leaves it."""

    def __init__(self, server: AppServer, board: str, token: str) -> None:
        """Come in. Blocking."""
        self._server = server
        self._socket = socket.socket()
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL)
        self._socket.settimeout(60)
        self._socket.connect(("127.0.0.1", server.port))
        self._port: int = self._socket.getsockname()[1]
        address = parse_uri(f"{server.ws_url}/ws/boards/{board}/")
        self._protocol = ClientProtocol(address, origin=Origin(server.url), max_size=None)
        knock = self._protocol.connect()
        knock.headers["Authorization"] = f"Bearer {token}"
        self._protocol.send_request(knock)
        self._say()
        while self._protocol.state is State.CONNECTING:
            self._take(self._socket.recv(4096))
        self._protocol.send_text(b'{"type":"Hello","protocol":%d,"after":0}' % PROTOCOL)
        self._say()
        self.connection = ""
        while not self.connection:
            self._take(self._socket.recv(4096))
        self._socket.settimeout(0)

    def __enter__(self) -> Self:
        """Use it for one block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close this end."""
        self._socket.close()

    def read(self) -> None:
        """Take what has come, and answer nothing."""
        with suppress(BlockingIOError, ConnectionResetError):
            while some := self._socket.recv(65536):
                self._take(some)

    @property
    def close_code(self) -> int | None:
        """The code that was heard, if one was."""
        told = self._protocol.close_rcvd
        return None if told is None else told.code

    def is_held(self) -> bool:
        """Whether the server's process still has its end of the line."""
        held = _inode(self._server.port, self._port)
        return held is not None and f"socket:[{held}]" in _open_files(self._server.pid)

    def _say(self) -> None:
        for some in self._protocol.data_to_send():
            self._socket.sendall(some)

    def _take(self, some: bytes) -> None:
        assert some, "the server hung up"
        self._protocol.receive_data(some)
        for event in self._protocol.events_received():
            if isinstance(event, Frame) and event.opcode is Opcode.TEXT:
                told = json.loads(bytes(event.data))
                self.connection = told.get("connection", "") if told["type"] == "Welcome" else self.connection


def _inode(ours: int, theirs: int) -> str | None:
    """The number of the socket between two ports of this machine; None when there is none."""
    for line in Path("/proc/net/tcp").read_text().splitlines()[1:]:
        columns = line.split()
        ports = [int(address.rpartition(":")[2], 16) for address in columns[1:3]]
        if ports == [ours, theirs]:
            return columns[9]
    return None


def _open_files(process: int) -> set[str]:
    found: set[str] = set()
    for file in Path(f"/proc/{process}/fd").iterdir():
        with suppress(FileNotFoundError):  # closed meanwhile
            found.add(str(file.readlink()))
    return found
