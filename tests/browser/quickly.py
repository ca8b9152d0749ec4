"""A board made by the API, for tests that are about what happens on it and not about how it begins."""

import json
import urllib.request

from tests.servers.app import AppServer


def new_board(server: AppServer) -> dict[str, str]:
    """Make a board and return its links: facilitate, participate, watch."""
    body = json.dumps({"title": "Broken lines", "format": "blank"}).encode()
    request = urllib.request.Request(f"{server.url}/api/boards/", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=30) as answer:
        links: dict[str, str] = json.load(answer)["links"]
    return links
