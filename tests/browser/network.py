"""A network that lets pages come and sockets not: what a train does between two stations."""

import json
from typing import Any

from playwright.sync_api import WebSocketRoute

from tests.browser.person import Person


class Network:
    """Stands between one person's browser and the server, for the sockets that are opened from now on."""

    def __init__(self, person: Person) -> None:
        """Let everything through."""
        self.submitted: list[str] = []
        """The ids of all wishes that went out, in their order."""
        self._away = False
        self._lines: list[WebSocketRoute] = []
        person.context.route_web_socket("**/ws/**", self._opened)

    def goes(self) -> None:
        """Cut every line; new ones do not come about."""
        self._away = True
        for line in self._lines:
            line.close()
        self._lines.clear()

    def comes(self) -> None:
        """New lines come about again."""
        self._away = False

    def _opened(self, line: WebSocketRoute) -> None:
        if self._away:
            line.close()
            return
        self._lines.append(line)
        server = line.connect_to_server()

        def say(text: str | bytes) -> None:
            frame: dict[str, Any] = json.loads(text)
            if frame["type"] == "Submit":
                self.submitted.append(frame["id"])
            server.send(text)

        line.on_message(say)
