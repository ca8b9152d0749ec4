"""A message for many sockets."""

from typing import Any


class Ready(dict[str, Any]):
    """An ASGI message that goes to many sockets as it is.

    frame   what a server made of it for the wire: the same bytes for every socket, so made once. Empty until then.
    """

    __slots__ = ("frame",)

    def __init__(self, text: str) -> None:
        """A text for whoever reads it."""
        super().__init__(type="websocket.send", text=text)
        self.frame = b""
